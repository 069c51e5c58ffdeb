import { existsSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { type FontBytes, type Stretch, fileByRanges, wholeFile } from '#adapters/pdf/fontBytes.ts'
import type { FontSource } from '#adapters/pdf/fontShelf.ts'
import { type Sfnt, readSfnt } from '#adapters/pdf/sfnt.ts'
import { fontFileOf } from '#core/documents/fontChain.ts'
import type { FaceId } from '#core/documents/fontFace.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'

/** IPAmj Mincho where an office puts it, or where Debian's package fonts-ipamj-mincho does. */
const places = [`public/fonts/${fontFileOf('ipamj').file}`, '/usr/share/fonts/truetype/ipamj/ipamjm.ttf']

/** The file of IPAmj Mincho, where it is installed. */
export const ipamjFile = places.find((place) => existsSync(place))

export const hasIpamj = ipamjFile !== undefined

/** Why tests that need it are left out. */
export const ipamjMissing =
  'IPAmj明朝がないので省略しました。docs/how-to/fonts.md にあるとおりに置くと動きます。'

/** A file read by ranges, with the parts that were fetched. */
export async function fileInParts(path: string): Promise<{ bytes: FontBytes; fetched: Stretch[] }> {
  const { size } = await stat(path)
  const fetched: Stretch[] = []
  const read = async (part: Stretch): Promise<Uint8Array> => {
    fetched.push(part)
    const file = await open(path)
    const { buffer } = await file.read({ buffer: new Uint8Array(part.length), position: part.offset })
    await file.close()
    return buffer
  }
  return { bytes: fileByRanges(size, await read({ offset: 0, length: 1024 }), read), fetched }
}

/** Fonts of the packages and, where it is installed, IPAmj Mincho. */
export const fontsWithIpamj: FontSource = async (face) =>
  face === 'ipamj' && ipamjFile !== undefined ? (await fileInParts(ipamjFile)).bytes : packageFonts(face)

/** Reads one font whatever chain it belongs to. */
export async function faceFrom(source: FontSource, id: FaceId): Promise<Sfnt> {
  const bytes = await source(id)
  if (bytes === undefined) throw new Error(`${fontFileOf(id).file} is not there`)
  const reading = await readSfnt(id, bytes instanceof Uint8Array ? wholeFile(bytes) : bytes)
  if (reading.kind === 'unreadable') throw new Error(`${fontFileOf(id).file}: ${reading.fault}`)
  return reading.font
}
