/**
 * One written character: a code point with the variation selector that follows it, if any.
 *
 * `text` is exactly what was given; it is what a reader of the finished document copies out.
 */
export interface Cluster {
  readonly text: string
  readonly base: number
  readonly selector?: number
}

/**
 * Splits a text into written characters.
 *
 * Nothing is normalised, since NFC already turns the 神 of a family register (U+FA19) into another
 * character; only kana with a loose voicing mark (U+3099, U+309A) is composed, which loses nothing.
 */
export function clustersOf(text: string): readonly Cluster[] {
  const clusters: Cluster[] = []
  for (const character of composeKana(text)) {
    const code = character.codePointAt(0) ?? 0
    const last = clusters.at(-1)
    if (isSelector(code) && last !== undefined && last.selector === undefined) {
      clusters[clusters.length - 1] = { text: last.text + character, base: last.base, selector: code }
    } else {
      clusters.push({ text: character, base: code })
    }
  }
  return clusters
}

/** `U+8FBB U+E0100`, as staff can look it up. */
export function codePointsOf(text: string): string {
  return [...text]
    .map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}

/**
 * True for code points that every municipality fills for itself (外字): the same number is another
 * character next door.
 */
export function isPrivateUse(code: number): boolean {
  return (
    (code >= 0xe000 && code <= 0xf8ff) ||
    (code >= 0xf0000 && code <= 0xffffd) ||
    (code >= 0x100000 && code <= 0x10fffd)
  )
}

function composeKana(text: string): string {
  return text.replace(/[\u3041-\u30fe][\u3099\u309a]/g, (pair) => {
    const composed = pair.normalize('NFC')
    return composed.length === 1 ? composed : pair
  })
}

function isSelector(code: number): boolean {
  return (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef)
}
