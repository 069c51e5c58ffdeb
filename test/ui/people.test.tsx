import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { ItemRow } from '#core/interview/visit.ts'
import {
  NO_GLYPH,
  type TestCounter,
  answerAll,
  beginVisit,
  chooseToday,
  goTo,
  openCounter,
  violations,
} from './support/counter.tsx'

async function atHousehold(): Promise<TestCounter> {
  const counter = openCounter()
  await beginVisit(counter)
  answerAll(counter)
  chooseToday(counter, ['特別障害者手当'])
  await goTo(counter, 'applicant')
  return counter
}

function rows({ store }: TestCounter): readonly ItemRow[] | undefined {
  return store.getState().visit?.items.get('世帯員' as never)?.rows
}

const named = (name: string): HTMLInputElement => screen.getByRole('textbox', { name })

async function addPerson({ user }: TestCounter, word = '1人目を入れる'): Promise<void> {
  await user.click(screen.getByRole('button', { name: word }))
}

describe('a list of people', () => {
  test('nobody is asked for until staff add one', async () => {
    await atHousehold()
    expect(screen.queryByRole('textbox', { name: '1人目の氏名' })).toBeNull()
    expect(screen.getByRole('group', { name: /^世帯員/ })).toBeTruthy()
  })

  test('each person has the columns of the rules; the focus goes to the first', async () => {
    const counter = await atHousehold()
    await addPerson(counter)
    await waitFor(() => expect(document.activeElement).toBe(named('1人目の氏名')))
    await counter.user.type(named('1人目の氏名'), '\uFA19田 一郎{Tab}')
    await counter.user.selectOptions(screen.getByRole('combobox', { name: '1人目の続柄' }), '夫')
    await counter.user.type(named('1人目の生年月日'), 'S33.3.15{Tab}')
    expect(rows(counter)).toEqual([{ 氏名: '\uFA19田 一郎', 続柄: '夫', 生年月日: '1958-03-15' }])
    expect(named('1人目の生年月日').value).toBe('昭和33年3月15日')
  })

  test('a person left empty is not kept, one taken out is gone and undo brings it back', async () => {
    const counter = await atHousehold()
    await addPerson(counter)
    await counter.user.type(named('1人目の氏名'), '見本 一{Tab}')
    await addPerson(counter, '1人足す')
    expect(rows(counter)).toEqual([{ 氏名: '見本 一' }])
    await counter.user.click(screen.getByRole('button', { name: '1人目を消す' }))
    expect(rows(counter)).toBeUndefined()
    counter.store.getState().undo()
    await waitFor(() => expect(named('1人目の氏名').value).toBe('見本 一'))
  })

  test('no more people than the rules allow', async () => {
    const counter = await atHousehold()
    for (const word of ['1人目を入れる', '1人足す', '1人足す']) await addPerson(counter, word)
    expect(screen.queryByRole('button', { name: '1人足す' })).toBeNull()
    expect(screen.getByText('3人まで入れられます。')).toBeTruthy()
  })

  test('a date that cannot be read is told at its cell and kept as typed', async () => {
    const counter = await atHousehold()
    await addPerson(counter)
    await counter.user.type(named('1人目の生年月日'), 'きのう{Tab}')
    expect(named('1人目の生年月日').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText(/日付として読めません/)).toBeTruthy()
    expect(named('1人目の生年月日').value).toBe('きのう')
    expect(rows(counter)).toBeUndefined()
  })

  test.each<[typed: string, message: RegExp]>([
    [`見本 ${NO_GLYPH}`, /は印刷できない字です/],
    ['123456789018', /個人番号はこの画面に入れません/],
  ])('%s is told at its cell', async (typed, message) => {
    const counter = await atHousehold()
    await addPerson(counter)
    await counter.user.type(named('1人目の氏名'), `${typed}{Tab}`)
    expect(await within(screen.getByRole('group', { name: '1人目' })).findByText(message)).toBeTruthy()
  })

  test('has nothing that a screen reader stumbles over', async () => {
    const counter = await atHousehold()
    await addPerson(counter)
    await counter.user.type(named('1人目の氏名'), '見本 一{Tab}')
    expect(await violations()).toEqual([])
  })
})
