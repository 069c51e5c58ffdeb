import { existsSync } from 'node:fs'
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A browser for tests and how it must be started. */
export interface TestBrowser {
  readonly path: string
  readonly args: readonly string[]
}

/** Switches that keep a test browser on this machine: nothing it does by itself may reach out. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

const COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const WINDOWS_PLACES = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/**
 * Finds a Chromium for tests: the one `CHROME_PATH` names, an installed Chrome, Chromium or Edge,
 * or the one inside the npm package `@sparticuz/chromium` (Linux x64).
 *
 * @throws {Error} With what to install, when there is none: browser tests are never skipped.
 */
export async function findBrowser(): Promise<TestBrowser> {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`)
    return { path: named, args: QUIET.concat(sandbox()) }
  }
  const installed = installedBrowser()
  if (installed !== undefined) return { path: installed, args: QUIET.concat(sandbox()) }
  return packagedBrowser()
}

function installedBrowser(): string | undefined {
  if (process.platform === 'win32') {
    const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    return roots
      .flatMap((root) => (root === undefined ? [] : WINDOWS_PLACES.map((place) => join(root, place))))
      .find((path) => existsSync(path))
  }
  const onPath = COMMANDS.map((command) =>
    (spawnSync('which', [command], { encoding: 'utf8' }).stdout ?? '').trim(),
  ).find((path) => path !== '')
  return onPath ?? PLACES.find((path) => existsSync(path))
}

async function packagedBrowser(): Promise<TestBrowser> {
  const advice =
    'No browser was found. Install Google Chrome, Chromium or Microsoft Edge (on Debian: apt-get install chromium), or set CHROME_PATH to one.'
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(advice)
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const path = await chromium.executablePath()
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore' })
    // Its own switches turn web security off, which is what these tests look at.
    return {
      path,
      args: [...QUIET, '--no-sandbox', '--no-zygote', '--use-gl=angle', '--use-angle=swiftshader'],
    }
  } catch (error) {
    throw new Error(
      `${advice} (The packaged browser did not start: ${error instanceof Error ? error.message.split('\n')[0] : ''})`,
      { cause: error },
    )
  }
}

function sandbox(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { path } = await findBrowser()
    console.log(`Browser for tests: ${path}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
