import { isoDate } from '#core/dates/isoDate.ts'
import type { FormValue, FormValues } from '#core/documents/formValues.ts'
import { itemValue, peopleValue } from '#core/documents/visitValues.ts'
import type { Fact } from '#core/facts/fact.ts'
import type { ItemRow } from '#core/interview/visit.ts'
import type { DataItem, ItemColumn } from '#core/rules/rulebook.ts'

/** What is hard to print: register variants, letters outside the basic plane, 外字, half-width kana, signs no font has. */
const hardLetters = [
  ...'髙﨑𠮷邉邊齋神祥祐都',
  '辻\u{E0100}',
  '葛\u{E0101}',
  '\uE000',
  '\u{F0000}',
  '☑',
  'ｶﾞ',
  'ﾊﾟ',
  'か\u3099',
  '𩸽',
]
const plainLetters = [...'見本花子太郎一二三大小山川田中市区町丁目番号室ハイツー・（）、。']
const latinLetters = [...'Maximiliana-Bartholomea van der Westhuizen', ..."O'Brien", '.', ' ']
const digits = [...'0123456789']

type Draw = (below: number) => number

/** Numbers that look random and are the same on every run (mulberry32). */
function draws(seed: number): Draw {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below) | 0
  }
}

/**
 * The values of an applicant who is as hard to print as they come: longest texts, rare characters, line
 * breaks, Latin names, eight and more people, or nothing at all.
 *
 * @param seed  Equal seeds give equal applicants.
 */
export function worstApplicant(seed: number, items: readonly DataItem[], facts: readonly Fact[]): FormValues {
  const draw = draws(seed)
  if (draw(12) === 0) return {}
  const values: Record<string, FormValue> = {
    受付番号: { kind: 'text', text: `${1000 + draw(9000)}-${1000 + draw(9000)}` },
    手帳の種類: { kind: 'choices', ids: ['身体障害者手帳', '療育手帳'], text: '身体障害者手帳・療育手帳' },
    手帳の等級: { kind: 'text', text: '1級・A1・1級' },
  }
  const put = (id: string, value: FormValue | undefined): void => {
    if (value !== undefined) values[id] = value
  }
  put('申請日', itemValue({ kind: 'date' }, anyDate(draw)))
  for (const fact of facts) {
    if (fact.kind !== 'choice' && fact.kind !== 'choices') continue
    const { id, label } = picked(fact.choices, draw)
    put(fact.id, { kind: 'choices', ids: [id], text: label.ja })
  }
  for (const item of items) {
    if (draw(10) === 0) continue
    if (item.kind === 'people') put(item.id, peopleValue(item, anyPeople(item, draw)))
    else put(item.id, itemValue(item, anyText(item, draw)))
  }
  return values
}

function anyPeople({ columns = [], length }: DataItem, draw: Draw): readonly ItemRow[] {
  const count = [0, 1, 2, 8, 8, 8, length ?? 12][draw(7)] ?? 8
  return Array.from({ length: count }, () =>
    Object.fromEntries(columns.map((column) => [column.id, draw(8) === 0 ? '' : anyText(column, draw)])),
  )
}

function anyText(item: Pick<DataItem, 'kind' | 'length' | 'choices'> | ItemColumn, draw: Draw): string {
  const length = item.length ?? 40
  switch (item.kind) {
    case 'date':
      return anyDate(draw)
    case 'choice':
      return picked(item.choices ?? [], draw).id
    case 'digits':
    case 'postal':
    case 'phone':
      return letters(digits, length, draw)
    case 'kana':
      return letters([...'アイウエオガギグパピプヴー・　', 'ﾐ', 'ﾎﾞ', 'は'], length, draw)
    case 'text':
      return letters(
        picked(
          [
            plainLetters,
            hardLetters,
            [...hardLetters, ...plainLetters, '\n', '\t'],
            latinLetters,
            ['　', ' '],
          ],
          draw,
        ),
        length,
        draw,
      )
    case 'people':
      throw new Error('people are not one text')
  }
}

/** As many characters as the screen lets staff type. */
function letters(from: readonly string[], length: number, draw: Draw): string {
  let text = ''
  while ([...text].length < length) text += picked(from, draw)
  return [...text].slice(0, length).join('')
}

function anyDate(draw: Draw): string {
  const year = picked([1840, 1890, 1920, 1958, 1989, 2019, 2026], draw)
  const text = `${year}-${String(10 + draw(3)).padStart(2, '0')}-${String(10 + draw(19)).padStart(2, '0')}`
  return isoDate(text) ?? '1958-12-31'
}

function picked<T>(from: readonly T[], draw: Draw): T {
  const found = from[draw(from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}
