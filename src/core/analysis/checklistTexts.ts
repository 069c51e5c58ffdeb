import { longDate } from '../dates/dateText.ts'
import { dayAfter, isoDate } from '../dates/isoDate.ts'
import type { Fact } from '../facts/fact.ts'
import { type Language, type Text, textIn } from '../facts/text.ts'
import { answerText, partText } from '../interview/answerText.ts'
import { type PaperWords, filled } from '../plan/paperWords.ts'
import type { Rulebook, Service } from '../rules/rulebook.ts'

/** Every text that the checklist of any visit may be made of, each once; numbers and dates as examples. */
export function checklistTexts(
  { services, office, facts }: Rulebook,
  words: PaperWords,
  language: Language,
): readonly string[] {
  const texts: readonly Text[] = [
    office.ward,
    ...office.counters.flatMap(({ name, place }) => [name, place]),
    ...office.bring.map(({ name }) => name),
    ...services.flatMap(serviceTexts),
    ...facts.map(({ label }) => label),
  ]
  return [
    ...new Set([
      ...texts.map((text) => textIn(text, language)),
      ...facts.flatMap((fact) => answerTexts(fact, language)),
      ...wordsOf(words),
      ...dates(language),
    ]),
  ]
}

/** Grades of medical services are not printed: they word the strength of a chance. */
function serviceTexts({ short, summary, decidedBy, versions }: Service): readonly Text[] {
  const grades = (version: Service['versions'][number]): readonly Text[] =>
    decidedBy === 'medical' ? [] : version.rules.map(({ name }) => name).filter((name) => name !== undefined)
  return [
    short,
    summary,
    ...versions.flatMap((version) => [version.when, version.receive, ...grades(version)]),
  ]
}

/** What an answer adds to a reason. */
function answerTexts(fact: Fact, language: Language): readonly string[] {
  switch (fact.kind) {
    case 'choice':
    case 'choices':
      return fact.choices.flatMap((choice) =>
        [choice.short, choice.reason]
          .filter((text) => text !== undefined)
          .map((text) => textIn(text, language)),
      )
    case 'number':
      return [answerText(fact, { kind: 'number', value: fact.max }, language)]
    case 'disability-list':
      return fact.parts.flatMap(({ id, cells }) =>
        cells.map(({ grade, item }) =>
          partText(fact, { part: id, grade, ...(item === undefined ? {} : { item }) }, language),
        ),
      )
  }
}

/** The words of the paper, with a number where one is filled in; its foot is for the counter. */
function wordsOf({ footer: _footer, ...words }: PaperWords): readonly string[] {
  const numbers = Object.fromEntries(
    ['page', 'pages', 'places', 'services', 'numbers'].map((place) => [place, '8']),
  )
  const texts: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(filled(value, numbers))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  collect(words)
  return texts
}

/** Every day of a month, which are read in many ways, and every day of the week. */
function dates(language: Language): readonly string[] {
  let day = isoDate('2027-01-01')
  const texts: string[] = []
  for (let count = 0; count < 31 && day !== undefined; count += 1) {
    texts.push(longDate(day, language))
    day = dayAfter(day)
  }
  return texts
}
