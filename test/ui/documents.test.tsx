import { act, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import {
  type CounterOptions,
  type TestCounter,
  answerAll,
  beginVisit,
  chooseToday,
  goTo,
  heading,
  openCounter,
  violations,
} from './support/counter.tsx'

async function atDocuments(options: CounterOptions = {}): Promise<TestCounter> {
  const counter = openCounter(options)
  await beginVisit(counter)
  answerAll(counter)
  chooseToday(counter, ['特別障害者手当', '重度障害者医療証'])
  await goTo(counter, 'documents')
  await screen.findByRole('button', { name: /すべて印刷/ })
  return counter
}

function paper(name: RegExp): HTMLElement {
  return within(screen.getByRole('list', { name: '書類の一覧' })).getByRole('button', { name })
}

const MISSING = {
  kind: 'missing-glyph',
  cluster: '〓',
  codePoints: 'U+3013',
  field: '氏名',
  label: '氏名',
} as const

test('every paper with one word, and all of them in one press', async () => {
  const { user, printed } = await atDocuments()
  expect(heading()).toBe('書類 4枚')
  expect(paper(/^手当認定請求書.*未記入/)).toBeTruthy()
  expect(paper(/^手続きチェックリスト.*印刷できます/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '4枚すべて印刷' }))
  expect(printed).toEqual(['allowance medical checklist staff-slip'])
  expect(screen.getByText('印刷に送りました')).toBeTruthy()
})

describe('1つの書類', () => {
  test('a character that cannot be printed is named with its field', async () => {
    const { user } = await atDocuments({ problems: { medical: [MISSING] } })
    await user.click(paper(/^医療証交付申請書.*印刷できない字 1/))
    expect(screen.getByText(/氏名の「〓」を空けて印刷します/)).toBeTruthy()
  })

  test('one that failed says why; the others can be printed', async () => {
    const { user } = await atDocuments({ failing: ['medical'] })
    await user.click(paper(/^医療証交付申請書.*つくれませんでした/))
    expect(screen.getByText(/様式の白紙が見つかりません/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '3枚すべて印刷' })).toBeTruthy()
  })

  test('it is printed alone, and its entries are one press away', async () => {
    const { user, printed } = await atDocuments()
    await user.click(screen.getByRole('button', { name: 'この書類を印刷' }))
    expect(printed).toEqual(['allowance'])
    await user.click(screen.getByRole('button', { name: '記入内容を直す' }))
    expect(heading()).toBe('申請者情報')
  })

  test('its picture has a name', async () => {
    await atDocuments()
    expect(screen.getByTitle('手当認定請求書の見本表示').getAttribute('src')).toMatch(/^blob:paper/)
  })
})

describe('部数と字の大きさ', () => {
  test('a paper is printed twice, or left out, and the count follows', async () => {
    const { user, printed } = await atDocuments()
    await user.click(paper(/^医療証交付申請書/))
    await user.click(screen.getByRole('button', { name: '医療証交付申請書を1部ふやす' }))
    await screen.findByRole('button', { name: '5枚すべて印刷' })
    await user.click(paper(/^手当認定請求書/))
    await user.click(screen.getByRole('button', { name: '手当認定請求書を1部へらす' }))
    expect(paper(/^手当認定請求書.*印刷しません/)).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: '4枚すべて印刷' }))
    expect(printed).toEqual(['medical medical checklist staff-slip'])
  })

  test('a checklist of two pages goes to the printer as a two-sided job of its own', async () => {
    const { user, printed } = await atDocuments({ pages: { checklist: 2 } })
    expect(heading()).toBe('書類 4枚')
    await user.click(screen.getByRole('button', { name: '4枚すべて印刷' }))
    expect(printed).toEqual(['allowance medical staff-slip', 'checklist'])
    await user.click(screen.getByRole('button', { name: '両面 1枚をもう一度' }))
    expect(printed.at(-1)).toBe('checklist')
  })

  test('the checklist is set in large type and made again', async () => {
    const { user } = await atDocuments()
    await user.click(paper(/^手続きチェックリスト/))
    const choice = screen.getByRole('group', { name: 'チェックリストの字' })
    await user.click(within(choice).getByRole('radio', { name: '大きい' }))
    expect(within(choice).getByRole<HTMLInputElement>('radio', { name: '大きい' }).checked).toBe(true)
    expect(await screen.findByRole('button', { name: '4枚すべて印刷' })).toBeTruthy()
  })
})

describe('ほかの様式', () => {
  test('a form that no chosen service asks for is added, and taken out again', async () => {
    const counter = openCounter()
    const { user, store } = counter
    await beginVisit(counter)
    answerAll(counter)
    chooseToday(counter, ['特別障害者手当'])
    await goTo(counter, 'documents')
    await screen.findByRole('button', { name: '3枚すべて印刷' })
    await user.selectOptions(screen.getByRole('combobox', { name: 'ほかの様式' }), '医療証交付申請書')
    await user.click(screen.getByRole('button', { name: '加える' }))
    await screen.findByRole('button', { name: '4枚すべて印刷' })
    expect(paper(/^医療証交付申請書/).getAttribute('aria-current')).toBe('true')
    await user.click(screen.getByRole('button', { name: 'この様式を外す' }))
    await screen.findByRole('button', { name: '3枚すべて印刷' })
    act(() => store.getState().undo())
    await screen.findByRole('button', { name: '4枚すべて印刷' })
  })

  test('a matter for today without a chosen paper is told, with the way back to choose', async () => {
    const counter = openCounter()
    const { user, store } = counter
    await beginVisit(counter)
    answerAll(counter)
    chooseToday(counter, ['駐車禁止除外の標章'])
    await goTo(counter, 'documents')
    expect(screen.getByText('使う紙が選ばれていません')).toBeTruthy()
    expect(await violations()).toEqual([])
    await user.click(screen.getByRole('button', { name: '紙を選ぶ' }))
    await user.click(screen.getByRole('checkbox', { name: '標章交付申請書' }))
    act(() => store.getState().goTo('documents'))
    expect(await screen.findByRole('button', { name: '3枚すべて印刷' })).toBeTruthy()
    expect(screen.queryByText('使う紙が選ばれていません')).toBeNull()
  })

  test('what an agent needs is made by itself', async () => {
    const counter = openCounter()
    await beginVisit(counter)
    act(() => counter.store.getState().setRole('agent'))
    await goTo(counter, 'documents')
    expect(paper(/^委任状/)).toBeTruthy()
  })
})

describe('受付を終える', () => {
  test('one press after printing', async () => {
    const { user, store } = await atDocuments()
    await user.click(screen.getByRole('button', { name: '4枚すべて印刷' }))
    await user.click(screen.getByRole('button', { name: '受付を終える' }))
    expect(store.getState().visit).toBeUndefined()
    expect(heading()).toBe('受付を始める')
  })

  test('what would be lost unprinted is asked about; the safe answer is first', async () => {
    const { user, store } = await atDocuments()
    await user.click(screen.getByRole('button', { name: '受付を終える' }))
    const dialog = screen.getByRole('dialog', { name: '受付を終えますか' })
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: '受付に戻る' }))
    await user.click(within(dialog).getByRole('button', { name: '消して終える' }))
    expect(store.getState().visit).toBeUndefined()
  })
})

test('no violation of accessibility rules', async () => {
  const { user } = await atDocuments({ problems: { medical: [MISSING] }, failing: ['allowance'] })
  expect(await violations()).toEqual([])
  await user.click(paper(/^手続きチェックリスト/))
  expect(await violations()).toEqual([])
})
