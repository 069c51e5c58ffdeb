/** Where characters find their glyphs: format 4 or 12 for code points, 14 for variation sequences. */
export interface CharacterMap {
  glyphOf(codePoint: number): number | undefined
  variantOf(codePoint: number, selector: number): number | undefined
}

/** Reads the `cmap` table that starts at `start`. */
export function readCharacterMap(view: DataView, start: number): CharacterMap {
  const offsets = new Map<string, number>()
  for (let i = 0; i < view.getUint16(start + 2); i += 1) {
    const record = start + 4 + i * 8
    const offset = start + view.getUint32(record + 4)
    offsets.set(`${view.getUint16(record)}/${view.getUint16(record + 2)}`, offset)
  }
  const full = offsets.get('3/10') ?? offsets.get('0/4') ?? offsets.get('0/6')
  const basic = offsets.get('3/1') ?? offsets.get('0/3')
  const sequences = offsets.get('0/5')
  const lookUp =
    full !== undefined && view.getUint16(full) === 12
      ? (code: number) => format12(view, full, code)
      : (code: number) => (basic === undefined ? 0 : format4(view, basic, code))
  const glyphOf = (code: number): number | undefined => lookUp(code) || undefined
  return {
    glyphOf,
    variantOf: (code, selector) => {
      if (sequences === undefined) return undefined
      const found = format14(view, sequences, code, selector)
      return found === 'default' ? glyphOf(code) : found
    },
  }
}

function format4(view: DataView, at: number, code: number): number {
  if (code > 0xffff) return 0
  const segments = view.getUint16(at + 6) / 2
  const ends = at + 14
  const starts = ends + segments * 2 + 2
  const index = firstIndex(segments, (i) => view.getUint16(ends + i * 2) >= code)
  if (index === segments) return 0
  const first = view.getUint16(starts + index * 2)
  if (first > code) return 0
  const delta = view.getUint16(starts + (segments + index) * 2)
  const rangeAt = starts + (2 * segments + index) * 2
  const range = view.getUint16(rangeAt)
  if (range === 0) return (code + delta) & 0xffff
  const glyph = view.getUint16(rangeAt + range + (code - first) * 2)
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

function format12(view: DataView, at: number, code: number): number {
  const groups = view.getUint32(at + 12)
  const index = firstIndex(groups, (i) => view.getUint32(at + 16 + i * 12 + 4) >= code)
  if (index === groups) return 0
  const group = at + 16 + index * 12
  const first = view.getUint32(group)
  return first > code ? 0 : view.getUint32(group + 8) + code - first
}

function format14(
  view: DataView,
  at: number,
  code: number,
  selector: number,
): number | 'default' | undefined {
  const records = view.getUint32(at + 6)
  const index = firstIndex(records, (i) => uint24(view, at + 10 + i * 11) >= selector)
  const record = at + 10 + index * 11
  if (index === records || uint24(view, record) !== selector) return undefined
  const defaults = view.getUint32(record + 3)
  if (defaults !== 0 && isInRanges(view, at + defaults, code)) return 'default'
  const others = view.getUint32(record + 7)
  return others === 0 ? undefined : mappedGlyph(view, at + others, code)
}

function isInRanges(view: DataView, at: number, code: number): boolean {
  const ranges = view.getUint32(at)
  const lastOf = (i: number): number => uint24(view, at + 4 + i * 4) + view.getUint8(at + 4 + i * 4 + 3)
  const index = firstIndex(ranges, (i) => lastOf(i) >= code)
  return index < ranges && uint24(view, at + 4 + index * 4) <= code
}

function mappedGlyph(view: DataView, at: number, code: number): number | undefined {
  const mappings = view.getUint32(at)
  const index = firstIndex(mappings, (i) => uint24(view, at + 4 + i * 5) >= code)
  const mapping = at + 4 + index * 5
  return index < mappings && uint24(view, mapping) === code ? view.getUint16(mapping + 3) : undefined
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at) * 256 + view.getUint8(at + 2)
}

/** Smallest index from 0 for which the claim holds, `count` when for none; the claim must be monotone. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
