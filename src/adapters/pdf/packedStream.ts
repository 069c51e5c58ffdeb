import type { PDFContext, PDFRef } from 'pdf-lib'
import { deflated } from './deflate.ts'

type Entries = Parameters<PDFContext['stream']>[1]

/** Below this the library's choice among several ways to pack is worth more than speed. */
const short = 512

/** Adds a packed stream to a document; a text has only ASCII, as all operators have. */
export function packedStream(
  context: PDFContext,
  contents: Uint8Array | string,
  entries: Entries = {},
): PDFRef {
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents
  return context.register(
    bytes.length < short
      ? context.flateStream(bytes, entries)
      : context.stream(deflated(bytes), { ...entries, Filter: 'FlateDecode' }),
  )
}
