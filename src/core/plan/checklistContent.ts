import { longDate } from '../dates/dateText.ts'
import type {
  ChecklistContent,
  ChecklistCounter,
  ChecklistRow,
  ChecklistThing,
} from '../documents/checklist.ts'
import { type OpenQuestion } from '../engine/result.ts'
import type { BringId, ServiceId } from '../facts/ids.ts'
import { type Language, textIn } from '../facts/text.ts'
import type { Visit } from '../interview/visit.ts'
import type { Bring, Rulebook } from '../rules/rulebook.ts'
import { nameReadings, readingsOf } from './paperReadings.ts'
import { type PaperWords, filled } from './paperWords.ts'
import type { Plan, PlannedService } from './plan.ts'

/** What the checklist is made from; the same for every language. */
export interface ChecklistSource {
  readonly rulebook: Rulebook
  readonly visit: Visit
  readonly plan: Plan
  /** One line why, without `のため`. */
  readonly reason: (service: ServiceId, language: Language) => string
  /** Name on the paper, as the office wants it; nothing where it does not. */
  readonly name?: string
  /** The name in kana (フリガナ) as the person gave it, for readings over it. */
  readonly nameReading?: string
  /** `2026-11-20 10:42` */
  readonly printedAt: string
}

/**
 * The take-home checklist (手続きチェックリスト) in one language.
 *
 * Rows are the services the person may use, unless not wanted or used already; what depends on an
 * open answer stands under "not decided yet". Nothing that was found is dropped.
 */
export function checklistContent(
  source: ChecklistSource,
  language: Language,
  words: PaperWords,
): ChecklistContent {
  return new ChecklistBuilder(source, language, words).build()
}

class ChecklistBuilder {
  readonly #source: ChecklistSource
  readonly #language: Language
  readonly #words: PaperWords
  readonly #numbers = new Map<ServiceId, number>()
  readonly #letters = new Map<BringId, string>()

  constructor(source: ChecklistSource, language: Language, words: PaperWords) {
    this.#source = source
    this.#language = language
    this.#words = words
  }

  build(): ChecklistContent {
    const content = this.#content()
    const { name, nameReading, rulebook } = this.#source
    return {
      ...content,
      readings: readingsOf(content, rulebook.readings),
      ...(name === undefined || nameReading === undefined
        ? {}
        : { nameReadings: nameReadings(name, nameReading) }),
    }
  }

  #content(): ChecklistContent {
    const { rulebook, visit } = this.#source
    const words = this.#words
    const offered = this.#source.plan.services.filter(
      ({ outcome, choice }) => outcome.status === 'eligible' && choice !== 'declined' && choice !== 'already',
    )
    const here = offered.filter(({ counter }) => counter.here && counter.showOnly !== true)
    const elsewhere = byPlace(offered.filter(({ counter }) => !counter.here && counter.showOnly !== true))
    const showOnly = offered.filter(({ counter }) => counter.showOnly === true)
    const counters = rulebook.office.counters
      .map((counter) => ({
        counter,
        services: todayFirst(here.filter((planned) => planned.counter.id === counter.id)),
      }))
      .filter(({ services }) => services.length > 0)
    const ordered = [...counters.flatMap(({ services }) => services), ...elsewhere, ...showOnly]
    ordered.forEach(({ service }, index) => this.#numbers.set(service.id, index + 1))
    const things = this.#things(ordered)
    return {
      language: this.#language,
      words,
      ...(words.translation === '' ? {} : { translation: words.translation }),
      office: textIn(rulebook.office.ward, this.#language),
      date: longDate(visit.on, this.#language),
      ...(this.#source.name === undefined
        ? {}
        : { name: filled(words.honorific, { name: this.#source.name }) }),
      caseNumber: visit.caseNumber,
      qr: `KG1:${visit.caseNumber}`,
      counts: this.#counts(ordered, elsewhere.length, showOnly.length),
      here: counters.map(({ counter, services }, index): ChecklistCounter => ({
        order: words.order[Math.min(index, 2)] ?? words.order[2],
        place: textIn(counter.place, this.#language),
        name: textIn(counter.name, this.#language),
        phone: counter.phone,
        isThisCounter: counter.thisCounter === true,
        rows: services.map((planned) => this.#row(planned)),
      })),
      elsewhere: elsewhere.map((planned) => this.#row(planned, true)),
      noApplication: showOnly.map((planned) => this.#row(planned)),
      bring: things,
      undecided: this.#undecided(ordered),
      next: this.#next(counters[0]?.services[0]),
      footer: filled(words.footer, {
        edition: rulebook.edition,
        hash: rulebook.hash.slice(0, 8),
        time: this.#source.printedAt,
        counter: this.#thisCounter(),
      }),
    }
  }

  #counts(
    ordered: readonly PlannedService[],
    elsewhere: number,
    showOnly: number,
  ): ChecklistContent['counts'] {
    const { counts } = this.#words
    const today = ordered.filter(({ choice }) => choice === 'today').length
    return [
      { label: counts.all, count: ordered.length },
      { label: counts.today, count: today },
      {
        label: counts.later,
        count:
          ordered.length -
          today -
          elsewhere -
          showOnly +
          ordered.filter(({ choice, counter }) => choice === 'today' && !counter.here).length,
      },
      { label: counts.elsewhere, count: elsewhere },
      { label: counts.showOnly, count: showOnly },
    ]
  }

  #row(planned: PlannedService, isElsewhere = false): ChecklistRow {
    const { service, version, counter, choice, outcome } = planned
    const words = this.#words
    const grade =
      outcome.status === 'eligible' && outcome.grade !== undefined
        ? version.rules[outcome.grade]?.name
        : undefined
    const name = textIn(service.short, this.#language)
    const isToday = choice === 'today'
    const place = `${textIn(counter.place, this.#language)}　${textIn(counter.name, this.#language)}`
    return {
      number: this.#numbers.get(service.id) ?? 0,
      name:
        grade === undefined || this.#isWeakGrade(service.decidedBy)
          ? name
          : filled(words.withGrade, { name, grade: textIn(grade, this.#language) }),
      reason: this.#because(planned),
      ...(service.decidedBy === 'certificate' || service.decidedBy === 'operator'
        ? {}
        : { tag: words.tags[service.decidedBy] }),
      decidedBy: service.decidedBy,
      letters: this.#lettersOf(version),
      when: isToday ? words.today : textIn(version.when, this.#language),
      isToday,
      receive: textIn(version.receive, this.#language),
      ...(isElsewhere
        ? { place: counter.phone === '' ? place : `${place}　${words.phone} ${counter.phone}` }
        : {}),
    }
  }

  /** In the order of the list of things. */
  #lettersOf(version: PlannedService['version']): ChecklistRow['letters'] {
    const { shown } = this.#source.visit
    return [...this.#letters]
      .filter(([id]) => version.bring.some((entry) => entry.id === id))
      .map(([id, letter]) => ({ letter, isShown: shown.has(id) }))
  }

  /** Answers that suffice; for a service everybody may use, what it is. */
  #because({ service }: PlannedService): string {
    const reason = this.#source.reason(service.id, this.#language)
    return reason === '' ? textIn(service.summary, this.#language) : filled(this.#words.because, { reason })
  }

  /** Grades of medical services word the strength of a chance; the paper says only who decides. */
  #isWeakGrade(decidedBy: PlannedService['service']['decidedBy']): boolean {
    return decidedBy === 'medical'
  }

  #things(ordered: readonly PlannedService[]): ChecklistContent['bring'] {
    const { office } = this.#source.rulebook
    const used = office.bring.filter(({ id }) =>
      ordered.some(({ version }) => version.bring.some((entry) => entry.id === id)),
    )
    const groups = (['home', 'hospital', 'later'] as const).map((from) => ({
      title: this.#words.bringFrom[from],
      things: used.filter((bring) => bring.from === from),
    }))
    groups.flatMap(({ things }) => things).forEach(({ id }, index) => this.#letters.set(id, letterOf(index)))
    return groups
      .filter(({ things }) => things.length > 0)
      .map(({ title, things }) => ({ title, things: things.map((bring) => this.#thing(bring, ordered)) }))
  }

  #thing(bring: Bring, ordered: readonly PlannedService[]): ChecklistThing {
    const words = this.#words
    const needing = ordered.filter(({ version }) => version.bring.some(({ id }) => id === bring.id))
    const others = ordered.filter((planned) => !needing.includes(planned))
    const byNeed = filled(words.usedBy, { numbers: this.#numbersOf(needing) })
    const byRest = filled(words.usedByAllBut, { numbers: this.#numbersOf(others) })
    const usedBy =
      others.length === 0 && ordered.length > 1
        ? words.usedByAll
        : byRest.length < byNeed.length
          ? byRest
          : byNeed
    return {
      letter: this.#letters.get(bring.id) ?? '',
      name: textIn(bring.name, this.#language),
      usedBy,
      isShown: this.#source.visit.shown.has(bring.id),
    }
  }

  /** `1〜4・7`: numbers of services, three or more in a row as a range. */
  #numbersOf(services: readonly PlannedService[]): string {
    const runs: [number, number][] = []
    for (const { service } of services) {
      const number = this.#numbers.get(service.id) ?? 0
      const last = runs.at(-1)
      if (last?.[1] === number - 1) last[1] = number
      else runs.push([number, number])
    }
    const { numberJoiner, numberRange } = this.#words
    return runs
      .map(([first, last]) =>
        last > first + 1
          ? `${first}${numberRange}${last}`
          : last > first
            ? `${first}${numberJoiner}${last}`
            : `${first}`,
      )
      .join(numberJoiner)
  }

  /** What income, a doctor or a review decides, and every service an open answer still decides. */
  #undecided(ordered: readonly PlannedService[]): ChecklistContent['undecided'] {
    const words = this.#words
    const lines: { name: string; what: string }[] = []
    for (const decidedBy of ['income', 'medical', 'assessment'] as const) {
      const services = ordered.filter(({ service }) => service.decidedBy === decidedBy)
      if (services.length === 0) continue
      lines.push({
        name: this.#numbersOf(services),
        what: words.decides[decidedBy],
      })
    }
    const depending = this.#source.plan.services.filter(
      ({ outcome, choice }) => outcome.status === 'depends' && choice !== 'declined' && choice !== 'already',
    )
    const byQuestion = new Map<string, string[]>()
    for (const { service, outcome } of depending) {
      const questions = outcome.status === 'depends' ? this.#questions(outcome.open) : ''
      byQuestion.set(questions, [...(byQuestion.get(questions) ?? []), textIn(service.short, this.#language)])
    }
    for (const [questions, names] of byQuestion)
      lines.push({ name: names.join(words.numberJoiner), what: filled(words.open, { questions }) })
    return lines
  }

  #questions(open: readonly OpenQuestion[]): string {
    const facts = this.#source.rulebook.facts
    const labels = open
      .map(({ fact: id }) => facts.find((fact) => fact.id === id))
      .filter((fact) => fact !== undefined)
    const texts = [...new Set(labels.map(({ label }) => textIn(label, this.#language)))]
    return texts.join(this.#words.numberJoiner)
  }

  #next(first: PlannedService | undefined): ChecklistContent['next'] {
    const { next } = this.#words
    const lines = [next.noBooking]
    if (first !== undefined)
      lines.push(filled(next.place, { place: textIn(first.counter.place, this.#language) }))
    return { title: next.title, lines }
  }

  #thisCounter(): string {
    const counter = this.#source.rulebook.office.counters.find(({ thisCounter }) => thisCounter === true)
    return counter === undefined ? '' : textIn(counter.place, this.#language)
  }
}

/** What can be handed in today first, the rest in the order of the guide. */
function todayFirst(services: readonly PlannedService[]): readonly PlannedService[] {
  return [
    ...services.filter(({ choice }) => choice === 'today'),
    ...services.filter(({ choice }) => choice !== 'today'),
  ]
}

/** Services of one place together, in the order in which the places first come. */
function byPlace(services: readonly PlannedService[]): readonly PlannedService[] {
  const places = [...new Set(services.map(({ counter }) => counter.id))]
  return places.flatMap((id) => services.filter(({ counter }) => counter.id === id))
}

/** A..Z, then AA, AB, ...: never two kinds of figures on one page. */
function letterOf(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : `${String.fromCodePoint(64 + Math.floor(index / 26))}${letter}`
}
