import type { FaceId, FontFace } from '#core/documents/fontFace.ts'
import { readCharacterMap } from './cmap.ts'
import type { FontBytes, Stretch } from './fontBytes.ts'
import { readVerticalForms } from './verticalForms.ts'

/** A TrueType font: metrics for layout in memory, outlines for subsetting as they are loaded. */
export interface Sfnt extends FontFace {
  /** xMin, yMin, xMax and yMax of all outlines together. */
  readonly bounds: readonly number[]
  readonly capHeight: number
  /** Fetches the outlines of glyphs; of a font that lies in memory as a whole all are there. */
  load(glyphs: readonly number[]): Promise<void>
  /** The glyph's record of table `glyf`, once loaded; empty for a glyph without outline. */
  outlineOf(glyph: number): Uint8Array
  leftBearingOf(glyph: number): number
}

/** Why a font file cannot be used: several fonts in one file (TTC), PostScript outlines (CFF), or no sound font at all. */
export type FontFault = 'collection' | 'postscript' | 'damaged'

/** A font, or why there is none: the office supplies some of the files itself. */
export type SfntReading =
  | { readonly kind: 'font'; readonly font: Sfnt }
  | { readonly kind: 'unreadable'; readonly fault: FontFault }

/** Tables that layout needs; GSUB may be missing. */
const metricTables = ['head', 'hhea', 'maxp', 'OS/2', 'hmtx', 'cmap', 'loca', 'GSUB']
/** What the first four bytes say: 1.0, `ttcf`, `OTTO`. */
const [trueType, collection, postScript] = [0x00010000, 0x74746366, 0x4f54544f]

/** Reads the metrics of a TrueType font with `glyf` outlines. */
export async function readSfnt(id: FaceId, bytes: FontBytes): Promise<SfntReading> {
  try {
    const read = async (part: Stretch): Promise<DataView> => {
      await bytes.need([part])
      return viewAt(bytes, part)
    }
    const start = await read({ offset: 0, length: 12 })
    const kind = start.getUint32(0)
    if (kind !== trueType) {
      const fault = kind === collection ? 'collection' : kind === postScript ? 'postscript' : 'damaged'
      return { kind: 'unreadable', fault }
    }
    const tables = tablesIn(await read({ offset: 12, length: start.getUint16(4) * 16 }))
    await bytes.need(metricTables.flatMap((tag) => tables.get(tag) ?? []))
    return { kind: 'font', font: fontOf(id, bytes, tables) }
  } catch (error) {
    // What a damaged file says of itself points outside of it.
    if (error instanceof RangeError) return { kind: 'unreadable', fault: 'damaged' }
    throw error
  }
}

type Tables = ReadonlyMap<string, Stretch>

function fontOf(id: FaceId, bytes: FontBytes, tables: Tables): Sfnt {
  const table = (tag: string): DataView => viewAt(bytes, placeOf(tables, tag))
  const [head, hhea, os2, hmtx, loca] = [
    table('head'),
    table('hhea'),
    table('OS/2'),
    table('hmtx'),
    table('loca'),
  ]
  const glyf = placeOf(tables, 'glyf')
  const glyphCount = table('maxp').getUint16(4)
  const longMetrics = hhea.getUint16(34)
  const isLongLoca = head.getInt16(50) === 1
  const startOf = (glyph: number): number =>
    isLongLoca ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2
  /** Throws a RangeError for a glyph the font does not have. */
  const recordOf = (glyph: number): Stretch => {
    const start = startOf(glyph)
    return { offset: glyf.offset + start, length: startOf(glyph + 1) - start }
  }
  const gsub = tables.get('GSUB')
  const vertical = gsub === undefined ? undefined : readVerticalForms(viewAt(bytes, gsub))
  // A file cut off while it was copied lacks the outlines at its end.
  if (glyf.offset + startOf(glyphCount) > bytes.length) throw new RangeError('cut off')
  return {
    id,
    ...readCharacterMap(table('cmap')),
    unitsPerEm: head.getUint16(18),
    ascender: os2.getInt16(68),
    descender: os2.getInt16(70),
    capHeight: os2.getUint16(0) >= 2 ? os2.getInt16(88) : os2.getInt16(68),
    bounds: [36, 38, 40, 42].map((at) => head.getInt16(at)),
    verticalOf: (glyph) => vertical?.get(glyph),
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, longMetrics - 1) * 4),
    leftBearingOf: (glyph) =>
      hmtx.getInt16(glyph < longMetrics ? glyph * 4 + 2 : longMetrics * 4 + (glyph - longMetrics) * 2),
    load: (glyphs) => bytes.need(glyphs.map(recordOf)),
    outlineOf: (glyph) => {
      const { offset, length } = recordOf(glyph)
      return bytes.at(offset, length)
    },
  }
}

function tablesIn(directory: DataView): Tables {
  const tables = new Map<string, Stretch>()
  for (let record = 0; record < directory.byteLength; record += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => directory.getUint8(record + k)))
    tables.set(tag, { offset: directory.getUint32(record + 8), length: directory.getUint32(record + 12) })
  }
  return tables
}

function placeOf(tables: Tables, tag: string): Stretch {
  const place = tables.get(tag)
  if (place === undefined) throw new RangeError(`no table ${tag}`)
  return place
}

function viewAt(bytes: FontBytes, { offset, length }: Stretch): DataView {
  return viewOf(bytes.at(offset, length))
}

/** The bytes as numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
