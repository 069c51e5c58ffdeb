import type { Page } from 'playwright-core'
import { openMeasured } from './browser.ts'
import type { Racer } from './racer.ts'
import type { Site } from './site.ts'
import type { FromWorkerChild, ToWorkerChild } from './workerChild.ts'

/** Starts a route in a module worker of a fresh browser. */
export async function workerRacer(site: Site, name: string): Promise<Racer> {
  const { page, peakMB, close } = await openMeasured(site.origin)
  await expectKind(page, { kind: 'start', name }, 'ready')
  return {
    name,
    lap: async () => (await expectKind(page, { kind: 'lap' }, 'lap')).ms,
    async output() {
      await expectKind(page, { kind: 'output' }, 'output')
      return site.takeOutput()
    },
    peakMB,
    close,
  }
}

async function expectKind<K extends FromWorkerChild['kind']>(
  page: Page,
  message: ToWorkerChild,
  kind: K,
): Promise<Extract<FromWorkerChild, { kind: K }>> {
  const answer = await page.evaluate(askWorker, message)
  if (answer.kind === kind) return answer as Extract<FromWorkerChild, { kind: K }>
  throw new Error(answer.kind === 'failed' ? answer.reason : `said ${answer.kind} instead of ${kind}`)
}

/** Runs in the page. */
function askWorker(message: ToWorkerChild): Promise<FromWorkerChild> {
  const kept = globalThis as { benchWorker?: Worker }
  kept.benchWorker ??= new Worker('/workerChild.js', { type: 'module' })
  const worker = kept.benchWorker
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorkerChild>) => resolve(data)
    worker.onerror = ({ message: said }) => resolve({ kind: 'failed', reason: said })
    worker.postMessage(message)
  })
}
