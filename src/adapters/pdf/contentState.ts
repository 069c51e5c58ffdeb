/** Where a page's content leaves its graphics states unpaired. */
export interface UnpairedStates {
  /** Offsets of the `Q` that restore a state nobody saved. */
  readonly surplus: readonly number[]
  /** How many `q` are never restored. */
  readonly open: number
}

const spaces = new Set([0, 9, 10, 12, 13, 32])
const delimiters = new Set([...'()<>[]{}/%'].map(codeOf))
const [roundOpen, roundClose, less, greater, slash, percent, backslash] = [...'()<>/%\\'].map(codeOf)

/**
 * Reads the operators of a content stream and pairs `q` with `Q`.
 *
 * Viewers ignore a `Q` too many and forget a `q` too many at the end of the page; content that
 * others add behind it must not see either.
 */
export function unpairedStates(content: Uint8Array): UnpairedStates {
  const surplus: number[] = []
  let open = 0
  for (let at = 0; at < content.length;) {
    const byte = content[at] ?? 0
    const end = endOfToken(content, at)
    if (!spaces.has(byte) && !delimiters.has(byte)) {
      const word = end - at <= 2 ? String.fromCodePoint(...content.subarray(at, end)) : ''
      if (word === 'q') open += 1
      else if (word === 'Q' && open > 0) open -= 1
      else if (word === 'Q') surplus.push(at)
      else if (word === 'ID') {
        at = endOfInlineImage(content, end)
        continue
      }
    }
    at = end
  }
  return { surplus, open }
}

function endOfToken(content: Uint8Array, at: number): number {
  const byte = content[at] ?? 0
  if (byte === roundOpen) return endOfString(content, at)
  if (byte === less && content[at + 1] !== less) return after(content, at, (next) => next === greater)
  if (byte === percent) return after(content, at, (next) => next === 10 || next === 13)
  if (byte !== slash && (spaces.has(byte) || delimiters.has(byte))) return at + 1
  let end = at + 1
  while (end < content.length && !spaces.has(content[end] ?? 0) && !delimiters.has(content[end] ?? 0))
    end += 1
  return end
}

function endOfString(content: Uint8Array, at: number): number {
  let depth = 0
  for (let next = at; next < content.length; next += 1) {
    const byte = content[next]
    if (byte === backslash) next += 1
    else if (byte === roundOpen) depth += 1
    else if (byte === roundClose) depth -= 1
    if (depth === 0) return next + 1
  }
  return content.length
}

/** The data of an image set between `ID` and `EI` may hold any bytes, letters included. */
function endOfInlineImage(content: Uint8Array, from: number): number {
  for (let at = from; at < content.length - 2; at += 1) {
    const isMarked = content[at + 1] === codeOf('E') && content[at + 2] === codeOf('I')
    const isAlone = at + 3 >= content.length || spaces.has(content[at + 3] ?? 0)
    if (isMarked && isAlone && spaces.has(content[at] ?? 0)) return at + 3
  }
  return content.length
}

function after(content: Uint8Array, at: number, isEnd: (byte: number) => boolean): number {
  let end = at + 1
  while (end < content.length && !isEnd(content[end] ?? 0)) end += 1
  return Math.min(end + 1, content.length)
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0
}
