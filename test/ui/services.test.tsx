import { act, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import {
  type TestCounter,
  answerAll,
  beginVisit,
  goTo,
  heading,
  openCounter,
  violations,
} from './support/counter.tsx'

async function atServices(): Promise<TestCounter> {
  const counter = openCounter()
  await beginVisit(counter)
  answerAll(counter)
  await goTo(counter, 'services')
  return counter
}

function row(name: string): HTMLElement {
  return screen.getByRole('group', { name: `${name}をどうするか` })
}

function category(name: RegExp): HTMLElement {
  return within(screen.getByRole('navigation', { name: '制度の分類' })).getByRole('button', { name })
}

describe('利用できる制度', () => {
  test('the first row without a choice has the focus', async () => {
    await atServices()
    expect(row('特別障害者手当').contains(document.activeElement)).toBe(true)
  })

  test.each<[word: string, choice: string]>([
    ['今日申請', 'today'],
    ['後日', 'later'],
    ['希望しない', 'declined'],
    ['利用中', 'already'],
  ])('%s', async (word, choice) => {
    const { user, store } = await atServices()
    await user.click(within(row('重度障害者医療証')).getByRole('radio', { name: word }))
    expect(store.getState().visit?.choices.get('medical' as never)).toBe(choice)
  })

  test('papers, things and counters follow at once', async () => {
    const { user } = await atServices()
    await user.click(within(row('特別障害者手当')).getByRole('radio', { name: '今日申請' }))
    await user.click(within(row('駐車禁止除外の標章')).getByRole('radio', { name: '後日' }))
    const plan = screen.getByRole('complementary', { name: '計画' })
    expect(within(plan).getByText('申請書 1枚とチェックリスト')).toBeTruthy()
    expect(within(plan).getByRole('checkbox', { name: /障害者手帳/ })).toBeTruthy()
    expect(within(plan).getByText('後日 1件')).toBeTruthy()
    await user.click(within(plan).getByRole('checkbox', { name: /障害者手帳/ }))
    expect(within(plan).getByRole('checkbox', { name: /いまある/ })).toBeTruthy()
  })

  test('where the matter decides which paper it needs, staff say which', async () => {
    const { user, store } = await atServices()
    const forms = (): readonly string[] => store.getState().plan.forms.map(({ form }) => form)
    const plan = screen.getByRole('complementary', { name: '計画' })
    const choose = (word: string) =>
      user.click(within(row('駐車禁止除外の標章')).getByRole('radio', { name: word }))
    await choose('後日')
    expect(screen.queryByRole('group', { name: '使う紙を選んでください' })).toBeNull()
    await choose('今日申請')
    expect(forms()).toEqual([])
    expect(within(plan).getByText('使う紙が選ばれていません')).toBeTruthy()
    const group = screen.getByRole('group', { name: '使う紙を選んでください' })
    await user.click(within(group).getByRole('checkbox', { name: '標章変更届' }))
    expect(store.getState().plan.forms).toEqual([{ form: 'permit-change', services: ['parking'] }])
    expect(screen.getByRole('group', { name: '使う紙' })).toBeTruthy()
    expect(within(plan).queryByText('使う紙が選ばれていません')).toBeNull()
    expect(await violations()).toEqual([])
    await choose('希望しない')
    expect(forms()).toEqual([])
    act(() => store.getState().undo())
    expect(forms()).toEqual(['permit-change'])
  })

  test('a row opens with its reasons; an amount of last year names its year', async () => {
    const { user } = await atServices()
    await user.click(screen.getByRole('button', { name: /^特別障害者手当/ }))
    expect(screen.getByText('家で生活する人の手当です')).toBeTruthy()
    expect(screen.getByText('月29,590円（令和7年度の額）です')).toBeTruthy()
    expect(screen.getByText(/障害者手帳、認定診断書/)).toBeTruthy()
  })

  test('each word says who decides', async () => {
    await atServices()
    expect(screen.getByRole('button', { name: /特別障害者手当.*診断書で決まります/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: /重度障害者医療証.*所得で決まります/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: /駐車禁止除外の標章.*利用できます/ })).toBeTruthy()
  })
})

describe('対象外', () => {
  test('which condition, with its article, which answer, and the way back', async () => {
    const { user } = await atServices()
    await user.click(category(/^対象外/))
    expect(heading()).toBe('対象外 2件')
    expect(screen.getAllByText('条件に当てはまりません')).toHaveLength(2)
    expect(screen.getByText('20歳未満の人の手当です')).toBeTruthy()
    expect(screen.getByText('法17条')).toBeTruthy()
    expect(screen.getByText('68歳')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '障害児福祉手当の答えを直す' }))
    expect(heading()).toBe('年齢は何歳ですか')
  })
})

describe('要確認', () => {
  test('the question that decides is one press away', async () => {
    const counter = await atServices()
    answerAll(counter, { 困りごと: { kind: 'unknown' } })
    await counter.user.click(category(/^要確認/))
    expect(heading()).toBe('要確認 1件')
    await counter.user.click(screen.getByRole('button', { name: '「困りごと」に答える' }))
    expect(heading()).toBe('困っていることはありますか')
  })
})

describe('制度をさがす', () => {
  test.each<[typed: string, found: readonly string[]]>([
    ['てあて', []],
    ['手当', ['特別障害者手当', '障害児福祉手当']],
    ['ふれあい', ['ふれあい収集']],
    ['フレアイ', ['ふれあい収集']],
    ['警察', ['駐車禁止除外の標章']],
  ])('%s', async (typed, found) => {
    const { user } = await atServices()
    screen.getByRole('heading', { level: 1 }).focus()
    await user.keyboard('/')
    const dialog = screen.getByRole('dialog', { name: '制度をさがす' })
    await user.type(within(dialog).getByRole('searchbox'), typed)
    const names = within(dialog)
      .queryAllByRole('listitem')
      .map(({ textContent }) => textContent ?? '')
    expect(names).toHaveLength(found.length)
    found.forEach((name, index) => expect(names[index]).toContain(name))
  })
})

test.each<[name: string, view: RegExp]>([
  ['利用できる', /^すべて/],
  ['要確認', /^要確認/],
  ['対象外', /^対象外/],
])('no violation of accessibility rules: %s', async (_name, view) => {
  const { user } = await atServices()
  await user.click(category(view))
  expect(await violations()).toEqual([])
})
