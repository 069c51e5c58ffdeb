import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Counter, type GuardedPage, openCounter, openPage, type PageOptions } from './support/counter.ts'
import * as visit from './support/visit.ts'

/** A short visit that leads to two forms. */
async function toPapers(page: Page): Promise<void> {
  await visit.begin(page)
  await visit.copyCertificate(page, { parts: [['じん臓', 1]] }, { 等級: '1級', 種別: '第1種' })
  await visit.goTo(page, '申請者情報')
  await visit.readCard(page)
  await page.getByText('4項目を読みました').waitFor()
  await visit.goTo(page, '結果と計画')
  await visit.want(page, 'toll-road-discount', '今日申請')
  await visit.want(page, 'daily-living-equipment', '今日申請')
  await visit.goTo(page, '申請者情報')
  await visit.confirmCard(page)
  await visit.fillTheRest(page)
  await visit.goTo(page, '書類')
}

describe('when something fails at the counter', () => {
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
    await guarded?.close()
    guarded = undefined
  })
  afterAll(() => counter.close())

  const blocked =
    (pattern: RegExp) =>
    async (context: BrowserContext): Promise<void> => {
      await context.route(pattern, (route) => route.abort())
    }

  test('a blank form that cannot be loaded: the others are printed, and the message says what to do', async () => {
    const page = await open({ before: blocked(/forms\/toll-road-discount\.pdf/) })
    await toPapers(page)
    await page.getByRole('button', { name: /枚すべて印刷/ }).waitFor({ timeout: 30_000 })
    const papers = page.getByRole('main')
    await papers.getByRole('button', { name: /有料道路/ }).click()
    expect(await page.getByRole('complementary').textContent()).toMatch(/様式|用紙/)
    expect(await papers.textContent()).toContain('印刷できます')
  })

  test('a font that cannot be loaded: forms say so, the visit goes on', async () => {
    const page = await open({ before: blocked(/fonts\/BIZUDGothic-Regular\.ttf/) })
    await toPapers(page)
    await page.getByRole('button', { name: /枚すべて印刷/ }).waitFor({ timeout: 30_000 })
    await page
      .getByRole('main')
      .getByRole('button', { name: /有料道路/ })
      .click()
    expect(await page.getByRole('complementary').textContent()).toMatch(/書体|文字の形|フォント/)
    await visit.goTo(page, '聞き取り')
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  test('a worker that dies: told, nothing lost, and papers come once it can start again', async () => {
    const page = await open({ before: blocked(/assets\/worker-/) })
    await toPapers(page)
    await page
      .getByText(/つくれませんでした|作れませんでした/)
      .first()
      .waitFor({ timeout: 60_000 })
    await guarded?.context.unroute(/assets\/worker-/)
    await visit.goTo(page, '申請者情報')
    await visit.goTo(page, '書類')
    await page.getByRole('button', { name: /枚すべて印刷/ }).waitFor({ timeout: 60_000 })
  })

  test('storage switched off: the visit does not notice', async () => {
    const page = await open({
      before: async (context) => {
        await context.addInitScript(() => {
          // The browser's own viewer of the preview keeps its settings there.
          if (!location.protocol.startsWith('http')) return
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
            Object.defineProperty(globalThis, name, {
              get: () => {
                throw new DOMException('storage is off', 'SecurityError')
              },
            })
          }
        })
      },
    })
    await toPapers(page)
    await page.getByRole('button', { name: /枚すべて印刷/ }).waitFor({ timeout: 30_000 })
    expect(guarded?.troubles).toEqual([])
  })

  test('a window closed in the middle of a visit: the browser asks first', async () => {
    const page = await open()
    await visit.begin(page)
    await visit.copyCertificate(page, { parts: [['じん臓', 1]] }, { 等級: '1級', 種別: '第1種' })
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type())
        void dialog.dismiss()
      })
    })
    await page.close({ runBeforeUnload: true })
    expect(await asked).toBe('beforeunload')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('等級')
  })

  test.each<[scenario: string, words: RegExp]>([
    ['番号がちがう', /残り|あと/],
    ['番号が使えない（ロック）', /番号が止められています/],
    ['カードがない', /カード/],
    ['途中で離れる', /途中でカードが離れました/],
    ['別のカード', /マイナンバーカード/],
    ['リーダーがない', /カードリーダー/],
  ])('the card: %s', async (scenario, words) => {
    const page = await open()
    await visit.begin(page)
    await visit.goTo(page, '申請者情報')
    await page.getByLabel('見本カードの動き').selectOption({ label: scenario })
    const panel = page.getByRole('complementary')
    if (scenario !== 'カードがない' && scenario !== 'リーダーがない') await visit.readCard(page)
    await panel.getByText(words).first().waitFor()
    await panel.getByRole('button', { name: 'カードを使わずに入力する' }).first().click()
  })

  test('an idle counter warns, can be continued, then hides, then wipes', async () => {
    const page = await open({ isTimeStopped: true })
    await visit.begin(page)
    await page.clock.runFor(2000)
    await visit.copyCertificate(page, { parts: [['じん臓', 1]] }, { 等級: '1級', 種別: '第1種' })
    await page.clock.runFor(4 * 60_000 + 2000)
    await page.getByRole('dialog').getByText('続けますか').waitFor()
    await page.getByRole('button', { name: /^続ける/ }).click()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.clock.runFor(4 * 60_000 + 2000)
    await page.getByRole('dialog').getByText('続けますか').waitFor()
    await page.clock.runFor(62_000)
    await page.getByRole('heading', { name: '画面を隠しています' }).waitFor()
    expect(await page.getByText('じん臓').first().isVisible()).toBe(false)
    await page.clock.runFor(10 * 60_000 + 5000)
    await page
      .getByRole('button', { name: '画面を戻す' })
      .click({ timeout: 5000 })
      .catch(() => undefined)
    await page.getByRole('heading', { name: '受付を始める' }).waitFor()
    expect(await page.getByText('じん臓1級').count()).toBe(0)
  })
})

describe('when the rules are broken', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'broken-'))
    cpSync('rules', join(folder, 'rules'), { recursive: true })
    const file = join(folder, 'rules/municipalities/mihon/disability/services/taxi-ticket-subsidy.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('生活の場所', '生活場所'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function build(
    rules: string,
    kept: string,
    out: string,
    mode: string,
  ): { code: number | null; text: string } {
    // Vitest's own NODE_ENV would build the development React.
    const env = { ...process.env, NODE_ENV: 'production', RULES_FOLDER: rules, RULES_KEPT: kept }
    const { status, stdout, stderr } = spawnSync(
      'npx',
      ['vite', 'build', '--mode', mode, '--outDir', out, '--logLevel', 'warn'],
      { encoding: 'utf8', env },
    )
    return { code: status, text: `${stdout}${stderr}` }
  }

  async function headline(
    out: string,
  ): Promise<{ title: string; text: string; troubles: readonly string[] }> {
    const counter = await openCounter(out)
    try {
      const guarded = await openPage(counter)
      const title = (await guarded.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
      return {
        title,
        text: (await guarded.page.locator('body').textContent()) ?? '',
        troubles: guarded.troubles,
      }
    } finally {
      await counter.close()
    }
  }

  test('a build for publishing fails and prints every mistake', () => {
    const { code, text } = build(
      join(folder, 'rules'),
      join(folder, 'none.json'),
      join(folder, 'a'),
      'production',
    )
    expect(code).not.toBe(0)
    expect(text).toMatch(
      /taxi-ticket-subsidy\.yaml:\d+:\d+: 「生活場所」という質問はありません。もしかして「生活の場所」ですか。/,
    )
  })

  test('at the counter the last sound rules go on, and the mistakes are shown first', async () => {
    const { rulebookPath } = keptRulebook(folder)
    const out = join(folder, 'b')
    expect(build(join(folder, 'rules'), rulebookPath, out, 'counter').code).toBe(0)
    const { title, text, troubles } = await headline(out)
    expect(title).toMatch(/版の規則で動いています/)
    expect(text).toContain('「生活場所」という質問はありません')
    expect(text).toContain('受付を続ける')
    expect(troubles).toEqual([])
  })

  test.each([
    ['a mistake and no earlier rules', 'rules', '「生活場所」という質問はありません'],
    ['no rules folder at all', 'nowhere', '制度のファイルが1つもありません'],
  ])('%s: the page says what is wrong and whom to tell', async (_name, rules, words) => {
    const out = join(folder, `c-${rules}`)
    expect(build(join(folder, rules), join(folder, 'none.json'), out, 'counter').code).toBe(0)
    const { title, text } = await headline(out)
    expect(title).toContain('規則に誤りがあり')
    expect(text).toContain(words)
  })

  /** What a sound build has left behind. */
  function keptRulebook(at: string): { readonly rulebookPath: string } {
    const rulebookPath = join(at, 'kept.json')
    cpSync('.cache/rulebook.json', rulebookPath)
    return { rulebookPath }
  }
})
