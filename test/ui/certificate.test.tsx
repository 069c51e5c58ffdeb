import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type TestCounter, beginVisit, heading, openCounter, violations } from './support/counter.tsx'

async function atGrid(): Promise<TestCounter> {
  const counter = openCounter()
  await beginVisit(counter)
  return counter
}

function cell(name: string): HTMLElement {
  return screen.getByRole('button', { name })
}

function focused(): string | null {
  return document.activeElement?.getAttribute('aria-label') ?? null
}

describe('等級表', () => {
  test.each<[part: string, grades: readonly number[]]>([
    ['視覚', [1, 2, 3, 4, 5, 6]],
    ['聴覚', [2, 3, 4, 6]],
    ['じん臓', [1, 3, 4]],
  ])('%s offers only the grades that exist', async (part, grades) => {
    await atGrid()
    const cells = screen.getAllByRole('button', { name: new RegExp(`^${part} \\d級$`) })
    expect(cells.map(({ textContent }) => Number(textContent))).toEqual(grades)
  })

  test('one grade a part; pressing it again clears it', async () => {
    const { user, store } = await atGrid()
    await user.click(cell('視覚 2級'))
    await user.click(cell('視覚 3級'))
    expect(cell('視覚 2級').getAttribute('aria-pressed')).toBe('false')
    expect(cell('視覚 3級').getAttribute('aria-pressed')).toBe('true')
    await user.click(cell('視覚 3級'))
    expect(cell('視覚 3級').getAttribute('aria-pressed')).toBe('false')
    expect(
      [...(store.getState().visit?.answers.values() ?? [])].flatMap((answer) =>
        answer.kind === 'disability-list' ? answer.parts : [],
      ),
    ).toEqual([])
  })

  test('arrows go from cell to existing cell, Space sets', async () => {
    const { user } = await atGrid()
    cell('聴覚 4級').focus()
    await user.keyboard('{ArrowRight}')
    expect(focused()).toBe('聴覚 6級')
    await user.keyboard('{ArrowRight}')
    expect(focused()).toBe('じん臓 1級')
    await user.keyboard('{ArrowLeft}{ArrowUp}')
    expect(focused()).toBe('視覚 6級')
    await user.keyboard('{Home}')
    expect(focused()).toBe('視覚 1級')
    await user.keyboard('{End}[Space]')
    expect(cell('視覚 6級').getAttribute('aria-pressed')).toBe('true')
  })

  test('the whole table is one stop of Tab', async () => {
    await atGrid()
    const cells = screen.getAllByRole('button', { name: / \d級$/ })
    expect(cells.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
  })

  test('a digit sets the grade of the row in focus', async () => {
    const { user } = await atGrid()
    cell('視覚 1級').focus()
    await user.keyboard('5')
    expect(cell('視覚 5級').getAttribute('aria-pressed')).toBe('true')
    expect(focused()).toBe('視覚 5級')
  })

  test('the 号 is asked only where a service depends on it', async () => {
    const { user, store } = await atGrid()
    await user.click(cell('視覚 4級'))
    const group = screen.getByRole('group', { name: '視覚4級は何号ですか' })
    expect(screen.getByText('駐車禁止除外の標章が決まります')).toBeTruthy()
    await user.click(within(group).getByRole('radio', { name: '1号' }))
    expect(store.getState().evaluation.outcomes.get('parking' as never)?.status).toBe('eligible')
    await user.click(cell('視覚 5級'))
    expect(screen.queryByRole('group', { name: /何号ですか/ })).toBeNull()
  })

  test('no part at all, and わからない, are answers too', async () => {
    const { user } = await atGrid()
    const none = screen.getByRole('button', { name: 'どの部位もない' })
    await user.click(none)
    expect(none.getAttribute('aria-pressed')).toBe('true')
    const unknown = screen.getByRole('button', { name: 'わからない' })
    await user.click(unknown)
    expect(unknown.getAttribute('aria-pressed')).toBe('true')
  })
})

describe('総合等級との見くらべ', () => {
  test.each<[name: string, cells: readonly string[], overall: string, want: RegExp]>([
    ['合う', ['じん臓 1級'], '1級', /総合等級と合っています/],
    ['部位を忘れた', ['視覚 4級'], '2級', /視覚4級だけなら4級です。 別の部位はありませんか。/],
    [
      '合わせた等級',
      ['視覚 3級', '下肢 2級'],
      '2級',
      /合わせると1級です。 手帳に書かれた等級をそのまま使います。/,
    ],
  ])('%s', async (_name, cells, overall, want) => {
    const { user } = await atGrid()
    for (const name of cells) await user.click(cell(name))
    await user.click(
      within(screen.getByRole('group', { name: '総合等級' })).getByRole('radio', { name: overall }),
    )
    expect(screen.getByText(want)).toBeTruthy()
  })

  test('it never stops the clerk', async () => {
    const { user } = await atGrid()
    await user.click(cell('視覚 4級'))
    await user.click(
      within(screen.getByRole('group', { name: '総合等級' })).getByRole('radio', { name: '2級' }),
    )
    await user.click(screen.getByRole('button', { name: /次へ/ }))
    expect(heading()).not.toContain('部位')
  })
})

test('no violation of accessibility rules', async () => {
  const { user } = await atGrid()
  await user.click(cell('視覚 4級'))
  expect(await violations()).toEqual([])
})
