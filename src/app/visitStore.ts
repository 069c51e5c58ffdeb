import type { StoreApi } from 'zustand/vanilla'
import type { Evaluation, ExplainedCondition, NearestChange, OpenQuestion } from '#core/engine/result.ts'
import type { Answer, Answers } from '#core/facts/answers.ts'
import type { FactId, FormId, ItemId, BringId, PartId, ServiceId } from '#core/facts/ids.ts'
import type { Language, Text } from '#core/facts/text.ts'
import type { InterviewView } from '#core/interview/interviewView.ts'
import type { ItemValue, Role, ServiceChoice, Visit } from '#core/interview/visit.ts'
import type { Plan } from '#core/plan/plan.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import type { BasicFour } from '#ports/card-reader.ts'

/** Steps of a visit, in the order of the header. */
export type Step = 'interview' | 'services' | 'applicant' | 'documents'

/** What changed with the last answer, for the live message and the marks. */
export interface LastChange {
  /** Short label of the answer, `在宅`. */
  readonly answer: Text
  readonly services: ReadonlySet<ServiceId>
}

/** Everything the staff screens show; the fold of the visit and what follows from it. */
export interface VisitState {
  readonly rulebook: Rulebook
  /** Nothing between visits. */
  readonly visit: Visit | undefined
  readonly step: Step
  readonly mode: 'guided' | 'list'
  /** Answers with age and address filled in from applicant data. */
  readonly answers: Answers
  readonly evaluation: Evaluation
  readonly interview: InterviewView
  readonly plan: Plan
  /** Question in focus in guided mode. */
  readonly current: OpenQuestion | undefined
  readonly lastChange: LastChange | undefined
  readonly canUndo: boolean
  /** Nothing typed or pressed for a while; the screen is hidden. */
  readonly isLocked: boolean
}

/** What staff can do; none of these rejects or throws on staff input. */
export interface VisitActions {
  begin(options: { readonly callName: string; readonly language: Language }): void
  /** Wipes everything of the applicant from memory. */
  end(): void
  goTo(step: Step): void
  setMode(mode: 'guided' | 'list'): void
  setLanguage(language: Language): void
  /** An answer of `undefined` takes it back. */
  answer(fact: FactId, answer: Answer | undefined): void
  /** Sets or clears (same grade again) the grade of one part; 号 follows by {@link answerItem}. */
  toggleGrade(part: PartId, grade: number): void
  /** The 号 of a part's grade; `undefined` is わからない. */
  answerItem(part: PartId, item: string | undefined): void
  /** Next open question after the one in focus, or the services when none is left. */
  next(): void
  back(): void
  focus(question: OpenQuestion): void
  undo(): void
  choose(service: ServiceId, choice: ServiceChoice | undefined): void
  setRole(role: Role): void
  /** A form that no chosen service asks for is filled and printed, or no longer. */
  setAddedForm(form: FormId, isAdded: boolean): void
  setShown(thing: BringId, isShown: boolean): void
  setItem(item: ItemId, value: ItemValue | undefined): void
  /** Fills the items the card gives; unconfirmed until compared with its face. */
  takeCard(fields: BasicFour): void
  lock(): void
  unlock(): void
  /** Conditions of a service with what the answers make of them. */
  explain(service: ServiceId): readonly ExplainedCondition[]
  /** The fewest answers that would have to differ; for a service that is not eligible. */
  nearestChange(service: ServiceId): readonly NearestChange[] | undefined
  /** One line why: the answers that suffice, `じん臓1級・在宅`. */
  reason(service: ServiceId, language: Language): string
}

export type VisitStore = StoreApi<VisitState & VisitActions>
