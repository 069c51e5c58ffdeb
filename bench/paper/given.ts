import type { DocumentRequest } from '#ports/documents.ts'
import type { FontFileName, PaperContent, RouteInput } from './route.ts'

/** What processes and workers are given, as JSON; fonts and blanks they read for themselves. */
export interface Given {
  readonly content: PaperContent
  readonly requests: readonly DocumentRequest[]
  readonly fonts: readonly FontFileName[]
  /** File names of the blanks the requests need. */
  readonly blanks: readonly string[]
}

/**
 * The input of a route, all of it in memory.
 *
 * @param read  Reads a font, or a blank by its file name.
 */
export async function readInput(
  given: Given,
  read: (file: FontFileName | string) => Promise<Uint8Array>,
): Promise<RouteInput> {
  return {
    content: given.content,
    requests: given.requests,
    fonts: await Promise.all(given.fonts.map(async (font) => ({ ...font, bytes: await read(font) }))),
    blanks: new Map(await Promise.all(given.blanks.map(async (file) => [file, await read(file)] as const))),
  }
}
