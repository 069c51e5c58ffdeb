import type { Answer } from '../facts/answers.ts'
import type { FactId, PartId, ServiceId } from '../facts/ids.ts'
import type { Text } from '../facts/text.ts'

/** A question that is still open; with a part it is the 号 of that part's grade. */
export interface OpenQuestion {
  readonly fact: FactId
  readonly part?: PartId
}

/** `生活の場所`, or `視覚の号`; the form used in tests of rules and on the command line. */
export function questionKey({ fact, part }: OpenQuestion): string {
  return part === undefined ? fact : `${part}の号`
}

/**
 * Result of one service for what is known (判定), exactly one of three.
 *
 * A missing or わからない answer leads to `eligible` or `not-eligible` only when every possible
 * answer gives that result. `grade` is the index of the 区分; while only the 区分 is open it is
 * absent and `open` names what decides it.
 */
export type Outcome =
  | { readonly status: 'eligible'; readonly grade?: number; readonly open: readonly OpenQuestion[] }
  | { readonly status: 'depends'; readonly open: readonly OpenQuestion[] }
  | { readonly status: 'not-eligible' }

export type Status = Outcome['status']

/** All services under one set of answers. */
export interface Evaluation {
  readonly outcomes: ReadonlyMap<ServiceId, Outcome>
  /** Every question that can still change a result, in the order staff ask. */
  readonly open: readonly { readonly question: OpenQuestion; readonly services: readonly ServiceId[] }[]
  /** Sentences of `always` that the answers contradict: probably a slip of the hand. */
  readonly contradictions: readonly Text[]
  /** Sentences of `warnings` that surely hold: unlikely, to be compared with the certificate. */
  readonly warnings: readonly Text[]
}

/** One condition of a rule with what the answers make of it. */
export interface ExplainedCondition {
  readonly text: Text
  readonly ref?: string
  readonly truth: 'true' | 'false' | 'open'
  /** Facts the condition looks at. */
  readonly facts: readonly FactId[]
}

/** An answer that would have to differ for a service to become eligible. */
export interface NearestChange {
  readonly fact: FactId
  readonly part?: PartId
  /** What it would have to be, as an answer of one value. */
  readonly answer: Answer
}
