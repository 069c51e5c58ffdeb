import type { ChoiceId, FactId, PartId } from './ids.ts'

/** One part of the certificate as answered; without `item` the 号 is not known. */
export interface PartGrade {
  readonly part: PartId
  readonly grade: number
  readonly item?: string
  /** Staff said わからない for the 号: it is not asked again. */
  readonly itemUnknown?: true
}

/**
 * What was answered to one question.
 *
 * `unknown` is わからない: asked, and never read as a no. A question that was not asked has no
 * answer at all. A `disability-list` is closed: parts that are not named are without disability.
 */
export type Answer =
  | { readonly kind: 'choice'; readonly choice: ChoiceId }
  | { readonly kind: 'choices'; readonly chosen: readonly ChoiceId[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'disability-list'; readonly parts: readonly PartGrade[] }
  | { readonly kind: 'unknown' }

/** Everything answered so far. */
export type Answers = ReadonlyMap<FactId, Answer>
