/*
 * One visit of one applicant (受付), as a value: every action makes a new one, so undo is keeping
 * the old one. Nothing of it is stored; ending the visit drops it.
 */
import type { IsoDate } from '../dates/isoDate.ts'
import type { Answers } from '../facts/answers.ts'
import type { BringId, FactId, FormId, ItemId, ServiceId } from '../facts/ids.ts'
import type { Language } from '../facts/text.ts'

/** What the applicant wants of a service: today / later / not wanted / has it already. */
export type ServiceChoice = 'today' | 'later' | 'declined' | 'already'

/** Who stands at the counter: 本人 / 保護者 / 代理人. */
export type Role = 'self' | 'guardian' | 'agent'

/** A value of a form item with where it came from. */
export interface ItemValue {
  /** Text as typed or read; dates as `YYYY-MM-DD`; choices as the choice's id. Never normalised. */
  readonly text: string
  /** Of a list, one entry for each person, texts by column; `text` is then empty. */
  readonly rows?: readonly ItemRow[]
  readonly source: 'card' | 'hand'
  /** Compared with the face of the card, or typed by hand. */
  readonly isConfirmed: boolean
}

/** What is known of one person of a list, by column; a column left empty is absent. */
export type ItemRow = Readonly<Record<string, string>>

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
  /** Forms that staff added by hand, beside those of the chosen services. */
  readonly addedForms: readonly FormId[]
  /** Things the applicant has shown today. */
  readonly shown: ReadonlySet<BringId>
}
