import { expect, test } from 'vitest'
import { createVisitStore } from '#app/createVisitStore.ts'
import { formValuesOf } from '#core/documents/formValuesOf.ts'
import type { FormValue } from '#core/documents/formValues.ts'
import { day } from '../../support/day.ts'
import { shippedRulebook } from '../../support/shippedRules.ts'

const rulebook = shippedRulebook()

/** What forms print for somebody of grade 1 whose household answers this about its tax. */
function valuesWith(tax: string | undefined): Readonly<Record<string, FormValue>> {
  const store = createVisitStore(rulebook, {
    today: () => day('2026-11-20'),
    randomDigits: () => [4, 8, 2, 7, 3, 9, 1],
  })
  store.getState().begin({ callName: '', language: 'ja' })
  const answer = (fact: string, choice: string): void => {
    const { id } = rulebook.facts.find((candidate) => candidate.id === fact) ?? {}
    if (id === undefined) throw new Error(`no fact ${fact}`)
    store.getState().answer(id, { kind: 'choice', choice: choice as never })
  }
  answer('等級', '1級')
  answer('世帯主', '本人')
  answer('NHK契約', '本人')
  answer('健康保険', '国保')
  if (tax !== undefined) answer('市民税', tax)
  const { visit, answers, plan } = store.getState()
  if (visit === undefined) throw new Error('no visit')
  return formValuesOf(visit, answers, rulebook, plan)
}

test('a form is addressed as the office is called', () => {
  expect(valuesWith(undefined)['宛先・市長']).toEqual({ kind: 'text', text: '見本市長' })
})

test.each<[tax: string | undefined, grade: string | undefined]>([
  ['全員非課税', '全額'],
  ['課税', '半額'],
  // Nobody knows yet which of the two it is: the place stays empty.
  [undefined, undefined],
])('with city tax %s the exemption of the licence fee is %s', (tax, grade) => {
  const want = grade === undefined ? undefined : { kind: 'choices', ids: [grade], text: grade }
  expect(valuesWith(tax)['区分・nhk-fee-exemption']).toEqual(want)
})
