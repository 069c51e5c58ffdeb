import type { Evaluation, OpenQuestion } from '../engine/result.ts'
import type { Answer, Answers } from '../facts/answers.ts'
import type { Fact, Section } from '../facts/fact.ts'
import type { FactId, PartId, ServiceId } from '../facts/ids.ts'

/** One question as the screens show it. */
export interface QuestionView {
  readonly fact: Fact
  readonly answer: Answer | undefined
  /**
   * `open` can still change a result, `answered` has an answer (わからない too), `derived` follows
   * from the card, `idle` can change nothing now and is not asked.
   */
  readonly state: 'open' | 'answered' | 'derived' | 'idle'
  /** Services it can still change. */
  readonly services: readonly ServiceId[]
  /** Parts whose 号 still decides something and was not answered. */
  readonly openItems: readonly { readonly part: PartId; readonly services: readonly ServiceId[] }[]
}

export interface SectionView {
  readonly section: Section
  readonly questions: readonly QuestionView[]
  readonly answered: number
  /** Answered and still open. */
  readonly total: number
  readonly state: 'done' | 'open' | 'idle'
}

/** The interview under the current answers. */
export interface InterviewView {
  readonly sections: readonly SectionView[]
  /** Questions that can still change a result, in the order staff ask. */
  readonly open: readonly OpenQuestion[]
  readonly answeredCount: number
}

/**
 * What to ask and what is known, in the editorial order of the facts.
 *
 * @param given  Answers by staff.
 * @param all  Answers with derived ones.
 */
export function interviewView(
  sections: readonly Section[],
  facts: readonly Fact[],
  given: Answers,
  all: Answers,
  evaluation: Evaluation,
): InterviewView {
  const questions = facts.map((fact) => questionView(fact, given, all, evaluation))
  const views = sections.map((section) =>
    sectionView(
      section,
      questions.filter(({ fact }) => fact.section === section.id),
    ),
  )
  const open = questions.flatMap(({ fact, state, openItems }): OpenQuestion[] => [
    ...(state === 'open' ? [{ fact: fact.id }] : []),
    ...openItems.map(({ part }) => ({ fact: fact.id, part })),
  ])
  return {
    sections: views,
    open,
    answeredCount: questions.filter(({ state }) => state === 'answered').length,
  }
}

function questionView(fact: Fact, given: Answers, all: Answers, evaluation: Evaluation): QuestionView {
  const answer = all.get(fact.id)
  const open = evaluation.open.filter(({ question }) => question.fact === fact.id)
  const whole = open.find(({ question }) => question.part === undefined)
  const openItems = open.flatMap(({ question, services }) =>
    question.part === undefined || isItemUnknown(answer, question.part)
      ? []
      : [{ part: question.part, services }],
  )
  return {
    fact,
    answer,
    state: stateOf(fact.id, given, all, whole !== undefined),
    services: whole?.services ?? [],
    openItems,
  }
}

function stateOf(id: FactId, given: Answers, all: Answers, isOpen: boolean): QuestionView['state'] {
  if (all.get(id) !== given.get(id)) return 'derived'
  if (given.has(id)) return 'answered'
  return isOpen ? 'open' : 'idle'
}

function isItemUnknown(answer: Answer | undefined, part: PartId): boolean {
  return (
    answer?.kind === 'disability-list' &&
    answer.parts.some((entry) => entry.part === part && entry.itemUnknown === true)
  )
}

function sectionView(section: Section, questions: readonly QuestionView[]): SectionView {
  const answered = questions.filter(({ state }) => state === 'answered' || state === 'derived').length
  const open = questions.filter(({ state, openItems }) => state === 'open' || openItems.length > 0).length
  const openOnly = questions.filter(({ state }) => state === 'open').length
  return {
    section,
    questions,
    answered,
    total: answered + openOnly,
    state: open > 0 ? 'open' : answered > 0 ? 'done' : 'idle',
  }
}
