import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { ItemValue } from '#core/interview/visit.ts'
import {
  NO_GLYPH,
  type TestCounter,
  answerAll,
  beginVisit,
  chooseToday,
  goTo,
  heading,
  openCounter,
  violations,
} from './support/counter.tsx'

async function atApplicant(services: readonly string[] = ['特別障害者手当']): Promise<TestCounter> {
  const counter = openCounter()
  await beginVisit(counter)
  answerAll(counter)
  chooseToday(counter, services)
  await goTo(counter, 'applicant')
  return counter
}

function item({ store }: TestCounter, id: string): ItemValue | undefined {
  return store.getState().visit?.items.get(id as never)
}

async function readCard({ user }: TestCounter): Promise<void> {
  await user.type(await screen.findByRole('textbox', { name: '生年月日 6けた' }), '580315')
  await user.type(screen.getByRole('textbox', { name: '有効期限の年 西暦4けた' }), '2031')
  await user.type(screen.getByRole('textbox', { name: 'セキュリティコード 4けた' }), '1234')
  await user.click(screen.getByRole('button', { name: '読み取る' }))
}

describe('項目', () => {
  test.each<[services: readonly string[], shown: readonly string[], absent: readonly string[]]>([
    [['特別障害者手当'], ['フリガナ', '電話', '口座番号'], ['自動車登録番号', '保護者氏名']],
    [['重度障害者医療証'], [], ['フリガナ', '電話', '口座番号', '自動車登録番号']],
  ])('%s needs only its own fields', async (services, shown, absent) => {
    await atApplicant(services)
    for (const name of shown)
      expect(screen.getByRole('textbox', { name: new RegExp(`^${name}`) })).toBeTruthy()
    for (const name of absent)
      expect(screen.queryByRole('textbox', { name: new RegExp(`^${name}`) })).toBeNull()
  })

  test('data of a guardian is asked only when one stands at the counter', async () => {
    const { user } = await atApplicant()
    await user.click(
      within(screen.getByRole('group', { name: '申請する人' })).getByRole('radio', { name: '保護者' }),
    )
    expect(screen.getByRole('textbox', { name: /^保護者氏名/ })).toBeTruthy()
  })

  test.each<[name: string, typed: string, stored: string]>([
    ['フリガナ', 'みほん　はなこ', 'ミホン　ハナコ'],
    ['フリガナ', 'ﾐﾎﾝ ﾊﾅｺ', 'ミホン ハナコ'],
    ['電話', '０９３−０００−０１０１', '093-000-0101'],
    ['郵便番号', '800-0001', '8000001'],
    ['口座番号', '１２３４５６７', '1234567'],
  ])('%s: %s becomes %s', async (name, typed, stored) => {
    const counter = await atApplicant()
    await counter.user.type(screen.getByRole('textbox', { name }), `${typed}{Tab}`)
    expect(item(counter, name)).toEqual({ text: stored, source: 'hand', isConfirmed: true })
  })

  test.each<[name: string, typed: string, message: RegExp]>([
    ['電話', 'でんわ', /数字と - で/],
    ['郵便番号', '12', /7けたの数字/],
    ['口座番号', '12', /7けたの数字/],
    ['フリガナ', '見本', /カタカナで/],
  ])('%s: %s is told at the field and not taken', async (name, typed, message) => {
    const counter = await atApplicant()
    const input = screen.getByRole('textbox', { name })
    await counter.user.type(input, `${typed}{Tab}`)
    expect(screen.getByText(message)).toBeTruthy()
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(item(counter, name)).toBeUndefined()
  })

  test('without the card, names stay exactly as typed and dates are read in both calendars', async () => {
    const counter = await atApplicant()
    await counter.user.click(screen.getByRole('button', { name: 'カードを使わずに入力する' }))
    // U+FA19 would become 神 under any normalisation.
    await counter.user.type(screen.getByRole('textbox', { name: '氏名' }), '\uFA19田 花子{Tab}')
    await counter.user.type(screen.getByRole('textbox', { name: '生年月日' }), 'Ｓ３３．３．１５{Tab}')
    expect(item(counter, '氏名')?.text).toBe('\uFA19田 花子')
    expect(item(counter, '生年月日')?.text).toBe('1958-03-15')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '生年月日' }).value).toBe('昭和33年3月15日')
  })

  test('a postal code fills the address, but never over one that is there', async () => {
    const counter = await atApplicant()
    await counter.user.click(screen.getByRole('button', { name: 'カードを使わずに入力する' }))
    await counter.user.type(screen.getByRole('textbox', { name: '郵便番号' }), '8000001{Tab}')
    expect(await screen.findByText(/福岡県見本市見本区中央」を入れました/)).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '住所' }).value).toBe(
      '福岡県見本市見本区中央',
    )
  })

  test('the Enter that ends a conversion takes nothing', async () => {
    const counter = await atApplicant()
    const input = screen.getByRole('textbox', { name: 'フリガナ' })
    fireEvent.change(input, { target: { value: 'みほん' } })
    fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 })
    expect(item(counter, 'フリガナ')).toBeUndefined()
    expect(heading()).toBe('申請者情報')
  })

  test('a character that cannot be printed is told beside its field', async () => {
    const counter = await atApplicant()
    await counter.user.click(screen.getByRole('button', { name: 'カードを使わずに入力する' }))
    await counter.user.type(screen.getByRole('textbox', { name: '氏名' }), `見本 ${NO_GLYPH}子{Tab}`)
    expect(await screen.findByText(`「${NO_GLYPH}」は印刷できない字です`)).toBeTruthy()
    expect(screen.getByText('1字')).toBeTruthy()
  })

  test('個人番号 is refused wherever it is typed', async () => {
    const counter = await atApplicant()
    await counter.user.click(screen.getByRole('button', { name: 'カードを使わずに入力する' }))
    await counter.user.type(screen.getByRole('textbox', { name: '住所' }), '1234 5678 9018{Tab}')
    expect(screen.getByText(/個人番号はこの画面に入れません/)).toBeTruthy()
    expect(item(counter, '住所')).toBeUndefined()
  })

  test('nothing is kept by the browser', async () => {
    await atApplicant()
    for (const input of document.querySelectorAll('input')) expect(input.autocomplete).toBe('off')
  })
})

describe('カード', () => {
  test('each value is compared with the card one by one', async () => {
    const counter = await atApplicant()
    await readCard(counter)
    await counter.user.click(await screen.findByRole('button', { name: '氏名を確認する' }))
    expect(item(counter, '氏名')).toEqual({ text: '見本　花子', source: 'card', isConfirmed: true })
    expect(item(counter, '住所')?.isConfirmed).toBe(false)
    expect(screen.getByText('昭和33年3月15日（68歳）')).toBeTruthy()
  })

  test('a wrong value of the card can be mended by hand', async () => {
    const counter = await atApplicant()
    await readCard(counter)
    await counter.user.click(await screen.findByRole('button', { name: '住所を直す' }))
    const input = screen.getByRole('textbox', { name: '住所' })
    await counter.user.clear(input)
    await counter.user.type(input, '見本市見本区1番1号{Tab}')
    expect(item(counter, '住所')).toEqual({ text: '見本市見本区1番1号', source: 'hand', isConfirmed: true })
  })

  test('a number of the wrong length never reaches the card', async () => {
    const { user } = await atApplicant()
    await user.type(await screen.findByRole('textbox', { name: '生年月日 6けた' }), '58031')
    await user.click(screen.getByRole('button', { name: '読み取る' }))
    expect(screen.getByText('6けたの数字を入れてください。')).toBeTruthy()
  })

  test.each([
    ['card-removed', '途中でカードが離れました。', /何も保存していません/],
    ['wrong-code', '番号がカードと合いません。', /残りは9回です/],
    ['locked', '番号が止められています。', /何も保存していません/],
    ['unsupported-card', 'マイナンバーカードではないようです。', /何も保存していません/],
  ] as const)('%s: what happened, what is kept, what to do', async (scenario, what, kept) => {
    const counter = await atApplicant()
    counter.select(scenario)
    await readCard(counter)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(what)
    expect(alert.textContent).toMatch(kept)
    await counter.user.click(within(alert).getByRole('button', { name: 'もう一度読む' }))
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '生年月日 6けた' }).value).toBe('')
  })
})

test('going on is not yet possible: it says how many are missing and leads to the first', async () => {
  const { user } = await atApplicant()
  const onward = screen.getByRole('button', { name: /書類へ進む/ })
  expect(onward.getAttribute('aria-disabled')).toBe('true')
  await user.click(onward)
  const alert = screen.getByRole('alert')
  expect(within(alert).getByText(/あと\d項目です/)).toBeTruthy()
  await user.click(within(alert).getByRole('button', { name: '電話' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '電話' }))
  expect(location.hash).toBe('')
})

test('no violation of accessibility rules', async () => {
  const { user } = await atApplicant()
  await user.click(screen.getByRole('button', { name: /書類へ進む/ }))
  expect(await violations()).toEqual([])
})
