/*
 * Readings inside a text, in Unicode's interlinear annotation: U+FFF9 characters U+FFFA reading
 * U+FFFB. A text is annotated once, as a whole, so that a line break cannot change how a word is
 * read; only papers of our own ever see these marks.
 */

const [anchor, separator, terminator] = ['\uFFF9', '\uFFFA', '\uFFFB'] as const

/** Splits a text at its annotated characters; for `String.split`, which keeps them. */
export const annotatedParts = /(\uFFF9[^\uFFFB]*\uFFFB)/u

/** Characters with their reading over them. */
export function annotated(base: string, ruby: string): string {
  return `${anchor}${base}${separator}${ruby}${terminator}`
}

/** The characters and the reading of an annotated part; nothing for any other text. */
export function annotationOf(part: string): { readonly base: string; readonly ruby: string } | undefined {
  const [, base, ruby] = /^\uFFF9([^\uFFFA]*)\uFFFA([^\uFFFB]*)\uFFFB$/u.exec(part) ?? []
  return base === undefined || ruby === undefined ? undefined : { base, ruby }
}
