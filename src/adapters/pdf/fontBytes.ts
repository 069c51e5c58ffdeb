/** A stretch of a file. */
export interface Stretch {
  readonly offset: number
  readonly length: number
}

/** The bytes of a font file, of which at least the parts asked for lie in memory. */
export interface FontBytes {
  /** Length of the whole file. */
  readonly length: number
  /** Fetches parts that are not in memory yet. */
  need(parts: readonly Stretch[]): Promise<void>
  /**
   * A part that lies in memory; the bytes are not copied.
   *
   * @throws {RangeError} When it reaches beyond the file, as the numbers of a damaged file may.
   */
  at(offset: number, length: number): Uint8Array
}

/** Parts nearer than this are fetched in one piece: a request costs more than so many bytes. */
const nearBytes = 8192

/**
 * A file too large to be fetched whole.
 *
 * @param beginning  The first bytes, which told the length.
 * @param read  Fetches exactly one part.
 */
export function fileByRanges(
  length: number,
  beginning: Uint8Array,
  read: (part: Stretch) => Promise<Uint8Array>,
): FontBytes {
  const pieces = [{ offset: 0, bytes: beginning }]
  const inMemory = (part: Stretch): Uint8Array | undefined => {
    if (part.length < 0 || part.offset + part.length > length) throw new RangeError('beyond the file')
    if (part.length === 0) return new Uint8Array()
    for (const { offset, bytes } of pieces) {
      const start = part.offset - offset
      if (start >= 0 && start + part.length <= bytes.length) return bytes.subarray(start, start + part.length)
    }
    return undefined
  }
  return {
    length,
    async need(parts) {
      const lacking = parts.filter((part) => inMemory(part) === undefined)
      const fetched = await Promise.all(
        joined(lacking).map(async (part) => ({ offset: part.offset, bytes: await read(part) })),
      )
      pieces.push(...fetched)
    },
    at: (offset, partLength) => {
      const bytes = inMemory({ offset, length: partLength })
      if (bytes === undefined) throw new Error('not asked for')
      return bytes
    },
  }
}

/** A file that lies in memory as a whole; that no part is to be fetched need not be found out each time. */
export function wholeFile(bytes: Uint8Array): FontBytes {
  const file = fileByRanges(bytes.length, bytes, () => Promise.reject())
  return { ...file, need: () => Promise.resolve() }
}

function joined(parts: readonly Stretch[]): readonly Stretch[] {
  const pieces: { offset: number; length: number }[] = []
  for (const { offset, length } of parts.toSorted((a, b) => a.offset - b.offset)) {
    const last = pieces.at(-1)
    if (last !== undefined && offset <= last.offset + last.length + nearBytes)
      last.length = Math.max(last.length, offset + length - last.offset)
    else pieces.push({ offset, length })
  }
  return pieces
}
