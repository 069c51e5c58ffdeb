import type { DrawOp } from './drawing.ts'
import { mmPerPt } from './drawing.ts'
import type { FontChain } from './fontFace.ts'
import { type GlyphLoss, type PlannedGlyph, planGlyphs } from './glyphPlan.ts'
import { tickPath } from './marks.ts'
import { baselineBelowMiddle, lineOps, widthMm } from './textLine.ts'
import { wrapLines } from './wrapText.ts'

/** The two weights papers of our own are set in. */
export interface PaperFonts {
  readonly regular: FontChain
  readonly bold: FontChain
}

export interface PenStyle {
  readonly sizePt: number
  readonly bold?: boolean
  readonly align?: 'left' | 'right' | 'center'
  readonly spacingMm?: number
  /** Set smaller until the text is at most this wide. */
  readonly withinMm?: number
}

/** Pieces of a text: words, a tick (`✓`), or a letter in a frame (`［D］`). */
type Piece =
  | { readonly kind: 'words'; readonly glyphs: readonly PlannedGlyph[] }
  | { readonly kind: 'tick' }
  | { readonly kind: 'framed'; readonly glyphs: readonly PlannedGlyph[] }

const smallestPt = 7

/**
 * Sets text of papers of our own, on baselines given in mm.
 *
 * Ticks and framed letters inside a text are drawn as paths, since hardly any font has them.
 */
export class PaperPen {
  readonly #fonts: PaperFonts
  readonly #losses = new Map<string, GlyphLoss>()

  constructor(fonts: PaperFonts) {
    this.#fonts = fonts
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
    const lines = wrapLines(this.#plan(text, bold), maxMm / (sizePt * mmPerPt))
    return lines.map((line) => line.map(({ cluster }) => cluster).join(''))
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

  #pieces(text: string, bold: boolean): readonly Piece[] {
    return text
      .split(/(✓|［[A-Z]{1,2}］)/u)
      .filter((part) => part !== '')
      .map((part): Piece => {
        if (part === '✓') return { kind: 'tick' }
        const letter = /^［([A-Z]{1,2})］$/u.exec(part)?.[1]
        return letter === undefined
          ? { kind: 'words', glyphs: this.#plan(part, bold) }
          : { kind: 'framed', glyphs: this.#plan(letter, bold) }
      })
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
