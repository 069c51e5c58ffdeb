import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createI18n } from '#ui/i18n.ts'
import { BrokenRulesScreen } from '#ui/screens/BrokenRulesScreen.tsx'
import { FailureScreen } from '#ui/screens/FailureScreen.tsx'
import { day } from '#test/support/day.ts'
import { answerAll, beginVisit, heading, openCounter, violations } from './support/counter.tsx'

describe('受付を始める', () => {
  test('name and language are optional; one press begins', async () => {
    const { user, store } = openCounter()
    await user.type(screen.getByRole('textbox', { name: 'お呼びする名前' }), '見本 花子')
    await user.click(screen.getByRole('radio', { name: 'English' }))
    await user.click(screen.getByRole('button', { name: '新しい受付を始める' }))
    expect(store.getState().visit).toMatchObject({ callName: '見本 花子', language: 'en' })
    expect(screen.getByText('見本 花子 様')).toBeTruthy()
    expect(document.title).not.toContain('見本 花子')
  })

  test('the Enter that ends a conversion of the name does not begin', () => {
    const { store } = openCounter()
    const input = screen.getByRole('textbox', { name: 'お呼びする名前' })
    const isFree = fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 })
    expect(isFree).toBe(false)
    expect(store.getState().visit).toBeUndefined()
  })

  test('devices: only what a page can know', async () => {
    openCounter()
    expect(await screen.findByText('使えます')).toBeTruthy()
    expect(screen.getByText('11月20日版')).toBeTruthy()
    expect(screen.getByText('保存しません')).toBeTruthy()
  })
})

describe('キー', () => {
  test.each<[keys: string, title: string]>([
    ['{Alt>}2{/Alt}', '利用できる制度 3件'],
    ['{Alt>}3{/Alt}', '申請者情報'],
    ['{Alt>}4{/Alt}', '書類'],
    ['{Alt>}1{/Alt}', '手帳に書かれた部位と等級は何ですか'],
  ])('%s', async (keys, title) => {
    const counter = openCounter()
    await beginVisit(counter)
    answerAll(counter)
    await counter.user.keyboard(keys)
    await waitFor(() => expect(heading()).toContain(title))
  })
})

describe('画面を隠す', () => {
  test('nothing of the visit is left to see, and everything is back afterwards', async () => {
    const counter = openCounter()
    await beginVisit(counter)
    await counter.user.keyboard('{Alt>}l{/Alt}')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('画面を隠しています')
    expect(screen.queryByRole('banner')).toBeNull()
    expect(await violations()).toEqual([])
    await counter.user.click(screen.getByRole('button', { name: '画面を戻す' }))
    expect(screen.getByText('見本 花子 様')).toBeTruthy()
  })

  test('an untouched screen warns, hides, and at last ends the visit', async () => {
    const counter = openCounter({ idle: { warnAfter: 400, countdown: 1500, wipeAfter: 300 } })
    await beginVisit(counter)
    const dialog = await screen.findByRole('dialog', { name: '続けますか' })
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: /続ける/ }))
    await waitFor(() => expect(counter.store.getState().isLocked).toBe(true), { timeout: 4000 })
    await waitFor(() => expect(counter.store.getState().visit).toBeUndefined(), { timeout: 4000 })
    expect(heading()).toBe('受付を始める')
  })

  test('続ける goes on', async () => {
    const counter = openCounter({ idle: { warnAfter: 400, countdown: 60_000, wipeAfter: 300 } })
    await beginVisit(counter)
    await counter.user.click(
      within(await screen.findByRole('dialog', { name: '続けますか' })).getByRole('button', {
        name: /続ける/,
      }),
    )
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(counter.store.getState().isLocked).toBe(false)
  })
})

test('the browser asks before a visit is closed away', async () => {
  const leave = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }))
  const counter = openCounter()
  expect(leave()).toBe(true)
  await beginVisit(counter)
  expect(leave()).toBe(false)
})

describe('規則の誤り', () => {
  const mistake = {
    severity: 'error',
    code: 'unknown-part',
    file: 'rules/disability/services/taxi-ticket.yaml',
    line: 14,
    column: 9,
    message: '「下枝」という部位はありません。もしかして「下肢」ですか。',
  } as const

  function show(element: React.ReactElement): void {
    const view = render(<I18nextProvider i18n={createI18n()}>{element}</I18nextProvider>)
    onTestFinished(() => view.unmount())
  }

  test('what the office runs on, then each mistake as policy staff need it', async () => {
    const go = vi.fn<() => void>()
    show(
      <BrokenRulesScreen
        mistakes={[mistake]}
        contact="制度担当"
        inUse={{ edition: day('2026-11-16'), onContinue: go }}
      />,
    )
    expect(heading()).toBe('11月16日版の規則で動いています')
    expect(screen.getByText(mistake.message)).toBeTruthy()
    expect(screen.getByText(/taxi-ticket\.yaml 14行目/)).toBeTruthy()
    expect(await violations()).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: '11月16日版で受付を続ける' }))
    expect(go).toHaveBeenCalledOnce()
  })

  test('without rules no visit begins, and it says so', () => {
    show(<BrokenRulesScreen mistakes={[mistake]} />)
    expect(heading()).toBe('規則に誤りがあり、受付を始められません')
    expect(screen.queryByRole('button', { name: /続ける/ })).toBeNull()
  })

  test('a failure says what is kept and what to do', async () => {
    show(<FailureScreen cause="crashed" onAgain={() => undefined} />)
    expect(screen.getByText(/この機器に残っていません/)).toBeTruthy()
    expect(await violations()).toEqual([])
  })
})
