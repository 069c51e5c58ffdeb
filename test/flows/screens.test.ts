import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './support/axe.ts'
import { type Counter, type GuardedPage, type PageOptions, openCounter, openPage } from './support/counter.ts'
import * as visit from './support/visit.ts'

/** Every screen in its states, each reached as staff reach it. */
const SCREENS: readonly [name: string, reach: (page: Page) => Promise<void>][] = [
  ['start', () => Promise.resolve()],
  [
    'search of services',
    async (page) => {
      await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill('手当')
    },
  ],
  ['certificate, empty', (page) => visit.begin(page)],
  [
    'certificate with a 号 question and a warning',
    async (page) => {
      await visit.begin(page)
      await visit.copyCertificate(page, { parts: [['視覚', 4]] }, { 等級: '2級' })
    },
  ],
  [
    'a choice question',
    async (page) => {
      await visit.begin(page)
      await visit.copyCertificate(page, { parts: [['じん臓', 1]] }, { 等級: '1級', 種別: '第1種' })
      await page.getByRole('button', { name: /^次へ/ }).click()
      await page.keyboard.press('1')
    },
  ],
  [
    'list mode',
    async (page) => {
      await visit.begin(page)
      await page.getByRole('button', { name: '一覧' }).click()
    },
  ],
  [
    'results',
    async (page) => {
      await settled(page)
      await visit.want(page, 'toll-road-discount', '今日申請')
      await page.getByRole('button', { name: /有料道路の障害者割引/ }).click()
    },
  ],
  [
    '要確認',
    async (page) => {
      await settled(page)
      await page
        .getByRole('navigation', { name: '制度の分類' })
        .getByRole('button', { name: /要確認/ })
        .click()
    },
  ],
  [
    '対象外',
    async (page) => {
      await settled(page)
      await page
        .getByRole('navigation', { name: '制度の分類' })
        .getByRole('button', { name: /対象外/ })
        .click()
    },
  ],
  [
    'applicant data, empty',
    async (page) => {
      await settled(page)
      await visit.want(page, 'toll-road-discount', '今日申請')
      await visit.goTo(page, '申請者情報')
    },
  ],
  [
    'applicant data, card removed',
    async (page) => {
      await settled(page)
      await visit.goTo(page, '申請者情報')
      await visit.readCard(page, '途中で離れる')
      await page.getByText('途中でカードが離れました').waitFor()
    },
  ],
  [
    'applicant data, read',
    async (page) => {
      await settled(page)
      await visit.want(page, 'toll-road-discount', '今日申請')
      await visit.goTo(page, '申請者情報')
      await visit.readCard(page)
      await page.getByText('4項目を読みました').waitFor()
    },
  ],
  [
    'documents',
    async (page) => {
      await settled(page)
      await visit.goTo(page, '書類')
      await page.getByRole('button', { name: /枚すべて印刷/ }).waitFor({ timeout: 30_000 })
    },
  ],
  [
    'locked',
    async (page) => {
      await visit.begin(page)
      await page.getByRole('button', { name: '画面を隠す' }).click()
    },
  ],
  [
    'end of the visit',
    async (page) => {
      await settled(page)
      await page.getByRole('button', { name: '受付を終える' }).click()
    },
  ],
]

async function settled(page: Page): Promise<void> {
  await visit.begin(page, { callName: '見本 花子' })
  await visit.copyCertificate(page, { parts: [['じん臓', 1]] }, { 等級: '1級', 種別: '第1種' })
  await visit.goTo(page, '結果と計画')
}

describe('screens', () => {
  let counter: Counter
  let guarded: GuardedPage | undefined
  const open = async (options: PageOptions = {}): Promise<Page> => {
    guarded = await openPage(counter, options)
    return guarded.page
  }

  beforeAll(async () => {
    counter = await openCounter()
  })
  afterEach(async () => {
    const troubles = guarded?.troubles ?? []
    await guarded?.close()
    guarded = undefined
    expect(troubles).toEqual([])
  })
  afterAll(() => counter.close())

  test.each(SCREENS)('%s: no violation of WCAG 2.2 AA', async (_name, reach) => {
    const page = await open()
    await reach(page)
    expect(await axeViolations(page)).toEqual([])
  })

  test.each([
    ['start', 320],
    ['certificate, empty', 320],
    ['a choice question', 320],
    ['results', 320],
    ['applicant data, read', 320],
    ['list mode', 320],
    ['results', 1024],
  ])('%s at %i px does not scroll in two directions', async (name, width) => {
    const page = await open({ width, height: 800 })
    await SCREENS.find(([known]) => known === name)?.[1](page)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  })

  test('a visit with the keyboard alone: digits, Enter, back, undo, steps, search, lock', async () => {
    const page = await open()
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: '新しい受付を始める' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('button', { name: '視覚 1級', exact: true }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('視覚 2級')
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('聴覚 2級')
    await page.keyboard.press('Space')
    expect(
      await page.getByRole('button', { name: '聴覚 2級', exact: true }).getAttribute('aria-pressed'),
    ).toBe('true')
    await page.keyboard.press('Control+z')
    expect(
      await page.getByRole('button', { name: '聴覚 2級', exact: true }).getAttribute('aria-pressed'),
    ).toBe('false')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    const second = await page.getByRole('heading', { level: 1 }).textContent()
    expect(second).not.toContain('部位')
    await page.keyboard.press('1')
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(1)
    await page.keyboard.press('0')
    expect(await page.getByRole('radio', { name: 'わからない' }).isChecked()).toBe(true)
    await page.keyboard.press('Alt+ArrowLeft')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('部位')
    await page.keyboard.press('Alt+2')
    await page.getByRole('heading', { name: /利用できる制度/ }).waitFor()
    await page.keyboard.press('/')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('Alt+l')
    await page.getByRole('heading', { name: '画面を隠しています' }).waitFor()
  })

  test('Enter that ends a conversion of the input method neither submits nor goes on', async () => {
    const page = await open()
    const name = page.getByLabel('お呼びする名前')
    await name.focus()
    const client = await page.context().newCDPSession(page)
    await client.send('Input.imeSetComposition', { text: 'みほん', selectionStart: 3, selectionEnd: 3 })
    await name.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: true })
    await client.send('Input.insertText', { text: '見本' })
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('受付を始める')
    expect(await name.inputValue()).toBe('見本')
  })

  test('わからない can be reached although the button below stays in place', async () => {
    const page = await open()
    await visit.begin(page)
    await page.getByRole('button', { name: '一覧' }).click()
    await page.getByRole('button', { name: '案内' }).click()
    await page.getByRole('button', { name: /^次へ/ }).click()
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('0')
      const unknown = page.getByText('わからない', { exact: false }).last()
      await unknown.scrollIntoViewIfNeeded()
      expect(await unknown.isVisible()).toBe(true)
      await page.getByRole('button', { name: /^次へ/ }).click()
    }
  })
})
