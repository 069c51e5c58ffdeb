import { readFile } from 'node:fs/promises'
import { fontFileOf } from '#core/documents/fontChain.ts'
import type { FaceId } from '#core/documents/fontFace.ts'

/** Fonts as the npm packages bring them; a font the office supplies itself is not among them. */
export async function packageFonts(face: FaceId): Promise<Uint8Array | undefined> {
  const { from } = fontFileOf(face)
  return from === undefined ? undefined : readFile(new URL(`../../node_modules/${from}`, import.meta.url))
}
