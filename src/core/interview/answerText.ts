import type { Answer, Answers, PartGrade } from '../facts/answers.ts'
import type { DisabilityListFact, Fact } from '../facts/fact.ts'
import { type Language, textIn } from '../facts/text.ts'

/** Words that join answers into a line, by language. */
const GRADE: Readonly<Record<Language, (part: string, grade: number, item: string) => string>> = {
  ja: (part, grade, item) => `${part}${grade}級${item}`,
  easy: (part, grade, item) => `${part}${grade}級${item}`,
  en: (part, grade, item) => `${part} grade ${grade}${item === '' ? '' : ` (${item})`}`,
}

/**
 * An answer in a few words, `じん臓1級`, `68歳`, `在宅`; several parts or choices are joined by ・.
 *
 * @returns The empty text for わからない and for nothing chosen.
 */
export function answerText(fact: Fact, answer: Answer, language: Language): string {
  if (answer.kind === 'unknown') return ''
  if (fact.kind === 'choice' && answer.kind === 'choice') {
    const choice = fact.choices.find(({ id }) => id === answer.choice)
    return choice === undefined ? '' : textIn(choice.short, language)
  }
  if (fact.kind === 'choices' && answer.kind === 'choices') {
    const chosen = fact.choices.filter(({ id }) => answer.chosen.includes(id))
    return chosen.map(({ short }) => textIn(short, language)).join(separator(language))
  }
  if (fact.kind === 'number' && answer.kind === 'number') {
    const unit = textIn(fact.unit, language)
    return language === 'en' ? `${answer.value} ${unit}`.trim() : `${answer.value}${unit}`
  }
  if (fact.kind === 'disability-list' && answer.kind === 'disability-list') {
    return answer.parts.map((entry) => partText(fact, entry, language)).join(separator(language))
  }
  throw new Error(`answer of kind ${answer.kind} to fact ${fact.id} of kind ${fact.kind}`)
}

/** `視覚4級の1号` */
export function partText(fact: DisabilityListFact, entry: PartGrade, language: Language): string {
  const part = fact.parts.find(({ id }) => id === entry.part)
  if (part === undefined) return entry.part
  const cell = part.cells.find(
    ({ grade, item }) => grade === entry.grade && item !== undefined && item === entry.item,
  )
  const item = cell?.itemLabel === undefined ? '' : textIn(cell.itemLabel, language)
  return GRADE[language](textIn(part.label, language), entry.grade, item)
}

/** The answers of a reason in one line, in editorial order, as long as it fits. */
export function reasonText(
  answers: Answers,
  facts: readonly Fact[],
  language: Language,
  mostCharacters: number,
): string {
  const texts: string[] = []
  for (const fact of facts) {
    const answer = answers.get(fact.id)
    const text = answer === undefined ? '' : reasonPart(fact, answer, language)
    if (text === '') continue
    const longer = [...texts, text].join(separator(language))
    if (texts.length > 0 && longer.length > mostCharacters) break
    texts.push(text)
  }
  return texts.join(separator(language))
}

/** Ids of answers that say what is not so: true of the person, but no reason one would name. */
const NEGATIVE: readonly string[] = ['なし', 'いいえ', 'いない']

function reasonPart(fact: Fact, answer: Answer, language: Language): string {
  if (fact.kind !== 'choice' || answer.kind !== 'choice') return answerText(fact, answer, language)
  if (NEGATIVE.includes(answer.choice)) return ''
  const choice = fact.choices.find(({ id }) => id === answer.choice)
  return choice?.reason === undefined ? answerText(fact, answer, language) : textIn(choice.reason, language)
}

function separator(language: Language): string {
  return language === 'en' ? ', ' : '・'
}
