/*
 * One visit of one applicant (受付), as a value: every action makes a new one, so undo is keeping
 * the old one. Nothing of it is stored; ending the visit drops it.
 */
import type { IsoDate } from '../dates/isoDate.ts'
import type { Answers } from '../facts/answers.ts'
import type { BringId, FactId, ItemId, ServiceId } from '../facts/ids.ts'
import type { Language } from '../facts/text.ts'

/** What the applicant wants of a service: today / later / not wanted / has it already. */
export type ServiceChoice = 'today' | 'later' | 'declined' | 'already'

/** Who stands at the counter: 本人 / 保護者 / 代理人. */
export type Role = 'self' | 'guardian' | 'agent'

/** A value of a form item with where it came from. */
export interface ItemValue {
  /** Text as typed or read; dates as `YYYY-MM-DD`; choices as the choice's id. Never normalised. */
  readonly text: string
  readonly source: 'card' | 'hand'
  /** Compared with the face of the card, or typed by hand. */
  readonly isConfirmed: boolean
}

export interface Visit {
  /** 7 random digits and a check digit. */
  readonly caseNumber: string
  /** Day of the application; rules are judged on it. */
  readonly on: IsoDate
  /** Form of address on the screen only; may be empty. */
  readonly callName: string
  /** Language of the checklist. */
  readonly language: Language
  readonly role: Role
  /** Answers given by staff; age and address come from {@link items} where known. */
  readonly answers: Answers
  /** Facts in the order they were last answered, newest last. */
  readonly answerOrder: readonly FactId[]
  readonly choices: ReadonlyMap<ServiceId, ServiceChoice>
  readonly items: ReadonlyMap<ItemId, ItemValue>
  /** Things the applicant has shown today. */
  readonly shown: ReadonlySet<BringId>
}
