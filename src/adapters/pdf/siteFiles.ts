import { type FontBytes, fileByRanges, wholeFile } from './fontBytes.ts'
import { FontMissing } from './fontShelf.ts'

/** Enough for the directory of any font, with the length of the file as a by-product. */
const beginningLength = 1024

/** A whole file of the site; nothing when it is not there. Rejects when the server cannot be reached. */
export async function siteFile(url: string): Promise<Uint8Array | undefined> {
  const response = await answer(url)
  return response === undefined ? undefined : bytesOf(response)
}

/**
 * A font of the site, read in parts where the server gives parts and whole where it does not; nothing
 * when it is not there. Rejects when the server cannot be reached.
 *
 * Reading a part fails with {@link FontMissing}.
 */
export async function siteFontByRanges(url: string): Promise<FontBytes | undefined> {
  const response = await answer(url, rangeOf(0, beginningLength))
  if (response === undefined) return undefined
  const length = lengthTold(response)
  const bytes = await bytesOf(response)
  if (length === undefined) return wholeFile(bytes)
  return fileByRanges(length, bytes, async (part) => {
    const fetched = await fetchedPart(url, part.offset, part.length, length).catch(() => undefined)
    if (fetched?.length !== part.length) throw new FontMissing('a part of a font cannot be fetched')
    return fetched
  })
}

async function fetchedPart(
  url: string,
  offset: number,
  length: number,
  fileLength: number,
): Promise<Uint8Array | undefined> {
  const response = await answer(url, rangeOf(offset, length))
  if (response === undefined) return undefined
  const bytes = await bytesOf(response)
  if (response.status !== 206) return bytes.subarray(offset, offset + length)
  // The file was replaced in the meantime: parts of two files would print wrong characters.
  return lengthTold(response) === fileLength ? bytes : undefined
}

/** A missing file is normal; some servers answer it with the start page. */
async function answer(url: string, headers: Record<string, string> = {}): Promise<Response | undefined> {
  const response = await fetch(url, { headers })
  const isPage = (response.headers.get('Content-Type') ?? '').startsWith('text/html')
  if (response.ok && !isPage) return response
  await response.body?.cancel()
  if (isPage || response.status === 404 || response.status === 416) return undefined
  throw new Error(`the server answered ${response.status}`)
}

function rangeOf(offset: number, length: number): Record<string, string> {
  return { Range: `bytes=${offset}-${offset + length - 1}` }
}

/** Length of the whole file as an answer with a part of it tells. */
function lengthTold(response: Response): number | undefined {
  const told = /\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1]
  return response.status === 206 && told !== undefined ? Number(told) : undefined
}

/** By way of the browser's own store: `arrayBuffer()` of an answer holds a font twice while it gathers it. */
async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await (await response.blob()).arrayBuffer())
}
