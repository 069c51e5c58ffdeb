import { type PlannedGlyph, advanceEm } from './glyphPlan.ts'

/** May not begin a line (行頭禁則). */
const neverFirst = new Set(
  '、。，．・：；？！）」』】〕〉》］｝ー々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜～…‥’”,.:;?!)]}%℃',
)
/** May not end a line (行末禁則). */
const neverLast = new Set('（「『【〔〈《［｛‘“([{〒￥№')

/**
 * Breaks glyphs into lines that are at most `widthEm` wide, as Japanese typesetting does (禁則処理).
 *
 * Words of Latin letters and numbers stay whole while they fit on a line.
 */
export function wrapLines(
  glyphs: readonly PlannedGlyph[],
  widthEm: number,
): readonly (readonly PlannedGlyph[])[] {
  return wrapCells(glyphs, widthEm, advanceEm)
}

/** What {@link wrapLines} does, for anything that stands for a character and has a length of its own. */
export function wrapCells<Cell extends WrapCell>(
  glyphs: readonly Cell[],
  widthEm: number,
  advanceOf: (cell: Cell) => number,
): readonly (readonly Cell[])[] {
  const lines: Cell[][] = []
  let line: Cell[] = []
  let used = 0
  for (const glyph of glyphs) {
    const advance = advanceOf(glyph)
    // A space that no longer fits hangs over the edge and is dropped.
    if (used + advance > widthEm + 1e-9 && line.length > 0 && !isSpace(glyph)) {
      const carried = carriedOver(line, glyph)
      const carriedEm = carried.reduce((sum, cell) => sum + advanceOf(cell), 0)
      // A word longer than a line is broken where the line ends.
      const isTooLong = carriedEm + advance > widthEm + 1e-9
      lines.push(isTooLong ? line : line.slice(0, line.length - carried.length))
      line = isTooLong ? [] : [...carried]
      used = isTooLong ? 0 : carriedEm
    }
    line.push(glyph)
    used += advance
  }
  lines.push(line)
  return lines.map(withoutEndSpaces)
}

interface WrapCell {
  readonly cluster: string
}

/** The end of a full line that goes to the next one together with the glyph that did not fit. */
function carriedOver<Cell extends WrapCell>(line: readonly Cell[], next: Cell): readonly Cell[] {
  for (let cut = line.length; cut > 0; cut -= 1) {
    const before = line[cut - 1]
    const after = cut === line.length ? next : line[cut]
    if (before !== undefined && after !== undefined && mayBreak(before, after)) return line.slice(cut)
  }
  return []
}

/** Whether Japanese typesetting lets a line end between two characters. */
export function mayBreak(before: WrapCell, after: WrapCell): boolean {
  if (neverFirst.has(after.cluster) || neverLast.has(before.cluster)) return false
  return !(isWordPart(before.cluster) && isWordPart(after.cluster))
}

function isWordPart(cluster: string): boolean {
  return /^[0-9A-Za-z\-'./:@_]$/.test(cluster)
}

function withoutEndSpaces<Cell extends WrapCell>(line: readonly Cell[]): readonly Cell[] {
  return line.slice(0, line.findLastIndex((glyph) => !isSpace(glyph)) + 1)
}

function isSpace({ cluster }: WrapCell): boolean {
  return cluster === ' ' || cluster === '\u3000'
}
