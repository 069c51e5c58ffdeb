import type { IsoDate } from '../dates/isoDate.ts'
import type { Answer, Answers } from '../facts/answers.ts'
import type { Choice, Fact } from '../facts/fact.ts'
import type { ItemRow } from '../interview/visit.ts'
import type { DataItem } from '../rules/rulebook.ts'
import { isoDate } from '../dates/isoDate.ts'
import type { FormValue, FormValues } from './formValues.ts'

/** The certificates (手帳) a person can hold, as the words forms print to be circled. */
const certificates = [
  { fact: '等級', id: '身体障害者手帳' },
  { fact: '療育手帳', id: '療育手帳' },
  { fact: '精神手帳', id: '精神障害者保健福祉手帳' },
] as const

/** A value the visit itself gives, with the ids forms may offer to circle. */
export interface VisitBind {
  readonly id: string
  readonly kind: 'date' | 'choices' | 'text'
  readonly options?: readonly string[]
}

/** The number of the visit; the office finds the papers of a visit by it. */
export const caseNumberBind = '受付番号'

/** Whom a form is addressed to (宛先), as the office writes it: a municipality names its own mayor. */
export function addresseeBind(name: string): string {
  return `${addressee}${name}`
}

/** The name in a bind made by {@link addresseeBind}; nothing for other binds. */
export function addresseeIn(bind: string): string | undefined {
  return bind.startsWith(addressee) ? bind.slice(addressee.length) : undefined
}

const addressee = '宛先・'

/** The 区分 that the rules found for a service, as forms circle it: 全額 or 半額. */
export function gradeBind(service: string): string {
  return `${grade}${service}`
}

/** The service in a bind made by {@link gradeBind}; nothing for other binds. */
export function gradeIn(bind: string): string | undefined {
  return bind.startsWith(grade) ? bind.slice(grade.length) : undefined
}

const grade = '区分・'

/** Values that are neither asked nor typed: 申請日 is the day of the application. */
export const visitBinds: readonly VisitBind[] = [
  { id: '申請日', kind: 'date' },
  { id: '手帳の種類', kind: 'choices', options: certificates.map(({ id }) => id) },
  { id: '手帳の等級', kind: 'text' },
  { id: caseNumberBind, kind: 'text' },
]

/**
 * What forms print of the answers of a visit, by bind.
 *
 * Answers わからない print nothing: the place stays empty for the person to fill in.
 */
export function visitValues(facts: readonly Fact[], answers: Answers, on: IsoDate): FormValues {
  const values: Record<string, FormValue> = { 申請日: { kind: 'date', date: on } }
  for (const fact of facts) {
    const answer = answers.get(fact.id)
    const value = answer === undefined ? undefined : answerValue(fact, answer)
    if (value !== undefined) values[fact.id] = value
  }
  const held = certificates.filter(({ fact }) => {
    const value = values[fact]
    return value?.kind === 'choices' && !value.ids.includes('なし')
  })
  if (held.length > 0) {
    const ids = held.map(({ id }) => id)
    const grades = held.flatMap(({ fact }) => choicesOf(values[fact]))
    values['手帳の種類'] = { kind: 'choices', ids, text: ids.join('・') }
    values['手帳の等級'] = { kind: 'text', text: grades.join('・') }
  }
  return values
}

/** The list of people as forms print it, or nothing when it is empty. */
export function peopleValue(item: DataItem, rows: readonly ItemRow[]): FormValue | undefined {
  const read = rows.map((row) =>
    Object.fromEntries(
      (item.columns ?? []).flatMap((column) => {
        const value = itemValue(column, row[column.id] ?? '')
        return value === undefined ? [] : [[column.id, value] as const]
      }),
    ),
  )
  const named = read.filter((row) => Object.keys(row).length > 0)
  return named.length === 0 ? undefined : { kind: 'rows', rows: named }
}

/** A typed value of the applicant's data as forms print it, or nothing when it is empty. */
export function itemValue(item: Pick<DataItem, 'kind' | 'choices'>, text: string): FormValue | undefined {
  if (text.trim() === '') return undefined
  if (item.kind === 'date') {
    const date = isoDate(text)
    return date === undefined ? undefined : { kind: 'date', date }
  }
  if (item.kind !== 'choice') return { kind: 'text', text }
  const choice = item.choices?.find(({ id }) => id === text)
  return choice === undefined ? undefined : { kind: 'choices', ids: [choice.id], text: choice.label.ja }
}

function answerValue(fact: Fact, answer: Answer): FormValue | undefined {
  switch (answer.kind) {
    case 'choice':
      return fact.kind === 'choice' ? ofChoices(fact.choices, [answer.choice]) : undefined
    case 'choices':
      return fact.kind === 'choices' ? ofChoices(fact.choices, answer.chosen) : undefined
    case 'number':
      return { kind: 'text', text: String(answer.value) }
    case 'disability-list':
    case 'unknown':
      return undefined
  }
}

function ofChoices(choices: readonly Choice[], chosen: readonly string[]): FormValue {
  const found = choices.filter(({ id }) => chosen.includes(id))
  return {
    kind: 'choices',
    ids: found.map(({ id }) => id),
    text: found.map(({ label }) => label.ja).join('・'),
  }
}

function choicesOf(value: FormValue | undefined): readonly string[] {
  return value?.kind === 'choices' ? value.ids : []
}
