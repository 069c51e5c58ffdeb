import type { FaceId, FontFace } from '#core/documents/fontFace.ts'
import { readCharacterMap } from './cmap.ts'

/** A TrueType font as it lies in memory: metrics for layout, outlines for subsetting. */
export interface Sfnt extends FontFace {
  readonly glyphCount: number
  readonly bounds: readonly [xMin: number, yMin: number, xMax: number, yMax: number]
  readonly capHeight: number
  /** The glyph's record of table `glyf`; empty for a glyph without outline. */
  outlineOf(glyph: number): Uint8Array
  leftBearingOf(glyph: number): number
}

/**
 * Reads a TrueType font with `glyf` outlines; the bytes are kept, not copied.
 *
 * @throws {Error} When the bytes are another kind of font; the fonts are chosen at build time.
 */
export function readSfnt(id: FaceId, bytes: Uint8Array): Sfnt {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tableOffsets(view)
  const table = (tag: string): number => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error(`font ${id} has no table ${tag}`)
    return offset
  }
  const [head, hhea, os2] = [table('head'), table('hhea'), table('OS/2')]
  const [hmtx, loca, glyf] = [table('hmtx'), table('loca'), table('glyf')]
  const glyphCount = view.getUint16(table('maxp') + 4)
  const longMetrics = view.getUint16(hhea + 34)
  const isLongLoca = view.getInt16(head + 50) === 1
  const placeOf = (glyph: number): number =>
    isLongLoca ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2
  return {
    id,
    ...readCharacterMap(view, table('cmap')),
    unitsPerEm: view.getUint16(head + 18),
    ascender: view.getInt16(os2 + 68),
    descender: view.getInt16(os2 + 70),
    capHeight: view.getUint16(os2) >= 2 ? view.getInt16(os2 + 88) : view.getInt16(os2 + 68),
    bounds: [
      view.getInt16(head + 36),
      view.getInt16(head + 38),
      view.getInt16(head + 40),
      view.getInt16(head + 42),
    ],
    glyphCount,
    advanceOf: (glyph) => view.getUint16(hmtx + Math.min(glyph, longMetrics - 1) * 4),
    leftBearingOf: (glyph) =>
      glyph < longMetrics
        ? view.getInt16(hmtx + glyph * 4 + 2)
        : view.getInt16(hmtx + longMetrics * 4 + (glyph - longMetrics) * 2),
    outlineOf: (glyph) => {
      if (glyph >= glyphCount) throw new Error(`font ${id} has no glyph ${glyph}`)
      return bytes.subarray(glyf + placeOf(glyph), glyf + placeOf(glyph + 1))
    },
  }
}

function tableOffsets(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>()
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const record = 12 + i * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(record + k)))
    tables.set(tag, view.getUint32(record + 8))
  }
  return tables
}
