import { createStore } from 'zustand/vanilla'
import type { IsoDate } from '#core/dates/isoDate.ts'
import { type Engine, buildEngine, evaluate } from '#core/engine/engine.ts'
import { explain, nearestChange, sufficientReason } from '#core/engine/explain.ts'
import type { Evaluation } from '#core/engine/result.ts'
import type { FactId, FormId, ServiceId } from '#core/facts/ids.ts'
import type { Text } from '#core/facts/text.ts'
import { answerText, reasonText } from '#core/interview/answerText.ts'
import { caseNumberOf } from '#core/interview/caseNumber.ts'
import { allAnswers, cardItems } from '#core/interview/derivedAnswers.ts'
import { followingQuestion, homeOf } from '#core/interview/followingQuestion.ts'
import { interviewView } from '#core/interview/interviewView.ts'
import type { Visit } from '#core/interview/visit.ts'
import { withAnswer, withGradeToggled, withItem } from '#core/interview/visitActions.ts'
import { otherFormsOf, planOf } from '#core/plan/plan.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import type { LastChange, VisitActions, VisitState, VisitStore } from './visitStore.ts'

/** Characters of a reason that fit one line of the checklist. */
const REASON_LENGTH = 22
const UNDO_STEPS = 100

export interface VisitStoreOptions {
  /** The day of the application, asked for at the start of each visit. */
  readonly today: () => IsoDate
  /** 7 digits of chance for a case number. */
  readonly randomDigits: () => readonly number[]
}

/** The store of one counter: at most one visit at a time, in memory only. */
export function createVisitStore(rulebook: Rulebook, options: VisitStoreOptions): VisitStore {
  return createStore<VisitState & VisitActions>()((set, get) =>
    new Counter(rulebook, options, set, get).initial(),
  )
}

type Change = Partial<VisitState>
type Derived = Pick<VisitState, 'answers' | 'evaluation' | 'interview' | 'plan'>

class Counter {
  readonly #rulebook: Rulebook
  readonly #options: VisitStoreOptions
  readonly #set: (change: Change) => void
  readonly #get: () => VisitState & VisitActions
  #engine: Engine
  #engineDay: IsoDate
  #past: Visit[] = []

  constructor(
    rulebook: Rulebook,
    options: VisitStoreOptions,
    set: (change: Change) => void,
    get: () => VisitState & VisitActions,
  ) {
    this.#rulebook = rulebook
    this.#options = options
    this.#set = set
    this.#get = get
    this.#engineDay = options.today()
    this.#engine = buildEngine(rulebook, this.#engineDay)
  }

  initial(): VisitState & VisitActions {
    return {
      ...this.#between(),
      ...this.#flow(),
      ...this.#interview(),
      ...this.#wishes(),
      ...this.#questions(),
    }
  }

  #between(): VisitState {
    const derived = this.#derive(undefined)
    return {
      rulebook: this.#rulebook,
      visit: undefined,
      step: 'interview',
      mode: 'guided',
      current: undefined,
      lastChange: undefined,
      canUndo: false,
      isLocked: false,
      ...derived,
    }
  }

  #derive(visit: Visit | undefined): Derived {
    const { sections, facts, items, office, guide } = this.#rulebook
    const given = visit?.answers ?? new Map()
    const answers = visit === undefined ? given : allAnswers(visit, facts, items, office)
    const evaluation = evaluate(this.#engine, answers)
    return {
      answers,
      evaluation,
      interview: interviewView(sections, facts, given, answers, evaluation),
      plan: planOf(
        this.#engine,
        evaluation,
        visit?.choices ?? new Map(),
        office,
        visit === undefined ? [] : otherFormsOf(visit, guide),
      ),
    }
  }

  /** Takes a new visit; the old one can be had back by undo. */
  #take(next: Visit, change: Change = {}): void {
    const { visit } = this.#get()
    if (visit === undefined) return
    this.#past = [...this.#past.slice(1 - UNDO_STEPS), visit]
    this.#set({ visit: next, canUndo: true, ...this.#derive(next), ...change })
  }

  #change(make: (visit: Visit) => Visit, change: Change = {}): void {
    const { visit } = this.#get()
    if (visit !== undefined) this.#take(make(visit), change)
  }

  /** Takes a visit with another answer and tells what it changed. */
  #answered(fact: FactId, make: (visit: Visit) => Visit): void {
    const before = this.#get().evaluation
    this.#change(make)
    const { visit, evaluation } = this.#get()
    this.#set({
      lastChange:
        visit === undefined ? undefined : lastChange(this.#rulebook, visit, fact, before, evaluation),
    })
  }

  #flow(): Pick<
    VisitActions,
    'begin' | 'end' | 'goTo' | 'setMode' | 'setLanguage' | 'lock' | 'unlock' | 'undo'
  > {
    return {
      begin: ({ callName, language }) => {
        const on = this.#options.today()
        if (on !== this.#engineDay) {
          this.#engine = buildEngine(this.#rulebook, on)
          this.#engineDay = on
        }
        this.#past = []
        const visit: Visit = {
          caseNumber: caseNumberOf(this.#options.randomDigits()),
          on,
          callName,
          language,
          role: 'self',
          answers: new Map(),
          answerOrder: [],
          choices: new Map(),
          addedForms: [],
          items: new Map(),
          shown: new Set(),
        }
        const derived = this.#derive(visit)
        this.#set({
          ...this.#between(),
          ...derived,
          visit,
          mode: this.#get().mode,
          current: derived.interview.open[0],
        })
      },
      end: () => {
        this.#past = []
        this.#set({ ...this.#between(), mode: this.#get().mode })
      },
      goTo: (step) => this.#set({ step }),
      setMode: (mode) => this.#set({ mode }),
      setLanguage: (language) => this.#change((visit) => ({ ...visit, language })),
      lock: () => this.#set({ isLocked: true }),
      unlock: () => this.#set({ isLocked: false }),
      undo: () => {
        const last = this.#past.at(-1)
        if (last === undefined) return
        this.#past = this.#past.slice(0, -1)
        this.#set({
          visit: last,
          canUndo: this.#past.length > 0,
          lastChange: undefined,
          ...this.#derive(last),
        })
      },
    }
  }

  #interview(): Pick<VisitActions, 'answer' | 'toggleGrade' | 'answerItem' | 'next' | 'back' | 'focus'> {
    const list = this.#rulebook.facts.find((fact) => fact.kind === 'disability-list')
    return {
      answer: (fact, answer) => this.#answered(fact, (visit) => withAnswer(visit, fact, answer)),
      toggleGrade: (part, grade) => {
        if (list?.kind === 'disability-list')
          this.#answered(list.id, (visit) => withGradeToggled(visit, list, part, grade))
      },
      answerItem: (part, item) => {
        if (list?.kind === 'disability-list')
          this.#answered(list.id, (visit) => withItem(visit, list, part, item))
      },
      next: () => {
        const { current, interview } = this.#get()
        const following = followingQuestion(this.#rulebook.facts, interview.open, current?.fact)
        if (following === undefined) this.#set({ step: 'services', current: undefined })
        else this.#set({ current: { fact: following } })
      },
      back: () => {
        const { current, visit } = this.#get()
        const answered = (visit?.answerOrder ?? []).map((fact) => this.#home(fact))
        const place = current === undefined ? -1 : answered.lastIndexOf(current.fact)
        const previous =
          place > 0
            ? answered.slice(0, place).findLast((fact) => fact !== current?.fact)
            : place < 0
              ? answered.at(-1)
              : undefined
        if (previous !== undefined) this.#set({ current: { fact: previous } })
      },
      focus: (question) =>
        this.#set({ current: { ...question, fact: this.#home(question.fact) }, step: 'interview' }),
    }
  }

  #home(id: FactId): FactId {
    return homeOf(this.#rulebook.facts, id)
  }

  #wishes(): Pick<VisitActions, 'choose' | 'setRole' | 'setAddedForm' | 'setShown' | 'setItem' | 'takeCard'> {
    return {
      choose: (service, choice) =>
        this.#change((visit) => {
          const choices = new Map(visit.choices)
          if (choice === undefined) choices.delete(service)
          else choices.set(service, choice)
          const dropped = choice === 'today' ? [] : this.#formsOnlyFor(service)
          return {
            ...visit,
            choices,
            addedForms: visit.addedForms.filter((form) => !dropped.includes(form)),
          }
        }),
      setRole: (role) => this.#change((visit) => ({ ...visit, role })),
      setAddedForm: (form, isAdded) =>
        this.#change((visit) => {
          const others = visit.addedForms.filter((id) => id !== form)
          return { ...visit, addedForms: isAdded ? [...others, form] : others }
        }),
      setShown: (thing, isShown) =>
        this.#change((visit) => {
          const shown = new Set(visit.shown)
          if (isShown) shown.add(thing)
          else shown.delete(thing)
          return { ...visit, shown }
        }),
      setItem: (item, value) =>
        this.#change((visit) => {
          const items = new Map(visit.items)
          if (value === undefined) items.delete(item)
          else items.set(item, value)
          return { ...visit, items }
        }),
      takeCard: ({ name, address, birthDate, sex }) =>
        this.#change((visit) => {
          const read = cardItems(this.#rulebook, {
            name,
            address,
            'birth-date': birthDate,
            sex: sex === 'male' ? '男' : sex === 'female' ? '女' : '',
          })
          return { ...visit, items: new Map([...visit.items, ...read]) }
        }),
    }
  }

  #questions(): Pick<VisitActions, 'explain' | 'nearestChange' | 'reason'> {
    return {
      explain: (service) => explain(this.#engine, service, this.#get().answers, this.#gradeOf(service)),
      nearestChange: (service) => nearestChange(this.#engine, service, this.#get().answers),
      reason: (service, language) =>
        reasonText(
          sufficientReason(this.#engine, service, this.#get().answers),
          this.#rulebook.facts,
          language,
          language === 'ja' ? REASON_LENGTH : 40,
        ),
    }
  }

  /** The forms that can be chosen for a matter and go with it; a form of two certificates stays with the other. */
  #formsOnlyFor(service: ServiceId): readonly FormId[] {
    const { services } = this.#get().plan
    const kept = services.filter(({ choice, service: { id } }) => choice === 'today' && id !== service)
    const toChoose = services.find((planned) => planned.service.id === service)?.version.formsToChoose ?? []
    return toChoose.filter((form) => kept.every(({ version }) => !version.formsToChoose.includes(form)))
  }

  #gradeOf(service: ServiceId): number | undefined {
    const outcome = this.#get().evaluation.outcomes.get(service)
    return outcome?.status === 'eligible' ? outcome.grade : undefined
  }
}

function lastChange(
  rulebook: Rulebook,
  visit: Visit,
  id: FactId,
  before: Evaluation,
  after: Evaluation,
): LastChange | undefined {
  const fact = rulebook.facts.find((candidate) => candidate.id === id)
  const answer = visit.answers.get(id)
  if (fact === undefined || answer === undefined) return undefined
  const services = new Set<ServiceId>()
  for (const [service, outcome] of after.outcomes) {
    const old = before.outcomes.get(service)
    if (
      old?.status !== outcome.status ||
      (old.status === 'eligible' && outcome.status === 'eligible' && old.grade !== outcome.grade)
    )
      services.add(service)
  }
  const text: Text = {
    ja: answerText(fact, answer, 'ja'),
    easy: answerText(fact, answer, 'easy'),
    en: answerText(fact, answer, 'en'),
  }
  return { answer: text, services }
}
