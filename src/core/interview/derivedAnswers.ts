import { ageOn } from '../dates/age.ts'
import { isoDate } from '../dates/isoDate.ts'
import type { Answer, Answers } from '../facts/answers.ts'
import type { Fact } from '../facts/fact.ts'
import type { ItemId } from '../facts/ids.ts'
import type { DataItem, Office, Rulebook } from '../rules/rulebook.ts'
import type { ItemValue, Visit } from './visit.ts'

/**
 * All answers: those by staff, and age and address where applicant data gives them.
 *
 * Applicant data wins over an earlier answer: it was read from the card or copied from it.
 */
export function allAnswers(
  visit: Pick<Visit, 'answers' | 'items' | 'on'>,
  facts: readonly Fact[],
  items: readonly DataItem[],
  office: Office,
): Answers {
  const answers = new Map(visit.answers)
  for (const fact of facts) {
    if (fact.derived === undefined) continue
    const item = items.find(({ card }) => card === fact.derived)
    const value = item === undefined ? undefined : visit.items.get(item.id)
    const answer = value === undefined ? undefined : derivedAnswer(fact, value.text, visit, office)
    if (answer !== undefined) answers.set(fact.id, answer)
  }
  return answers
}

function derivedAnswer(
  fact: Fact,
  text: string,
  visit: Pick<Visit, 'on'>,
  office: Office,
): Answer | undefined {
  if (fact.derived === 'birth-date' && fact.kind === 'number') {
    const birth = isoDate(text)
    if (birth === undefined || birth > visit.on) return undefined
    const age = ageOn(birth, visit.on)
    return age > fact.max ? undefined : { kind: 'number', value: age }
  }
  if (fact.derived === 'address' && fact.kind === 'choice') {
    const isInCity = text.includes(office.city.ja)
    const choice = fact.choices.find(({ id }) => id === (isInCity ? '市内' : '市外'))
    return choice === undefined ? undefined : { kind: 'choice', choice: choice.id }
  }
  return undefined
}

/**
 * Items as the card gives them, not yet compared with its face.
 *
 * What no form of this office prints and no question needs is dropped at once.
 */
export function cardItems(
  { items, forms, facts }: Pick<Rulebook, 'items' | 'forms' | 'facts'>,
  fields: Readonly<Record<NonNullable<DataItem['card']>, string>>,
): ReadonlyMap<ItemId, ItemValue> {
  const bound = new Set(
    forms.flatMap((form) => form.fields.flatMap((field) => ('bind' in field ? [field.bind] : []))),
  )
  const values = new Map<ItemId, ItemValue>()
  for (const item of items) {
    if (item.card === undefined) continue
    const isUsed =
      item.card === 'name' || bound.has(item.id) || facts.some(({ derived }) => derived === item.card)
    if (isUsed) values.set(item.id, { text: fields[item.card], source: 'card', isConfirmed: false })
  }
  return values
}
