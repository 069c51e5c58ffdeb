import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import type { ChoiceFact, Fact } from '#core/facts/fact.ts'
import { shippedRulebook } from '#test/support/shippedRules.ts'

/** What a clerk hears, by question: a choice's id, several, a number, or わからない for the rest. */
export type Heard = Readonly<Record<string, string | number | readonly string[]>>

export interface Certificate {
  /** Part and grade, with the 号 where it is asked. */
  readonly parts: readonly (readonly [part: string, grade: number, item?: string])[]
}

const rulebook = shippedRulebook()

function factOf(id: string): Fact {
  const fact = rulebook.facts.find((candidate) => candidate.id === id)
  if (fact === undefined) throw new Error(`no question ${id}`)
  return fact
}

export async function begin(
  page: Page,
  options: { readonly callName?: string; readonly language?: string } = {},
): Promise<void> {
  if (options.language !== undefined)
    await page.getByRole('radio', { name: options.language, exact: true }).check()
  if (options.callName !== undefined) await page.getByLabel('お呼びする名前').fill(options.callName)
  await page.getByRole('button', { name: '新しい受付を始める' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Presses the grades of the certificate, and what stands beside the table. */
export async function copyCertificate(page: Page, { parts }: Certificate, heard: Heard): Promise<void> {
  const list = factOf('障害')
  for (const [id, grade, item] of parts) {
    const part =
      list.kind === 'disability-list' ? list.parts.find((candidate) => candidate.id === id) : undefined
    if (part === undefined) throw new Error(`no part ${id}`)
    await page.getByRole('button', { name: `${part.label.ja} ${grade}級`, exact: true }).click()
    if (item !== undefined) {
      const label =
        part.cells.find((cell) => cell.grade === grade && cell.item === item)?.itemLabel?.ja ?? item
      await page
        .getByRole('group', { name: new RegExp(`${part.label.ja}${grade}級`) })
        .getByRole('radio', { name: label })
        .check()
    }
  }
  for (const fact of rulebook.facts) {
    if (fact.kind === 'choice' && fact.beside === list.id)
      await pick(page.getByRole('group', { name: fact.label.ja }), fact, heard)
  }
}

async function pick(group: Locator, fact: ChoiceFact, heard: Heard): Promise<void> {
  const wanted = heard[fact.id]
  const choice = fact.choices.find(({ id }) => id === wanted)
  if (wanted !== undefined && choice === undefined)
    throw new Error(`no answer ${String(wanted)} to ${fact.id}`)
  const names = choice === undefined ? ['わからない'] : [choice.label.ja, choice.short.ja]
  for (const name of names) {
    const radio = group.getByRole('radio', { name, exact: true })
    if ((await radio.count()) > 0) {
      await radio.check()
      return
    }
  }
  throw new Error(`${fact.id} does not offer ${names.join(' or ')}`)
}

/** Answers questions one by one in guided mode until the results come; returns the questions asked. */
export async function answerAll(
  page: Page,
  certificate: Certificate,
  heard: Heard,
): Promise<readonly string[]> {
  const asked: string[] = []
  for (let step = 0; step < 80; step += 1) {
    const title = (await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? ''
    const fact = rulebook.facts.find((candidate) => candidate.ask.ja === title)
    if (fact === undefined) {
      if (/利用できる制度/.test(title)) return asked
      throw new Error(`unexpected screen: ${title}`)
    }
    if (asked.includes(fact.id)) throw new Error(`${fact.id} was asked twice`)
    asked.push(fact.id)
    await answer(page, fact, certificate, heard)
    await page.getByRole('button', { name: /^(次へ|結果と計画へ)/ }).click()
  }
  throw new Error('the interview does not end')
}

async function answer(page: Page, fact: Fact, certificate: Certificate, heard: Heard): Promise<void> {
  const unknown = (): Promise<void> =>
    page.getByRole(fact.kind === 'choice' ? 'radio' : 'checkbox', { name: 'わからない', exact: true }).check()
  const wanted = heard[fact.id]
  switch (fact.kind) {
    case 'disability-list':
      return copyCertificate(page, certificate, heard)
    case 'choice':
      return pick(page.getByRole('group', { name: fact.ask.ja }), fact, heard)
    case 'number':
      if (wanted === undefined) return unknown()
      await page.getByRole('textbox', { name: fact.ask.ja }).fill(String(wanted))
      await page.getByRole('textbox', { name: fact.ask.ja }).blur()
      return undefined
    case 'choices': {
      if (wanted === undefined) return unknown()
      const ids = Array.isArray(wanted) ? wanted : [String(wanted)]
      const labels =
        ids.length === 0
          ? [fact.noneLabel.ja]
          : fact.choices.filter(({ id }) => ids.includes(id)).map(({ label }) => label.ja)
      for (const label of labels) await page.getByRole('checkbox', { name: label, exact: true }).check()
      return undefined
    }
  }
}

/** Names and words of one list on the results screen; usable services stand a level deeper, by category. */
export async function listed(page: Page, level: 2 | 3 = 3): Promise<readonly string[]> {
  return page.getByRole('main').getByRole('heading', { level }).allTextContents()
}

/** Says of a service what the applicant wants. */
export async function want(
  page: Page,
  service: string,
  choice: '今日申請' | '後日' | '希望しない' | '利用中',
): Promise<void> {
  const found = rulebook.services.find(({ id }) => id === service)
  if (found === undefined) throw new Error(`no service ${service}`)
  await page
    .getByRole('group', { name: `${found.short.ja}をどうするか` })
    .getByRole('radio', { name: choice })
    .check()
}

/** Goes to a step of the visit by the header. */
export async function goTo(
  page: Page,
  step: '聞き取り' | '結果と計画' | '申請者情報' | '書類',
): Promise<void> {
  await page
    .getByRole('navigation', { name: '受付の段階' })
    .getByRole('button', { name: new RegExp(step) })
    .click()
}

/** Reads the card with the numbers of its face; the sample card does what the scenario says. */
export async function readCard(page: Page, scenario?: string): Promise<void> {
  if (scenario !== undefined) await page.getByLabel('見本カードの動き').selectOption({ label: scenario })
  await page.getByRole('textbox', { name: /生年月日 6/ }).fill('580315')
  await page.getByRole('textbox', { name: /有効期限/ }).fill('2031')
  await page.getByRole('textbox', { name: /セキュリティコード/ }).fill('1234')
  await page.getByRole('button', { name: '読み取る' }).click()
}

/** Compares every value of the card with its face. */
export async function confirmCard(page: Page): Promise<void> {
  const buttons = page.getByRole('button', { name: /を確認する$/ })
  await buttons.first().waitFor()
  while ((await buttons.count()) > 0) await buttons.first().click()
}

/** Types the items that are still empty, by label; others of the needed fields get a sample value. */
export async function fillItems(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(values)) {
    const field = page.getByRole('main').getByLabel(label, { exact: true })
    await field.fill(text)
    await field.blur()
  }
}

/** Fills every empty text field and the first of every choice, so that no required item is missing. */
export async function fillTheRest(page: Page): Promise<void> {
  for (const item of rulebook.items) {
    if (item.kind === 'choice') {
      const group = page.getByRole('main').getByRole('group', { name: item.label.ja, exact: true })
      if ((await group.count()) > 0 && (await group.getByRole('radio', { checked: true }).count()) === 0)
        await group.getByRole('radio').first().check()
      continue
    }
    const field = page.getByRole('main').getByRole('textbox', { name: item.label.ja, exact: true })
    if ((await field.count()) === 0 || (await field.inputValue()) !== '') continue
    await field.fill(sampleText(item.id, item.kind, item.length))
    await field.blur()
  }
}

function sampleText(id: string, kind: string, length = 7): string {
  switch (kind) {
    case 'kana':
      return 'ミホン　ハナコ'
    case 'date':
      return '令和元年5月7日'
    case 'postal':
      return '8030814'
    case 'phone':
      return '093-000-1234'
    case 'digits':
      return '1234567890123456'.slice(0, length)
    default:
      return `見本${id}`.slice(0, length)
  }
}

/** The whole packet as the clerk would save it. */
export async function savedPacket(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: /枚すべて印刷/ }).waitFor({ timeout: 60_000 })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /保存/ }).click(),
  ])
  return readFile(await download.path())
}

/** Services of the guide; each stands in exactly one list. */
export const serviceCount = rulebook.services.length
