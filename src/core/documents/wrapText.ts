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
  const lines: PlannedGlyph[][] = []
  let line: PlannedGlyph[] = []
  let used = 0
  for (const glyph of glyphs) {
    const advance = advanceEm(glyph)
    // A space that no longer fits hangs over the edge and is dropped.
    if (used + advance > widthEm + 1e-9 && line.length > 0 && !isSpace(glyph)) {
      const rest = carriedOver(line, glyph)
      lines.push(line.slice(0, line.length - rest.length))
      line = rest
      used = rest.reduce((sum, carried) => sum + advanceEm(carried), 0)
    }
    line.push(glyph)
    used += advance
  }
  lines.push(line)
  return lines.map(withoutEndSpaces)
}

/** The end of a full line that goes to the next one together with the glyph that did not fit. */
function carriedOver(line: readonly PlannedGlyph[], next: PlannedGlyph): PlannedGlyph[] {
  for (let cut = line.length; cut > 0; cut -= 1) {
    const before = line[cut - 1]
    const after = cut === line.length ? next : line[cut]
    if (before !== undefined && after !== undefined && mayBreak(before, after)) return line.slice(cut)
  }
  return []
}

function mayBreak(before: PlannedGlyph, after: PlannedGlyph): boolean {
  if (neverFirst.has(after.cluster) || neverLast.has(before.cluster)) return false
  return !(isWordPart(before.cluster) && isWordPart(after.cluster))
}

function isWordPart(cluster: string): boolean {
  return /^[0-9A-Za-z\-'./:@_]$/.test(cluster)
}

function withoutEndSpaces(line: readonly PlannedGlyph[]): readonly PlannedGlyph[] {
  return line.slice(0, line.findLastIndex((glyph) => !isSpace(glyph)) + 1)
}

function isSpace({ cluster }: PlannedGlyph): boolean {
  return cluster === ' ' || cluster === '\u3000'
}
