import type { Sfnt } from './sfnt.ts'

/** A font file with only the glyphs of a document, and where each of them went. */
export interface Subset {
  readonly bytes: Uint8Array
  /** New number of each glyph of the font that is in the subset. */
  readonly newGlyph: ReadonlyMap<number, number>
}

/** Bits of a part of a composite glyph, from the OpenType specification of `glyf`. */
const argsAreWords = 0x0001
const hasScale = 0x0008
const moreParts = 0x0020
const hasTwoScales = 0x0040
const hasMatrix = 0x0080
const hasInstructions = 0x0100

/**
 * Cuts a font down to some glyphs, glyph 0 always among them.
 *
 * `loca` is always written in its long form: the short form halves offsets, and records of odd
 * length then point into their neighbours, which prints as missing characters without any error.
 * Hinting instructions are dropped with the tables they need; paper does not use them.
 */
export function subsetOf(font: Sfnt, glyphs: Iterable<number>): Subset {
  const order = closure(font, glyphs)
  const newGlyph = new Map(order.map((glyph, index) => [glyph, index]))
  const records = order.map((glyph) => withoutHinting(font.outlineOf(glyph), newGlyph))
  const locations = new DataView(new ArrayBuffer((order.length + 1) * 4))
  const metrics = new DataView(new ArrayBuffer(order.length * 4))
  let end = 0
  order.forEach((glyph, index) => {
    end += padded(records[index]?.length ?? 0)
    locations.setUint32((index + 1) * 4, end)
    metrics.setUint16(index * 4, font.advanceOf(glyph))
    metrics.setInt16(index * 4 + 2, font.leftBearingOf(glyph))
  })
  const bytes = fontFile([
    ['glyf', joinedPadded(records, end)],
    ['head', headTable(font)],
    ['hhea', hheaTable(font, order.length)],
    ['hmtx', bytesOf(metrics)],
    ['loca', bytesOf(locations)],
    ['maxp', maxpTable(order.length)],
  ])
  return { bytes, newGlyph }
}

/** The glyphs and all parts of composite ones, in order of their number. */
function closure(font: Sfnt, glyphs: Iterable<number>): readonly number[] {
  const found = new Set<number>([0])
  const open = [...glyphs]
  for (let glyph = open.pop(); glyph !== undefined; glyph = open.pop()) {
    if (found.has(glyph)) continue
    found.add(glyph)
    for (const { glyph: part } of partsOf(font.outlineOf(glyph))) open.push(part)
  }
  for (const { glyph: part } of partsOf(font.outlineOf(0))) found.add(part)
  return [...found].toSorted((a, b) => a - b)
}

interface Part {
  readonly at: number
  readonly flags: number
  readonly glyph: number
  readonly end: number
}

/** The parts of a composite glyph; none for a simple one. */
export function partsOf(record: Uint8Array): readonly Part[] {
  const view = viewOf(record)
  if (record.length === 0 || view.getInt16(0) >= 0) return []
  const parts: Part[] = []
  for (let at = 10; ;) {
    const flags = view.getUint16(at)
    const scales =
      (flags & hasMatrix) !== 0 ? 8 : (flags & hasTwoScales) !== 0 ? 4 : (flags & hasScale) !== 0 ? 2 : 0
    const end = at + 4 + ((flags & argsAreWords) !== 0 ? 4 : 2) + scales
    parts.push({ at, flags, glyph: view.getUint16(at + 2), end })
    if ((flags & moreParts) === 0) return parts
    at = end
  }
}

function withoutHinting(record: Uint8Array, newGlyph: ReadonlyMap<number, number>): Uint8Array {
  if (record.length === 0) return record
  const contours = viewOf(record).getInt16(0)
  return contours < 0 ? renumbered(record, newGlyph) : simpleWithoutHinting(record, contours)
}

function renumbered(record: Uint8Array, newGlyph: ReadonlyMap<number, number>): Uint8Array {
  const parts = partsOf(record)
  const copy = record.slice(0, parts.at(-1)?.end ?? record.length)
  const view = viewOf(copy)
  for (const part of parts) {
    const renamed = newGlyph.get(part.glyph)
    if (renamed === undefined) throw new Error(`part ${part.glyph} of a composite glyph was not collected`)
    view.setUint16(part.at, part.flags & ~hasInstructions)
    view.setUint16(part.at + 2, renamed)
  }
  return copy
}

function simpleWithoutHinting(record: Uint8Array, contours: number): Uint8Array {
  const lengthAt = 10 + contours * 2
  const skipped = viewOf(record).getUint16(lengthAt)
  const copy = new Uint8Array(record.length - skipped)
  copy.set(record.subarray(0, lengthAt))
  copy.set(record.subarray(lengthAt + 2 + skipped), lengthAt + 2)
  return copy
}

function headTable(font: Sfnt): Uint8Array {
  const view = new DataView(new ArrayBuffer(54))
  view.setUint32(0, 0x00010000)
  view.setUint32(12, 0x5f0f3cf5)
  view.setUint16(16, 0b11)
  view.setUint16(18, font.unitsPerEm)
  font.bounds.forEach((bound, index) => view.setInt16(36 + index * 2, bound))
  view.setUint16(46, 8)
  view.setInt16(48, 2)
  view.setInt16(50, 1)
  return bytesOf(view)
}

function hheaTable(font: Sfnt, glyphCount: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(36))
  view.setUint32(0, 0x00010000)
  view.setInt16(4, font.ascender)
  view.setInt16(6, font.descender)
  view.setUint16(10, font.unitsPerEm)
  view.setInt16(18, 1)
  view.setUint16(34, glyphCount)
  return bytesOf(view)
}

/** Limits are given generously; without instructions only points, contours and depth of parts count. */
function maxpTable(glyphCount: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(32))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, glyphCount)
  for (const at of [6, 8, 10, 12]) view.setUint16(at, 4096)
  view.setUint16(14, 1)
  view.setUint16(28, 64)
  view.setUint16(30, 8)
  return bytesOf(view)
}

function fontFile(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const headerLength = 12 + tables.length * 16
  const total = tables.reduce((sum, [, bytes]) => sum + padded(bytes.length), headerLength)
  const file = new Uint8Array(total)
  const view = viewOf(file)
  const power = Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, 2 ** power * 16)
  view.setUint16(8, power)
  view.setUint16(10, tables.length * 16 - 2 ** power * 16)
  let at = headerLength
  tables.forEach(([tag, bytes], index) => {
    const record = 12 + index * 16
    ;[...tag].forEach((letter, k) => view.setUint8(record + k, letter.charCodeAt(0)))
    file.set(bytes, at)
    view.setUint32(record + 4, checksum(view, at, padded(bytes.length)))
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, bytes.length)
    at += padded(bytes.length)
  })
  return file
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

function joinedPadded(records: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length)
  let at = 0
  for (const record of records) {
    joined.set(record, at)
    at += padded(record.length)
  }
  return joined
}

function padded(length: number): number {
  return (length + 3) & ~3
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer)
}
