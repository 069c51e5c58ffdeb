import { existsSync, readdirSync, symlinkSync } from 'node:fs'
import { relative } from 'node:path'
import type { FromWorker, ToWorker } from '#adapters/pdf/workerProtocol.ts'
import type { DocumentRequest } from '#ports/documents.ts'
import { createApp } from '../../server/app.ts'
import type { Figure } from '../report.ts'
import { openMeasured } from './browser.ts'
import { buildProduct } from './bundle.ts'
import { packetRequests } from './content.ts'
import { listen } from './site.ts'

/** Where the office or Debian puts IPAmj Mincho. */
const IPAMJ = ['public/fonts/ipamjm.ttf', '/usr/share/fonts/truetype/ipamj/ipamjm.ttf']
/** A 辻 of the family registers, which only IPAmj Mincho draws (辻 with the 19th selector). */
const REGISTER_NAME = '辻\u{E0102}　花子'
/** A part of the site that shows next to nothing: what is measured is the worker. */
const EMPTY = '/fonts.css'
/** Visits one after the other, as at a counter. */
const VISITS = 3

interface Run {
  readonly name: string
  readonly path: string
  readonly requests: readonly DocumentRequest[]
  readonly atMost?: number
}

/** Memory of the built product's page and its own worker while they make packets. */
export async function productMemoryFigures(): Promise<readonly Figure[]> {
  const folder = await buildProduct()
  const ipamj = IPAMJ.find((file) => existsSync(file))
  const place = `${folder}/fonts/ipamjm.ttf`
  if (ipamj !== undefined && !existsSync(place)) symlinkSync(ipamj, place)
  const site = await listen(createApp(relative('.', folder)).fetch)
  try {
    const worker = workerIn(folder)
    const figures: Figure[] = []
    const packet = packetRequests()
    const runs: readonly Run[] = [
      { name: 'worker', path: EMPTY, requests: packet, atMost: 200 },
      { name: 'worker and screen', path: '/', requests: packet },
      ...(ipamj === undefined
        ? []
        : [
            { name: 'worker, IPAmj', path: EMPTY, requests: packet.map(withRegisterName), atMost: 260 },
            { name: 'worker and screen, IPAmj', path: '/', requests: packet.map(withRegisterName) },
          ]),
    ]
    if (ipamj === undefined) console.log('  memory with IPAmj: not measured: IPAmj is not installed')
    for (const { name, atMost, ...run } of runs) {
      const { peakMB, laterMB, problems } = await printed(site.origin, worker, run)
      if (peakMB === undefined || laterMB === undefined) continue
      const note = `${laterMB.toFixed(0)} MB after ${VISITS} packets, ${problems} problems`
      const limit = atMost === undefined ? {} : { atMost }
      figures.push({ name: `memory of the product's ${name}`, value: peakMB, unit: 'MB', ...limit, note })
    }
    return figures
  } finally {
    await site.close()
  }
}

function workerIn(folder: string): string {
  const file = readdirSync(`${folder}/assets`).find((name) => /^worker-.*\.js$/.test(name))
  if (file === undefined) throw new Error('the product has no worker for papers')
  return `/assets/${file}`
}

function withRegisterName(request: DocumentRequest): DocumentRequest {
  if (request.kind !== 'form') return request
  return { ...request, values: { ...request.values, 氏名: { kind: 'text', text: REGISTER_NAME } } }
}

async function printed(origin: string, worker: string, { path, requests }: Pick<Run, 'path' | 'requests'>) {
  // The page's policy lets only its own code start the worker.
  const { page, peakMB, close } = await openMeasured(`${origin}${path}`, { bypassCSP: true, locale: 'ja-JP' })
  try {
    const { problems } = await page.evaluate(visit, { url: worker, requests })
    const first = await peakMB()
    for (let count = 1; count < VISITS; count += 1) await page.evaluate(visit, { url: worker, requests })
    return { problems, peakMB: first, laterMB: await peakMB() }
  } finally {
    await close()
  }
}

/** Runs in the page: makes and binds one packet in the product's worker, which is kept. */
async function visit({
  url,
  requests,
}: {
  readonly url: string
  readonly requests: readonly DocumentRequest[]
}): Promise<{ readonly problems: number }> {
  const kept = globalThis as { benchWorker?: Worker }
  kept.benchWorker ??= new Worker(url, { type: 'module' })
  const worker = kept.benchWorker
  const made = await new Promise<FromWorker>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind !== 'progress') resolve(data)
    }
    worker.postMessage({ kind: 'make', id: 1, requests } satisfies ToWorker)
  })
  if (made.kind !== 'made') throw new Error(`said ${made.kind}`)
  const papers = made.documents.map((document) => {
    if (document.kind === 'failed') throw new Error(`${document.id}: ${document.reason}`)
    return { ...document, copies: 1 }
  })
  const bound = await new Promise<FromWorker>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => resolve(data)
    worker.postMessage({ kind: 'bind', id: 2, papers } satisfies ToWorker)
  })
  if (bound.kind !== 'bound') throw new Error(`said ${bound.kind}`)
  return { problems: papers.reduce((sum, paper) => sum + paper.problems.length, 0) }
}
