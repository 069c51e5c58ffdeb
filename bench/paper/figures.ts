import { mkdirSync, writeFileSync } from 'node:fs'
import type { Figure } from '../report.ts'
import { bundleForBrowser, bundleForNode, workFolder } from './bundle.ts'
import { fontFileNames, packetRequests, paperContent } from './content.ts'
import { fontCodeSize, packerSize } from './fontCodeSize.ts'
import type { Given } from './given.ts'
import { growthFigures } from './growth.ts'
import { inkOf, lossesIn } from './losses.ts'
import { nodeRacer } from './nodeRacer.ts'
import { pagePdfRacer } from './pagePdfRacer.ts'
import { productMemoryFigures } from './productMemory.ts'
import { type Dropout, type RaceResult, median, race, timeRatio } from './racer.ts'
import type { PaperContent } from './route.ts'
import { ROUTES, drawnRoute, ours } from './routes.ts'
import { openSite } from './site.ts'
import { workerRacer } from './workerRacer.ts'

/** Turns of each route. */
const ROUNDS = 5

/** The packet of twelve forms and the checklist beside other tools, in Node and in a browser's worker. */
export async function paperFigures(): Promise<readonly Figure[]> {
  const content = await paperContent()
  const requests = packetRequests()
  const blanks = requests.flatMap((each) => (each.kind === 'form' ? [each.mapping.base.file] : []))
  const given: Given = { content, requests, fonts: fontFileNames(), blanks }
  const script = `${await bundleForNode({ nodeChild: 'bench/paper/nodeChild.ts' })}/nodeChild.mjs`
  const site = await openSite(await bundleForBrowser({ workerChild: 'bench/paper/workerChild.ts' }), given)
  mkdirSync(workFolder, { recursive: true })
  const givenFile = `${workFolder}/given.json`
  writeFileSync(givenFile, JSON.stringify(given))
  try {
    const names = Object.keys(ROUTES)
    const inNode = await race(
      {
        ...Object.fromEntries(names.map((name) => [name, () => nodeRacer(script, givenFile, name)])),
        "Chromium's page.pdf()": () => pagePdfRacer(site, given),
      },
      ROUNDS,
    )
    const inWorker = await race(
      Object.fromEntries(names.map((name) => [name, () => workerRacer(site, name)])),
      ROUNDS,
    )
    return [
      ...contentFigures(content),
      ...(await raceFigures('Node', inNode, content)),
      ...(await raceFigures('worker', inWorker, content)),
      ...(await growthFigures()),
      { name: 'our font code, minified', value: (await fontCodeSize()) / 1000, unit: 'kB', atMost: 10 },
      { name: 'our packer of streams, minified', value: (await packerSize()) / 1000, unit: 'kB' },
      ...(await productMemoryFigures()),
    ]
  } finally {
    await site.close()
  }
}

function contentFigures({ pages }: PaperContent): readonly Figure[] {
  const runs = pages.flatMap(({ texts }) => texts)
  const characters = [...runs.map(({ text }) => text).join('')]
  const shapes = pages.reduce((sum, { rects, lines }) => sum + rects.length + lines.length, 0)
  const note = `${runs.length} texts, ${new Set(characters).size} distinct characters, ${shapes} lines and boxes, 4 fonts`
  return [
    { name: 'the packet, pages', value: pages.length, unit: '' },
    { name: 'the packet, characters', value: characters.length, unit: '', note },
  ]
}

async function raceFigures(
  where: string,
  { results, dropouts }: { readonly results: readonly RaceResult[]; readonly dropouts: readonly Dropout[] },
  content: PaperContent,
): Promise<readonly Figure[]> {
  const drawn = results.find(({ name }) => name === drawnRoute)
  if (drawn === undefined) throw new Error(`ours does not run in ${where}`)
  const like = await inkOf(drawn.output)
  const figures: Figure[] = []
  const sound: RaceResult[] = []
  for (const result of results) {
    const losses = await lossesIn(result.output, content, like)
    if (losses.length === 0) sound.push(result)
    const { name, turns, runs } = result
    figures.push({
      name: `${where}, ${name}`,
      value: median(turns),
      unit: 'ms',
      runs,
      note: noteOn(result, losses),
    })
  }
  for (const { name, reason } of dropouts) console.log(`  ${where}, ${name}: does not run: ${reason}`)
  return [...figures, ...limits(where, drawn, sound)]
}

function noteOn({ firstMs, peakMB, output }: RaceResult, losses: readonly string[]): string {
  const memory = peakMB === undefined ? 'memory not measured' : `${peakMB.toFixed(0)} MB`
  const lost = losses.length === 0 ? '' : `; WRONG: ${losses.slice(0, 2).join(', ').slice(0, 80)}`
  return `first ${firstMs.toFixed(0)} ms, ${(sizeOf(output) / 1000).toFixed(0)} kB, ${memory}${lost}`
}

/** A route that loses text is no measure. */
function limits(where: string, drawn: RaceResult, sound: readonly RaceResult[]): readonly Figure[] {
  const peers = sound.filter(({ name }) => !ours.includes(name))
  const counter = sound.find(({ name }) => ours.includes(name) && name !== drawn.name)
  const [fastest] = peers.toSorted((a, b) => median(a.turns) - median(b.turns))
  const [smallest] = peers.toSorted((a, b) => sizeOf(a.output) - sizeOf(b.output))
  const pdfme = peers.find(({ name }) => name === '@pdfme/generator')
  const ratio = (what: string, value: number, atMost: number | undefined, peer: string): Figure => {
    const limit = atMost === undefined ? {} : { atMost }
    return { name: `${where}, ${what}`, value, unit: '×', ...limit, note: `of ${peer}` }
  }
  if (fastest === undefined || smallest === undefined) throw new Error('no peer made the packet')
  return [
    ratio('time of ours, drawn', timeRatio(drawn, fastest), 0.25, fastest.name),
    ...(pdfme === undefined ? [] : [ratio('time of ours, drawn', timeRatio(drawn, pdfme), 0.1, pdfme.name)]),
    ratio('size of ours, drawn', sizeOf(drawn.output) / sizeOf(smallest.output), 1, smallest.name),
    ...(counter === undefined
      ? []
      : [
          ratio('time of the counter', timeRatio(counter, fastest), undefined, fastest.name),
          ratio(
            'size of the counter',
            sizeOf(counter.output) / sizeOf(smallest.output),
            undefined,
            smallest.name,
          ),
        ]),
  ]
}

function sizeOf(output: readonly Uint8Array[]): number {
  return output.reduce((sum, { length }) => sum + length, 0)
}
