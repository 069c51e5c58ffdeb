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
 * Splits a text into written characters, each as it was given.
 *
 * Nothing is normalised, since NFC already turns the 神 of a family register (U+FA19) into another
 * character; only kana with a loose voicing mark (U+3099, U+309A) is composed, which loses nothing.
 */
export function charactersIn(text: string): readonly string[] {
  return composeKana(text).match(/[\s\S][\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]?/gu) ?? []
}

/** What one of {@link charactersIn} is made of. */
export function clusterOf(text: string): Cluster {
  const [base = 0, selector] = [...text].map((character) => character.codePointAt(0) ?? 0)
  return selector === undefined ? { text, base } : { text, base, selector }
}

/** {@link charactersIn} with what each is made of. */
export function clustersOf(text: string): readonly Cluster[] {
  return charactersIn(text).map(clusterOf)
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
