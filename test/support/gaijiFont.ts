import { subsetOf } from '#adapters/pdf/subset.ts'
import type { Sfnt } from '#adapters/pdf/sfnt.ts'

/**
 * A small TrueType file as a municipality has one for its 外字, made of glyphs of another font.
 *
 * @param glyphs  Glyph of `source` for each code point of the new font.
 */
export async function gaijiFont(source: Sfnt, glyphs: ReadonlyMap<number, number>): Promise<Uint8Array> {
  const codes = [...glyphs.keys()].toSorted((a, b) => a - b)
  const bytes = await subsetOf(
    source,
    codes.map((code) => glyphs.get(code) ?? 0),
  )
  const characters = codes.map((code, index) => [code, index + 1] as const)
  return withTables(bytes, [
    ['OS/2', os2Table(source)],
    ['cmap', cmapTable(characters)],
  ])
}

/** A `cmap` with one table of format 12, one group for each character. */
function cmapTable(characters: readonly (readonly [code: number, glyph: number])[]): Uint8Array {
  const length = 16 + characters.length * 12
  const view = new DataView(new ArrayBuffer(12 + length))
  view.setUint16(2, 1)
  view.setUint16(4, 3)
  view.setUint16(6, 10)
  view.setUint32(8, 12)
  view.setUint16(12, 12)
  view.setUint32(16, length)
  view.setUint32(24, characters.length)
  characters.forEach(([code, glyph], index) => {
    const group = 28 + index * 12
    view.setUint32(group, code)
    view.setUint32(group + 4, code)
    view.setUint32(group + 8, glyph)
  })
  return new Uint8Array(view.buffer)
}

function os2Table({ ascender, descender, capHeight }: Sfnt): Uint8Array {
  const view = new DataView(new ArrayBuffer(96))
  view.setUint16(0, 4)
  view.setInt16(68, ascender)
  view.setInt16(70, descender)
  view.setInt16(88, capHeight)
  return new Uint8Array(view.buffer)
}

/** The file with further tables behind those it has. */
function withTables(
  file: Uint8Array,
  added: readonly (readonly [tag: string, bytes: Uint8Array])[],
): Uint8Array {
  const old = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const count = old.getUint16(4)
  const shift = added.length * 16
  const total = added.reduce((sum, [, bytes]) => sum + bytes.length, file.length + shift)
  const joined = new Uint8Array(total)
  const view = new DataView(joined.buffer)
  joined.set(file.subarray(0, 12 + count * 16))
  joined.set(file.subarray(12 + count * 16), 12 + (count + added.length) * 16)
  view.setUint16(4, count + added.length)
  for (let record = 12; record < 12 + count * 16; record += 16)
    view.setUint32(record + 8, old.getUint32(record + 8) + shift)
  let at = file.length + shift
  added.forEach(([tag, bytes], index) => {
    const record = 12 + (count + index) * 16
    ;[...tag].forEach((letter, k) => view.setUint8(record + k, letter.charCodeAt(0)))
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, bytes.length)
    joined.set(bytes, at)
    at += bytes.length
  })
  return joined
}
