import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import {
  type TestCounter,
  answerAll,
  beginVisit,
  counts,
  heading,
  openCounter,
  violations,
} from './support/counter.tsx'

async function atPlace(): Promise<TestCounter> {
  const counter = openCounter()
  await beginVisit(counter)
  answerAll(counter, {
    障害: { kind: 'disability-list', parts: [{ part: 'じん臓' as never, grade: 1 }] },
    年齢: { kind: 'number', value: 68 },
  })
  const { rulebook, focus } = counter.store.getState()
  const place = rulebook.facts.find(({ label }) => label.ja === '生活の場所')
  if (place === undefined) throw new Error('no such question')
  act(() => focus({ fact: place.id }))
  await screen.findByRole('heading', { name: 'ふだん、どこで生活していますか' })
  return counter
}

describe('案内', () => {
  test('a question is read aloud: the focus is on it when it comes', async () => {
    await atPlace()
    expect(screen.getByRole('heading', { level: 1 })).toHaveProperty(
      'textContent',
      document.activeElement?.textContent,
    )
  })

  test.each<[key: string, chosen: string]>([
    ['1', '自宅（在宅）'],
    ['2', 'グループホーム'],
    ['4', '入院中'],
    ['0', 'わからない'],
  ])('the digit %s chooses %s', async (key, chosen) => {
    const { user } = await atPlace()
    await user.keyboard(key)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: chosen }).checked).toBe(true)
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked)).toHaveLength(1)
  })

  test('an answer shows what it changed, and says so once', async () => {
    const { user } = await atPlace()
    const before = counts()
    await user.keyboard('1')
    expect(screen.getByText('「在宅」で1件変わりました')).toBeTruthy()
    expect(counts()).not.toEqual(before)
    expect(screen.getAllByText('変更')).toHaveLength(1)
  })

  test('Enter goes on, and Alt+Left comes back', async () => {
    const { user } = await atPlace()
    await user.keyboard('1{Enter}')
    expect(heading()).toBe('困っていることはありますか')
    await user.keyboard('1{Alt>}{ArrowLeft}{/Alt}')
    expect(heading()).toBe('ふだん、どこで生活していますか')
  })

  test.each<[name: string, event: KeyboardEventInit]>([
    ['isComposing', { key: 'Enter', isComposing: true }],
    ['keyCode 229', { key: 'Enter', keyCode: 229 }],
  ])('the Enter that ends a conversion goes nowhere (%s)', async (_name, event) => {
    await atPlace()
    fireEvent.keyDown(screen.getByRole('heading', { level: 1 }), event)
    expect(heading()).toBe('ふだん、どこで生活していますか')
  })

  test('digits can be switched off', async () => {
    const { user } = await atPlace()
    await user.click(screen.getByRole('button', { name: 'キーの使い方' }))
    await user.click(screen.getByRole('checkbox', { name: /1文字のキーを使う/ }))
    await user.click(screen.getByRole('button', { name: '閉じる' }))
    screen.getByRole('heading', { level: 1 }).focus()
    await user.keyboard('1')
    expect(screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false)
  })

  test('Ctrl+Z takes the answer back', async () => {
    const { user, store } = await atPlace()
    await user.keyboard('1')
    await user.keyboard('{Control>}z{/Control}')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '自宅（在宅）' }).checked).toBe(false)
    expect(store.getState().visit?.answers.size).toBe(2)
  })

  test('several choices: digits toggle, and どれもない empties', async () => {
    const { user } = await atPlace()
    await user.keyboard('1{Enter}')
    await user.keyboard('13')
    const checked = (): readonly string[] =>
      screen
        .getAllByRole<HTMLInputElement>('checkbox')
        .filter((box) => box.checked)
        .map((box) => box.labels?.[0]?.textContent ?? '')
    expect(checked()).toHaveLength(2)
    await user.keyboard('1')
    expect(checked()).toHaveLength(1)
    await user.click(screen.getByRole('checkbox', { name: /どれもない/ }))
    expect(checked()).toEqual([expect.stringContaining('どれもない')])
  })

  test('an earlier answer is opened by its chip', async () => {
    const { user } = await atPlace()
    await user.click(screen.getByRole('button', { name: /68歳/ }))
    expect(heading()).toBe('年齢は何歳ですか')
  })

  test('why a service is where it is, with its article', async () => {
    const { user } = await atPlace()
    await user.keyboard('1')
    const panel = screen.getByRole('region', { name: 'いまの結果' })
    await user.click(within(panel).getByRole('button', { name: /特別障害者手当/ }))
    expect(within(panel).getByText('20歳以上の人の手当です')).toBeTruthy()
    expect(within(panel).getByText('法26条の2')).toBeTruthy()
  })
})

describe('年齢', () => {
  async function atAge(): Promise<TestCounter> {
    const counter = openCounter()
    await beginVisit(counter)
    const { rulebook, focus } = counter.store.getState()
    const age = rulebook.facts.find(({ kind }) => kind === 'number')
    if (age !== undefined) act(() => focus({ fact: age.id }))
    await screen.findByRole('heading', { name: '年齢は何歳ですか' })
    return counter
  }

  test('a full-width number is taken on Enter', async () => {
    const { user, store } = await atAge()
    await user.type(screen.getByRole('textbox', { name: '年齢は何歳ですか' }), '６８{Enter}')
    expect([...store.getState().answers.values()]).toContainEqual({ kind: 'number', value: 68 })
  })

  test('a date of birth answers it too', async () => {
    const { user, store } = await atAge()
    await user.type(screen.getByRole('textbox', { name: '生年月日' }), 'S33.3.15')
    expect(screen.getByText('昭和33年3月15日（68歳）')).toBeTruthy()
    await user.tab()
    expect([...store.getState().answers.values()]).toContainEqual({ kind: 'number', value: 68 })
  })

  test('121歳 is told and not taken', async () => {
    const { user, store } = await atAge()
    await user.type(screen.getByRole('textbox', { name: '年齢は何歳ですか' }), '121{Tab}')
    expect(screen.getByText('0から120までの数を入れてください。')).toBeTruthy()
    expect(store.getState().answers.size).toBe(0)
  })
})

describe('一覧', () => {
  test('every question stands on one panel, answered without being led', async () => {
    const { user, store } = await atPlace()
    await user.keyboard('{Alt>}m{/Alt}')
    expect(heading()).toBe('聞き取り')
    await user.click(
      within(screen.getByRole('group', { name: /^困りごと/ })).getByRole('checkbox', { name: 'ごみ出し' }),
    )
    await user.click(
      within(screen.getByRole('group', { name: /^総合等級/ })).getByRole('radio', { name: '1級' }),
    )
    expect(store.getState().visit?.answers.size).toBe(4)
  })

  test('grades have their own digit: 1 is 1級, though なし is written first', async () => {
    const { user } = await atPlace()
    await user.keyboard('{Alt>}m{/Alt}')
    const group = screen.getByRole('group', { name: /^総合等級/ })
    within(group).getByRole('radio', { name: 'なし' }).focus()
    await user.keyboard('1')
    expect(within(group).getByRole<HTMLInputElement>('radio', { name: '1級' }).checked).toBe(true)
  })

  test('わからない is offered on open questions', async () => {
    const { user } = await atPlace()
    await user.keyboard('{Alt>}m{/Alt}')
    expect(
      within(screen.getByRole('group', { name: /^生活の場所/ })).getByRole('radio', { name: 'わからない' }),
    ).toBeTruthy()
  })
})

test.each<[name: string, keys: string]>([
  ['案内', '1'],
  ['一覧', '{Alt>}m{/Alt}'],
])('no violation of accessibility rules: %s', async (_name, keys) => {
  const { user } = await atPlace()
  await user.keyboard(keys)
  expect(await violations()).toEqual([])
})
