import type { DrawOp } from './drawing.ts'
import { mmPerPt } from './drawing.ts'
import type { FontChain } from './fontFace.ts'
import { type GlyphLoss, type PlannedGlyph, advanceEm, planGlyphs } from './glyphPlan.ts'
import { annotatedParts, annotationOf } from './interlinear.ts'
import { tickPath } from './marks.ts'
import { type PhraseBreaker, type PhraseCost, phraseLines } from './phraseLines.ts'
import { type RubyWord, rubyOps, rubyWordWidth } from './rubyLine.ts'
import { baselineBelowMiddle, lineOps, widthMm } from './textLine.ts'
import { wrapCells } from './wrapText.ts'

/** The two weights papers of our own are set in, and where their lines may end. */
export interface PaperFonts {
  readonly regular: FontChain
  readonly bold: FontChain
  /** Lines end between phrases (文節) where this is given. */
  readonly phrases?: PhraseBreaker
}

export interface PenStyle {
  readonly sizePt: number
  readonly bold?: boolean
  readonly align?: 'left' | 'right' | 'center'
  readonly spacingMm?: number
  /** Set smaller until the text is at most this wide. */
  readonly withinMm?: number
}

/** Pieces of a text: words, a word with its reading, a tick (`✓`), or a letter in a frame (`［D］`). */
type Piece =
  | { readonly kind: 'words'; readonly glyphs: readonly PlannedGlyph[] }
  | { readonly kind: 'read'; readonly word: RubyWord }
  | { readonly kind: 'tick' }
  | { readonly kind: 'framed'; readonly glyphs: readonly PlannedGlyph[] }

const smallestPt = 7

/**
 * Sets text of papers of our own, on baselines given in mm.
 *
 * Ticks and framed letters inside a text are drawn as paths, since hardly any font has them; readings
 * of an annotated text stand over its characters.
 */
export class PaperPen {
  readonly #fonts: PaperFonts
  readonly #cost: PhraseCost
  readonly #losses = new Map<string, GlyphLoss>()

  /** @param cost  Of whole phrases, where the fonts come with a breaker. */
  constructor(fonts: PaperFonts, cost: PhraseCost = 'free') {
    this.#fonts = fonts
    this.#cost = cost
  }

  /** Characters that no font could draw so far. */
  get losses(): readonly GlyphLoss[] {
    return [...this.#losses.values()]
  }

  /** A line of text from, before or around a point, as `align` says. */
  line(text: string, x: number, baseline: number, style: PenStyle): readonly DrawOp[] {
    const bold = style.bold === true
    const pieces = this.#pieces(text, bold)
    const spacing = style.spacingMm ?? 0
    let sizePt = style.sizePt
    if (style.withinMm !== undefined) {
      const wide = piecesWidth(pieces, sizePt, spacing)
      if (wide > style.withinMm)
        sizePt = Math.max(smallestPt, Math.floor((sizePt * style.withinMm * 10) / wide) / 10)
    }
    const width = piecesWidth(pieces, sizePt, spacing)
    let at = style.align === 'right' ? x - width : style.align === 'center' ? x - width / 2 : x
    return pieces.flatMap((piece) => {
      const ops = pieceOps(piece, sizePt, at, baseline, spacing)
      at += pieceWidth(piece, sizePt, spacing)
      return ops
    })
  }

  width(text: string, sizePt: number, bold = false, spacingMm = 0): number {
    return piecesWidth(this.#pieces(text, bold), sizePt, spacingMm)
  }

  /** The text broken into lines of at most a width. */
  wrapped(text: string, maxMm: number, sizePt: number, bold = false): readonly string[] {
    const cells = this.#cells(text, bold, sizePt)
    const phrases = this.#fonts.phrases
    const lines =
      phrases === undefined
        ? wrapCells(cells, maxMm, ({ widthMm }) => widthMm)
        : phraseLines(cells, maxMm, ({ widthMm }) => widthMm, phrases, this.#cost)
    return lines.map((line) => line.map(({ text }) => text).join(''))
  }

  /** A text in a frame around it, and the width of the frame; the text's baseline is given. */
  framed(
    text: string,
    x: number,
    baseline: number,
    style: PenStyle,
    frame: {
      readonly padMm: number
      readonly heightMm: number
      readonly lineMm: number
      readonly radiusMm?: number
    },
  ) {
    const chain = style.bold === true ? this.#fonts.bold : this.#fonts.regular
    const middle = baseline - baselineBelowMiddle(chain[0], style.sizePt)
    const width = this.width(text, style.sizePt, style.bold === true) + 2 * frame.padMm
    const box = [x, middle - frame.heightMm / 2, width, frame.heightMm] as const
    const rect = {
      kind: 'rect',
      box,
      lineMm: frame.lineMm,
      ...(frame.radiusMm === undefined ? {} : { radiusMm: frame.radiusMm }),
    } as const
    const ops: readonly DrawOp[] = [
      rect,
      ...this.line(text, x + frame.padMm, baseline, { ...style, align: 'left' }),
    ]
    return { ops, width }
  }

  /** What a line is broken between: characters, and words under one reading. */
  #cells(text: string, bold: boolean, sizePt: number) {
    return text.split(annotatedParts).flatMap((part) => {
      const annotation = annotationOf(part)
      if (annotation !== undefined)
        return [{ cluster: annotation.base, text: part, widthMm: this.width(part, sizePt, bold) }]
      return this.#plan(part, bold).map((glyph) => ({
        cluster: glyph.cluster,
        text: glyph.cluster,
        widthMm: advanceEm(glyph) * sizePt * mmPerPt,
      }))
    })
  }

  #pieces(text: string, bold: boolean): readonly Piece[] {
    return text
      .split(/(✓|［[A-Z]{1,2}］|\uFFF9[^\uFFFB]*\uFFFB)/u)
      .filter((part) => part !== '')
      .map((part, index, parts): Piece => {
        if (part === '✓') return { kind: 'tick' }
        const annotation = annotationOf(part)
        if (annotation !== undefined) {
          const word = {
            base: this.#plan(annotation.base, bold),
            ruby: this.#plan(annotation.ruby, bold),
            overLeftEm: this.#roomEm([...(parts[index - 1] ?? '')].at(-1), bold),
            overRightEm: this.#roomEm([...(parts[index + 1] ?? '')].at(0), bold),
          }
          return { kind: 'read', word }
        }
        const letter = /^［([A-Z]{1,2})］$/u.exec(part)?.[1]
        return letter === undefined
          ? { kind: 'words', glyphs: this.#plan(part, bold) }
          : { kind: 'framed', glyphs: this.#plan(letter, bold) }
      })
  }

  /** Half of a character that no reading stands over: the other half is its other neighbour's. */
  #roomEm(character: string | undefined, bold: boolean): number {
    if (
      character === undefined ||
      !/[\p{Script=Hiragana}\p{Script=Katakana}\p{P}\s0-9A-Za-z]/u.test(character)
    )
      return 0
    return this.#plan(character, bold).reduce((sum, glyph) => sum + advanceEm(glyph), 0) / 2
  }

  #plan(text: string, bold: boolean): readonly PlannedGlyph[] {
    const { glyphs, losses } = planGlyphs(text, bold ? this.#fonts.bold : this.#fonts.regular)
    for (const loss of losses) this.#losses.set(loss.cluster, loss)
    return glyphs
  }
}

function piecesWidth(pieces: readonly Piece[], sizePt: number, spacing: number): number {
  return pieces.reduce((sum, piece) => sum + pieceWidth(piece, sizePt, spacing), 0)
}

function pieceWidth(piece: Piece, sizePt: number, spacing: number): number {
  const em = sizePt * mmPerPt
  switch (piece.kind) {
    case 'words':
      return widthMm(piece.glyphs, sizePt, spacing)
    case 'read':
      return rubyWordWidth(piece.word, sizePt)
    case 'tick':
      return em
    case 'framed':
      return Math.max(em * 1.15, widthMm(piece.glyphs, sizePt) + em * 0.5)
  }
}

function pieceOps(
  piece: Piece,
  sizePt: number,
  x: number,
  baseline: number,
  spacing: number,
): readonly DrawOp[] {
  const em = sizePt * mmPerPt
  switch (piece.kind) {
    case 'words':
      return lineOps(piece.glyphs, sizePt, [x, baseline], spacing)
    case 'read':
      return rubyOps(piece.word, sizePt, [x, baseline])
    case 'tick':
      return tickPath([x, baseline - em * 0.88, em, em])
    case 'framed': {
      const width = pieceWidth(piece, sizePt, spacing)
      const left = x + (width - widthMm(piece.glyphs, sizePt)) / 2
      const box = [x + 0.2, baseline - em * 0.98, width - 0.4, em * 1.2] as const
      return [{ kind: 'rect', box, lineMm: 0.35 }, ...lineOps(piece.glyphs, sizePt, [left, baseline])]
    }
  }
}
