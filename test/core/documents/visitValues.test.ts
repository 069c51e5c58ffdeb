import { describe, expect, test } from 'vitest'
import { isoDate } from '#core/dates/isoDate.ts'
import { warekiText } from '#core/dates/wareki.ts'
import { itemValue, peopleValue, visitValues } from '#core/documents/visitValues.ts'
import type { Answer, Answers } from '#core/facts/answers.ts'
import type { Fact } from '#core/facts/fact.ts'
import { readForms } from '#tools/forms/readForms.ts'

const { facts, items } = readForms()
const day = (text: string) => {
  const found = isoDate(text)
  if (found === undefined) throw new Error(text)
  return found
}

/** Answers by the words staff use. */
function answers(given: Readonly<Record<string, string | undefined>>): Answers {
  const entries = Object.entries(given).map(([id, choice]): readonly [Fact['id'], Answer] => {
    const fact = facts.find((candidate) => candidate.id === id)
    if (fact?.kind !== 'choice') throw new Error(`no choice question ${id}`)
    const found = fact.choices.find((candidate) => candidate.id === choice)
    return [fact.id, found === undefined ? { kind: 'unknown' } : { kind: 'choice', choice: found.id }]
  })
  return new Map(entries)
}

describe('values of the visit', () => {
  const on = day('2026-11-20')

  test('the certificates held and their grades come from the answers', () => {
    const values = visitValues(facts, answers({ 等級: '1級', 療育手帳: 'A', 精神手帳: 'なし' }), on)
    expect(values['手帳の種類']).toEqual({
      kind: 'choices',
      ids: ['身体障害者手帳', '療育手帳'],
      text: '身体障害者手帳・療育手帳',
    })
    expect(values['手帳の等級']).toEqual({ kind: 'text', text: '1級・A' })
  })

  test('an answer わからない prints nothing', () => {
    const values = visitValues(facts, answers({ 等級: undefined, 種別: undefined }), on)
    expect(Object.keys(values)).toEqual(['申請日'])
  })
})

test.each<[item: string, typed: string, want: unknown]>([
  ['氏名', '見本 花子', { kind: 'text', text: '見本 花子' }],
  ['氏名', '  ', undefined],
  ['生年月日', '1958-04-12', { kind: 'date', date: '1958-04-12' }],
  ['生年月日', '1958-04-31', undefined],
  ['口座種別', '普通', { kind: 'choices', ids: ['普通'], text: '普通' }],
  ['口座種別', '貯蓄', undefined],
])('%s typed as 「%s」', (id, typed, want) => {
  const item = items.find((candidate) => candidate.id === id)
  if (item === undefined) throw new Error(id)
  expect(itemValue(item, typed)).toEqual(want)
})

test.each([
  ['2019-04-30', '平成31年4月30日'],
  ['2019-05-01', '令和元年5月1日'],
  ['1989-01-07', '昭和64年1月7日'],
  ['1989-01-08', '平成元年1月8日'],
  ['1926-12-25', '昭和元年12月25日'],
  ['1912-07-29', '明治45年7月29日'],
  ['1912-07-30', '大正元年7月30日'],
])('%s is %s', (date, want) => {
  expect(warekiText(day(date))).toBe(want)
})

describe('lists of people', () => {
  const household = items.find(({ id }) => id === '世帯員')
  if (household === undefined) throw new Error('no item 世帯員')

  test('each column is a value of its kind; what was left empty or cannot be read is absent', () => {
    expect(
      peopleValue(household, [
        { 氏名: '見本 一', 続柄: '妻', 生年月日: '1958-04-12' },
        { 氏名: '見本 二', 続柄: '', 生年月日: '1958-04-31' },
      ]),
    ).toEqual({
      kind: 'rows',
      rows: [
        {
          氏名: { kind: 'text', text: '見本 一' },
          続柄: { kind: 'text', text: '妻' },
          生年月日: { kind: 'date', date: '1958-04-12' },
        },
        { 氏名: { kind: 'text', text: '見本 二' } },
      ],
    })
  })

  test('people of whom nothing is known are left out; a list of nobody prints nothing', () => {
    expect(peopleValue(household, [{ 氏名: ' ' }, {}])).toBeUndefined()
  })

  test('no list has a column for the 個人番号', () => {
    const columns = items.flatMap((item) => item.columns ?? []).map(({ id }) => id)
    expect(columns.length).toBeGreaterThan(5)
    expect(columns.filter((id) => /番号/.test(id))).toEqual([])
  })
})
