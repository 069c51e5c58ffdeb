/** Where characters find their glyphs: format 4 or 12 for code points, 14 for variation sequences. */
export interface CharacterMap {
  glyphOf(codePoint: number): number | undefined
  variantOf(codePoint: number, selector: number): number | undefined
}

/** Reads a `cmap` table. */
export function readCharacterMap(table: DataView): CharacterMap {
  const subtables = new Map<string, DataView>()
  for (let i = 0; i < table.getUint16(2); i += 1) {
    const record = 4 + i * 8
    const name = `${table.getUint16(record)}/${table.getUint16(record + 2)}`
    subtables.set(name, new DataView(table.buffer, table.byteOffset + table.getUint32(record + 4)))
  }
  const subtable = (...names: readonly string[]): DataView | undefined =>
    names.map((name) => subtables.get(name)).find((found) => found !== undefined)
  const full = subtable('3/10', '0/4')
  const basic = subtable('3/1', '0/3')
  const sequences = subtable('0/5')
  const glyphOf = (code: number): number | undefined => {
    const glyph =
      full?.getUint16(0) === 12
        ? format12(full, code)
        : basic !== undefined && code <= 0xffff
          ? format4(basic, code)
          : 0
    return glyph || undefined
  }
  return {
    glyphOf,
    variantOf: (code, selector) => {
      const found = sequences && format14(sequences, code, selector)
      return found === 'default' ? glyphOf(code) : found
    },
  }
}

/** The arrays of ends, starts, deltas and offsets of the segments stand one after the other. */
function format4(view: DataView, code: number): number {
  const array = view.getUint16(6)
  const segment = firstRecord(14, array / 2, 2, (at) => view.getUint16(at) >= code)
  if (segment === undefined) return 0
  const first = view.getUint16(segment + array + 2)
  if (first > code) return 0
  const delta = view.getUint16(segment + 2 * array + 2)
  const offsetAt = segment + 3 * array + 2
  const offset = view.getUint16(offsetAt)
  if (offset === 0) return (code + delta) & 0xffff
  const glyph = view.getUint16(offsetAt + offset + (code - first) * 2)
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

function format12(view: DataView, code: number): number {
  const group = firstRecord(16, view.getUint32(12), 12, (at) => view.getUint32(at + 4) >= code)
  if (group === undefined) return 0
  const first = view.getUint32(group)
  return first > code ? 0 : view.getUint32(group + 8) + code - first
}

function format14(view: DataView, code: number, selector: number): number | 'default' | undefined {
  const uint24 = (at: number): number => view.getUint16(at) * 256 + view.getUint8(at + 2)
  const record = firstRecord(10, view.getUint32(6), 11, (at) => uint24(at) >= selector)
  if (record === undefined || uint24(record) !== selector) return undefined
  const defaults = view.getUint32(record + 3)
  if (defaults !== 0) {
    const lastOf = (at: number): number => uint24(at) + view.getUint8(at + 3)
    const range = firstRecord(defaults + 4, view.getUint32(defaults), 4, (at) => lastOf(at) >= code)
    if (range !== undefined && uint24(range) <= code) return 'default'
  }
  const others = view.getUint32(record + 7)
  if (others === 0) return undefined
  const mapping = firstRecord(others + 4, view.getUint32(others), 5, (at) => uint24(at) >= code)
  return mapping !== undefined && uint24(mapping) === code ? view.getUint16(mapping + 3) : undefined
}

/**
 * Where the first of the records stands for which a claim holds that holds for all after it, too.
 *
 * @param size  Of one record, in bytes.
 */
function firstRecord(
  start: number,
  count: number,
  size: number,
  holds: (at: number) => boolean,
): number | undefined {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(start + middle * size)) high = middle
    else low = middle + 1
  }
  return low === count ? undefined : start + low * size
}
