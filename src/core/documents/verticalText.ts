import type { DrawOp } from './drawing.ts'
import { mmPerPt } from './drawing.ts'
import { type LaidText, insetMm, sizesPt } from './fieldText.ts'
import type { FontChain } from './fontFace.ts'
import { type PlannedGlyph, advanceEm, planGlyphs } from './glyphPlan.ts'
import type { BoxMm } from './mapping.ts'
import { baselineBelowMiddle, lineOps, widthMm } from './textLine.ts'
import { wrapCells } from './wrapText.ts'

/** What stands in one em of a column: a character, or two digits side by side (縦中横). */
interface VerticalCell {
  readonly cluster: string
  readonly glyphs: readonly PlannedGlyph[]
}

/** From one column to the next, in ems. */
const columnPitchEm = 1.25

/**
 * A text from top to bottom in columns from right to left, shrunk as far as allowed.
 *
 * Signs take the form their font has for vertical lines: ー stands upright, 、 and small kana move
 * to the upper right. Digits stand upright, two of them side by side.
 */
export function layVertical(
  text: string,
  [x, y, width, height]: BoxMm,
  style: { readonly sizePt: number; readonly minSizePt: number },
  chain: FontChain,
): LaidText {
  const plans = text.split(/\r\n|[\n\r]/).map((line) => planGlyphs(line.replaceAll('\t', ' '), chain, true))
  const losses = plans.flatMap((plan) => plan.losses)
  const paragraphs = plans.map(({ glyphs }) => cellsOf(glyphs))
  for (const sizePt of sizesPt(style)) {
    const em = sizePt * mmPerPt
    const rowsInColumn = Math.floor((height - 2 * insetMm) / em + 1e-6)
    const columns = paragraphs.flatMap((cells) => wrapCells(cells, rowsInColumn, () => 1))
    const used = em * (1 + (columns.length - 1) * columnPitchEm)
    if (rowsInColumn < 1 || used > width + 1e-6) continue
    const ops = columns.flatMap((cells, index) => {
      const middle = x + width / 2 + used / 2 - em / 2 - index * columnPitchEm * em
      return cells.flatMap((cell, row) =>
        cellOps(cell, sizePt, [middle, y + insetMm + (row + 0.5) * em], chain),
      )
    })
    return { ops, losses, sizePt: Math.round(sizePt * 10) / 10 }
  }
  return { ops: undefined, losses, sizePt: style.minSizePt }
}

function cellsOf(glyphs: readonly PlannedGlyph[]): readonly VerticalCell[] {
  const cells: VerticalCell[] = []
  for (let at = 0; at < glyphs.length; at += 1) {
    const pair = glyphs.slice(at, at + 2)
    const isPair =
      pair.length === 2 &&
      pair.every(isHalfDigit) &&
      !isHalfDigit(glyphs[at - 1]) &&
      !isHalfDigit(glyphs[at + 2])
    const taken = isPair ? pair : pair.slice(0, 1)
    cells.push({ cluster: taken.map(({ cluster }) => cluster).join(''), glyphs: taken.map(upright) })
    if (isPair) at += 1
  }
  return cells
}

function isHalfDigit(glyph: PlannedGlyph | undefined): boolean {
  return glyph?.kind === 'glyph' && /^\d$/.test(glyph.cluster) && advanceEm(glyph) <= 0.5
}

/** The glyph for vertical lines, where need be that of another character that looks the same there. */
function upright(planned: PlannedGlyph): PlannedGlyph {
  if (planned.kind === 'gap') return planned
  const { face } = planned
  const own = face.verticalOf(planned.glyph)
  if (own !== undefined) return { ...planned, glyph: own }
  for (const code of twinsOf(planned.cluster)) {
    const glyph = face.glyphOf(code)
    const form = glyph === undefined ? undefined : face.verticalOf(glyph)
    if (form !== undefined) return { ...planned, glyph: form }
  }
  return planned
}

/** Hardly any font has an upright form of the hyphens that addresses are typed with; ASCII signs have full-width twins. */
function twinsOf(cluster: string): readonly number[] {
  const code = cluster.codePointAt(0) ?? 0
  if (/^[-－−–]$/.test(cluster)) return [0x2010, 0x2015, 0x30fc]
  return /^[!-/:-@[-`{-~]$/.test(cluster) ? [code + 0xfee0] : []
}

/** The glyphs of a cell with the middle of their em box at a point. */
function cellOps(
  { glyphs }: VerticalCell,
  sizePt: number,
  [x, y]: readonly [number, number],
  chain: FontChain,
): readonly DrawOp[] {
  const face = glyphs[0]?.face ?? chain[0]
  return lineOps(glyphs, sizePt, [x - widthMm(glyphs, sizePt) / 2, y + baselineBelowMiddle(face, sizePt)])
}
