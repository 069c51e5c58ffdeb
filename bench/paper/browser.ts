import { type Browser, type Page, chromium } from 'playwright-core'
import { findBrowser } from '#tools/browser.ts'
import { peakMemoryMB } from './peakMemory.ts'

async function freshBrowser(): Promise<Browser> {
  const { path, args } = await findBrowser()
  return chromium.launch({
    executablePath: path,
    args: [...args, '--disable-features=SpareRendererForSitePerProcess'],
  })
}

/** The page of a fresh browser and how to tell what its renderer needs. */
export interface MeasuredPage {
  readonly page: Page
  /** Most memory its renderer held so far, in MB; nothing where the system does not tell. */
  peakMB(): Promise<number | undefined>
  close(): Promise<void>
}

/** Opens an address in a fresh browser. */
export async function openMeasured(
  url: string,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<MeasuredPage> {
  const browser = await freshBrowser()
  // A browser has a renderer or two of its own.
  const others = new Set(await renderers(browser))
  const page = await browser.newPage(options)
  await page.goto(url, { waitUntil: 'networkidle' })
  return {
    page,
    async peakMB() {
      const pids = (await renderers(browser)).filter((pid) => !others.has(pid))
      const most = Math.max(0, ...pids.map((pid) => peakMemoryMB(pid) ?? 0))
      return most === 0 ? undefined : most
    },
    close: () => browser.close(),
  }
}

async function renderers(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.flatMap(({ type, id }) => (type === 'renderer' ? [id] : []))
}
