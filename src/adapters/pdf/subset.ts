import { type Sfnt, viewOf } from './sfnt.ts'

/** Bits of a part of a composite glyph, from the OpenType specification of `glyf`. */
const argsAreWords = 0x0001
const hasScale = 0x0008
const moreParts = 0x0020
const hasTwoScales = 0x0040
const hasMatrix = 0x0080
const hasInstructions = 0x0100

/**
 * Cuts a font down to some glyphs: the first of them is glyph 1 of the new font, and so on; glyph 0 and
 * the parts of composite glyphs come along. Outlines not in memory are fetched.
 *
 * `loca` is always written in its long form: the short form halves offsets, and records of odd
 * length then point into their neighbours, which prints as missing characters without any error.
 * Hinting instructions are dropped with the tables they need; paper does not use them.
 */
export async function subsetOf(font: Sfnt, glyphs: readonly number[]): Promise<Uint8Array> {
  const order = [0, ...glyphs]
  const newGlyph = await withParts(font, order)
  const outlines = stacked(order.map((glyph) => withoutHinting(font.outlineOf(glyph), newGlyph)))
  const locations = new DataView(new ArrayBuffer((order.length + 1) * 4))
  outlines.places.forEach((place, index) => locations.setUint32(index * 4, place))
  const metrics = new DataView(new ArrayBuffer(order.length * 4))
  order.forEach((glyph, index) => {
    metrics.setUint16(index * 4, font.advanceOf(glyph))
    metrics.setInt16(index * 4 + 2, font.leftBearingOf(glyph))
  })
  return fontFile([
    ['glyf', outlines.bytes],
    ['head', headTable(font)],
    ['hhea', hheaTable(font, order.length)],
    ['hmtx', bytesOf(metrics)],
    ['loca', bytesOf(locations)],
    ['maxp', maxpTable(order.length)],
  ])
}

/** Appends the parts of composite glyphs; tells where in the order each glyph stands. */
async function withParts(font: Sfnt, order: number[]): Promise<ReadonlyMap<number, number>> {
  const places = new Map<number, number>()
  for (let known = 0; known < order.length;) {
    const open = order.slice(known)
    await font.load(open)
    open.forEach((glyph, index) => places.set(glyph, known + index))
    known = order.length
    const parts = open.flatMap((glyph) => partsOf(font.outlineOf(glyph)).map((part) => part.glyph))
    order.push(...new Set(parts.filter((part) => !places.has(part))))
  }
  return places
}

interface Part {
  readonly at: number
  readonly flags: number
  readonly glyph: number
  readonly end: number
}

/** The parts of a composite glyph; none for a simple one. */
export function partsOf(record: Uint8Array): readonly Part[] {
  if (!isComposite(record)) return []
  const view = viewOf(record)
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

/** A composite glyph has a negative number of contours, and so its first bit set. */
function isComposite([first = 0]: Uint8Array): boolean {
  return first > 127
}

function withoutHinting(record: Uint8Array, newGlyph: ReadonlyMap<number, number>): Uint8Array {
  if (isComposite(record)) return renumbered(record, partsOf(record), newGlyph)
  return record.length === 0 ? record : simpleWithoutHinting(record)
}

function renumbered(
  record: Uint8Array,
  parts: readonly Part[],
  newGlyph: ReadonlyMap<number, number>,
): Uint8Array {
  const copy = record.slice(0, parts.at(-1)?.end)
  const view = viewOf(copy)
  for (const { at, flags, glyph } of parts) {
    view.setUint16(at, flags & ~hasInstructions)
    view.setUint16(at + 2, newGlyph.get(glyph) ?? 0)
  }
  return copy
}

function simpleWithoutHinting(record: Uint8Array): Uint8Array {
  const word = (at: number): number => ((record[at] ?? 0) << 8) | (record[at + 1] ?? 0)
  const start = 12 + word(0) * 2
  const skipped = word(start - 2)
  if (skipped === 0) return record
  const copy = new Uint8Array(record.length - skipped)
  copy.set(record.subarray(0, start - 2))
  copy.set(record.subarray(start + skipped), start)
  return copy
}

function headTable({ unitsPerEm, bounds }: Sfnt): Uint8Array {
  const box = bounds.map((bound, index): Word => [36 + index * 2, bound])
  return table(
    54,
    [0, 1],
    [12, 0x5f0f],
    [14, 0x3cf5],
    [16, 0b11],
    [18, unitsPerEm],
    ...box,
    [46, 8],
    [48, 2],
    [50, 1],
  )
}

function hheaTable({ ascender, descender, unitsPerEm }: Sfnt, glyphCount: number): Uint8Array {
  return table(36, [0, 1], [4, ascender], [6, descender], [10, unitsPerEm], [18, 1], [34, glyphCount])
}

/** Limits are given generously; without instructions only points, contours and depth of parts count. */
function maxpTable(glyphCount: number): Uint8Array {
  const limits = [6, 8, 10, 12].map((at): Word => [at, 4096])
  return table(32, [0, 1], [4, glyphCount], ...limits, [14, 1], [28, 64], [30, 8])
}

/** A number of 16 bits and its place in a table. */
type Word = readonly [at: number, value: number]

function table(length: number, ...words: readonly Word[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(length))
  for (const [at, value] of words) view.setUint16(at, value)
  return bytesOf(view)
}

function fontFile(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const { bytes: file, places } = stacked(
    tables.map(([, bytes]) => bytes),
    12 + tables.length * 16,
  )
  const view = viewOf(file)
  const power = Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, 2 ** power * 16)
  view.setUint16(8, power)
  view.setUint16(10, tables.length * 16 - 2 ** power * 16)
  tables.forEach(([tag, { length }], index) => {
    const record = 12 + index * 16
    const [start = 0, end = 0] = places.slice(index)
    ;[...tag].forEach((letter, k) => view.setUint8(record + k, letter.charCodeAt(0)))
    view.setUint32(record + 4, checksum(view, start, end))
    view.setUint32(record + 8, start)
    view.setUint32(record + 12, length)
  })
  return file
}

function checksum(view: DataView, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

/** Records one after the other, each padded to whole words; `places` has their starts and the end. */
function stacked(
  records: readonly Uint8Array[],
  start = 0,
): { readonly bytes: Uint8Array; readonly places: readonly number[] } {
  let end = start
  const places = [end]
  for (const { length } of records) {
    end += (length + 3) & ~3
    places.push(end)
  }
  const bytes = new Uint8Array(end)
  records.forEach((record, index) => bytes.set(record, places[index]))
  return { bytes, places }
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer)
}
