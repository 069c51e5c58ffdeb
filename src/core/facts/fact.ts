import type { ChoiceId, FactId, PartId } from './ids.ts'
import type { Text } from './text.ts'

/** A part of the interview (区分), such as 手帳 or くらし. */
export interface Section {
  readonly id: string
  readonly title: Text
}

/** One answer of a choice question. */
export interface Choice {
  readonly id: ChoiceId
  /** As on the card button, `自宅（在宅）`. */
  readonly label: Text
  /** As in a chip or a reason, `在宅`. */
  readonly short: Text
  /** As in a reason where the short form says too little, `手帳1級`. */
  readonly reason?: Text
}

/**
 * One cell of the grade table (等級表): a grade, or one 号 of a grade where the law splits it.
 *
 * The `token` is what rules write: `3`, or `4の1`.
 */
export interface GradeCell {
  readonly token: string
  /** 1 to 7. */
  readonly grade: number
  /** The 号, or 両肢/一肢のみ; absent where the grade is not split. */
  readonly item?: string
  readonly itemLabel?: Text
}

/** A body part of the certificate (部位) with the grades that exist for it, most severe first. */
export interface Part {
  readonly id: PartId
  readonly label: Text
  readonly cells: readonly GradeCell[]
}

interface FactBase {
  readonly id: FactId
  readonly section: string
  /** The question as the clerk reads it aloud, ends in か. */
  readonly ask: Text
  /** A label of few characters for lists, `生活の場所`. */
  readonly label: Text
  readonly hint?: Text
  /** Answered from the applicant's data where that is known, and then not asked. */
  readonly derived?: 'birth-date' | 'address'
}

export interface ChoiceFact extends FactBase {
  readonly kind: 'choice'
  readonly choices: readonly Choice[]
  /** Shown on the screen of this disability list, because the certificate prints both together. */
  readonly beside?: FactId
}

export interface ChoicesFact extends FactBase {
  readonly kind: 'choices'
  readonly choices: readonly Choice[]
  /** The button for the empty set, `どれもない`. */
  readonly noneLabel: Text
}

export interface NumberFact extends FactBase {
  readonly kind: 'number'
  readonly unit: Text
  readonly min: number
  readonly max: number
}

export interface DisabilityListFact extends FactBase {
  readonly kind: 'disability-list'
  readonly parts: readonly Part[]
}

/** A question of the dictionary in `rules/facts/`. */
export type Fact = ChoiceFact | ChoicesFact | NumberFact | DisabilityListFact
