import { serve } from '@hono/node-server'
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core'
import { createApp } from '../../../server/app.ts'
import { findBrowser } from '#tools/browser.ts'

/** The built product at a counter: a server and a real browser. */
export interface Counter {
  readonly origin: string
  readonly browser: Browser
  close(): Promise<void>
}

/** A page that fails its test on a violation of the security policy or a request outside. */
export interface GuardedPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Every violation, outside request, page error and console error so far. */
  readonly troubles: readonly string[]
  close(): Promise<void>
}

/** @param folder  The built pages. */
export async function openCounter(folder = 'dist'): Promise<Counter> {
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const started = serve({ fetch: createApp(folder).fetch, hostname: '127.0.0.1', port: 0 }, (info) =>
        resolve({ server: started, port: info.port }),
      )
    },
  )
  const { path, args } = await findBrowser()
  const browser = await chromium.launch({ executablePath: path, args: [...args] })
  return {
    origin: `http://localhost:${port}`,
    browser,
    close: async () => {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export interface PageOptions {
  readonly width?: number
  readonly height?: number
  /** The day and time at the counter. */
  readonly now?: string
  /** Time stands still until the test moves it. */
  readonly isTimeStopped?: boolean
  /** Runs in the page before anything else. */
  readonly before?: (context: BrowserContext) => Promise<void>
}

/** The day all visits of the tests take place. */
export const VISIT_DAY = '2026-11-20T10:42:00+09:00'

export async function openPage(
  counter: Counter,
  { width = 1280, height = 800, now = VISIT_DAY, isTimeStopped = false, before }: PageOptions = {},
): Promise<GuardedPage> {
  const context = await counter.browser.newContext({
    viewport: { width, height },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    acceptDownloads: true,
  })
  const troubles: string[] = []
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      )
    })
  })
  if (before !== undefined) await before(context)
  const page = await context.newPage()
  if (isTimeStopped) await page.clock.install({ time: new Date(now) })
  else await page.clock.setFixedTime(new Date(now))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404'))
      troubles.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`))
  context.on('request', (request) => {
    const url = request.url()
    if (/^(https?|wss?):/.test(url) && !url.startsWith(`${counter.origin}/`))
      troubles.push(`request outside: ${url}`)
  })
  await page.goto(counter.origin)
  return { page, context, troubles, close: () => context.close() }
}
