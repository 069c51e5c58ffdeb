import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { openCounter, openPage } from '#test/flows/support/counter.ts'
import * as visit from '#test/flows/support/visit.ts'

/** Where the pictures go, and the sizes of a counter's screen. */
const FOLDER = 'docs/screenshots'
const SIZES = [
  [1280, 800],
  [1920, 1080],
] as const

type Shot = (name: string) => Promise<void>

/** A whole visit, with a picture of each screen. */
async function walk(page: Page, shot: Shot): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.getByLabel('お呼びする名前').fill('見本 花子')
  await shot('07-start')
  await visit.begin(page, {})
  await visit.copyCertificate(page, { parts: [['じん臓', 1]] }, { 等級: '1級', 種別: '第1種' })
  await shot('02-certificate')
  await page.getByRole('button', { name: 'じん臓 1級', exact: true }).click()
  await visit.copyCertificate(page, { parts: [['視覚', 4]] }, { 等級: '2級', 種別: '第1種' })
  await shot('02b-certificate-check')
  await page.getByRole('button', { name: '視覚 4級', exact: true }).click()
  await visit.copyCertificate(page, { parts: [['じん臓', 1]] }, { 等級: '1級', 種別: '第1種' })
  await visit.goTo(page, '申請者情報')
  await shot('05a-card-number')
  await visit.readCard(page, '途中で離れる')
  await page.getByText('途中でカードが離れました').waitFor()
  await shot('08a-card-removed')
  await page.getByRole('button', { name: 'もう一度読む' }).click()
  await visit.readCard(page, '読める（髙﨑 𠮷子・辻󠄀町）')
  await page.getByText('4項目を読みました').waitFor()
  await visit.goTo(page, '聞き取り')
  await page.getByRole('button', { name: /^次へ/ }).click()
  await answerUntil(page, '生活していますか')
  await page.keyboard.press('1')
  await shot('01-interview')
  await page.keyboard.press('Enter')
  await answerUntil(page, '車')
  await page.getByRole('button', { name: '一覧' }).click()
  await shot('03-list-mode')
  await page.getByRole('button', { name: '案内' }).click()
  await visit.goTo(page, '結果と計画')
  for (const service of [
    'special-disability-allowance',
    'severe-disability-medical-subsidy',
    'daily-living-equipment',
    'toll-road-discount',
  ])
    await visit.want(page, service, '今日申請')
  await visit.want(page, 'income-tax-disability-deduction', '利用中')
  await page
    .getByRole('main')
    .getByRole('button', { name: /^特別障害者手当/ })
    .click()
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0))
  await shot('04-services')
  await page
    .getByRole('navigation', { name: '制度の分類' })
    .getByRole('button', { name: /対象外/ })
    .click()
  await shot('04b-not-eligible')
  await page.getByRole('button', { name: '申請者情報へ進む' }).click()
  await shot('05-applicant')
  await visit.confirmCard(page)
  await visit.fillTheRest(page)
  await page.getByRole('button', { name: /書類へ進む/ }).click()
  await page.getByRole('button', { name: /枚すべて印刷/ }).waitFor({ timeout: 60_000 })
  await page.waitForTimeout(1500)
  await shot('06-documents')
}

/** Answers なし or the first choice until a question comes up. */
async function answerUntil(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    if (title.includes(words)) return
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
  }
  throw new Error(`no question with ${words}`)
}

const counter = await openCounter()
mkdirSync(FOLDER, { recursive: true })
for (const [width, height] of SIZES) {
  const { page, close, troubles } = await openPage(counter, { width, height })
  const suffix = width === 1280 ? '' : `-${width}`
  await walk(page, async (name) => {
    await page.waitForTimeout(250)
    await page.screenshot({ path: `${FOLDER}/${name}${suffix}.png` })
    console.log(`${FOLDER}/${name}${suffix}.png`)
  })
  if (troubles.length > 0) console.error(troubles.join('\n'))
  await close()
}
await counter.close()
