import type { PDFName } from 'pdf-lib'

/** A name as people read it: Japanese tools write names in UTF-8 or, older ones, in Shift JIS. */
export function nameText(name: PDFName): string {
  const bytes = name.asBytes()
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'shift_jis') ?? name.decodeText()
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
