import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '#tools/browser.ts'

const FILE = 'rules/municipalities/mihon/disability/services/taxi-ticket-subsidy.yaml'

describe('npm run dev', () => {
  let folder: string
  let browser: Browser
  let address: string
  let stop: () => void

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dev-'))
    cpSync('rules', join(folder, 'rules'), { recursive: true })
    const env = {
      ...process.env,
      NODE_ENV: 'development',
      RULES_FOLDER: join(folder, 'rules'),
      RULES_KEPT: join(folder, 'kept.json'),
    }
    const server = spawn('npx', ['vite', '--port', '0', '--host', '127.0.0.1'], { env, detached: true })
    stop = () => {
      if (server.pid !== undefined) process.kill(-server.pid)
    }
    address = await new Promise<string>((resolve, reject) => {
      let printed = ''
      server.stdout.on('data', (chunk: Buffer) => {
        printed += stripVTControlCharacters(chunk.toString())
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)
        if (found !== null) resolve(found[0])
      })
      server.on('exit', () => reject(new Error(`the dev server ended: ${printed}`)))
    })
    const { path, args } = await findBrowser()
    browser = await chromium.launch({ executablePath: path, args: [...args] })
  })
  afterAll(async () => {
    stop()
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a saved rules file shows its mistakes at once, and its effect once mended', async () => {
    const path = join(folder, FILE)
    const sound = readFileSync(path, 'utf8')
    const page = await browser.newPage()
    await page.goto(address)
    await page.getByRole('heading', { name: '受付を始める' }).waitFor({ timeout: 60_000 })
    writeFileSync(path, sound.replace('生活の場所', '生活場所'))
    await page.getByText('「生活場所」という質問はありません').first().waitFor({ timeout: 20_000 })
    expect(
      await page
        .getByText(/taxi-ticket-subsidy\.yaml/)
        .first()
        .textContent(),
    ).toMatch(/\d+行目/)
    writeFileSync(path, sound.replace(/^name: \{ ja: [^,]*,/m, 'name: { ja: 新しいタクシー券,'))
    await page.getByRole('heading', { name: '受付を始める' }).waitFor({ timeout: 20_000 })
    await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill('新しいタクシー')
    await page.getByText('新しいタクシー券').first().waitFor()
  })
})
