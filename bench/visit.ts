import { gzipSync } from 'node:zlib'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createDocumentStore } from '#app/documentStore.ts'
import { createVisitStore } from '#app/createVisitStore.ts'
import type { DocumentMaker, DocumentRequest } from '#ports/documents.ts'
import { type IsoDate, isoDate } from '#core/dates/isoDate.ts'
import { buildEngine, evaluate } from '#core/engine/engine.ts'
import type { Answers } from '#core/facts/answers.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import { paperJa } from '#ui/locales/paper.ja.ts'
import { staffSlipWords } from '#ui/locales/paper.slip.ts'
import { readRulesFolder } from '#tools/rules/rulesFolder.ts'
import { workshop } from '#test/support/paper.ts'
import type { Figure } from './report.ts'
import { medianMs } from './timing.ts'

/** Speed and size of one visit: judging, asking, papers, and what the browser loads first. */
export async function visitFigures(): Promise<readonly Figure[]> {
  const on = isoDate('2026-11-20')
  const { rulebook } = readRulesFolder('rules')
  if (on === undefined || rulebook === undefined) throw new Error('the shipped rules cannot be read')
  return [...(await engineFigures(rulebook, on)), ...(await paperFigures(rulebook, on)), ...bundleFigures()]
}

async function engineFigures(rulebook: Rulebook, on: IsoDate): Promise<readonly Figure[]> {
  const engine = buildEngine(rulebook, on)
  const one = certificateOnly(rulebook)
  const build = await medianMs(() => buildEngine(rulebook, on))
  const first = await medianMs(() => evaluate(engine, new Map()))
  const next = await medianMs(() => evaluate(engine, one))
  const services = `${engine.services.length} services, ${engine.diagrams.nodeCount} nodes`
  return [
    { name: 'build the engine', value: build.ms, unit: 'ms', runs: build.runs, note: services },
    { name: 'status + open questions, nothing answered', value: first.ms, unit: 'ms', runs: first.runs },
    {
      name: 'status + open questions, after one answer',
      value: next.ms,
      unit: 'ms',
      runs: next.runs,
      atMost: 2,
    },
  ]
}

/** じん臓1級: the certificate is copied first. */
export function certificateOnly(rulebook: Rulebook): Answers {
  const list = rulebook.facts.find(({ kind }) => kind === 'disability-list')
  const part = list?.kind === 'disability-list' ? list.parts.find(({ id }) => id === 'じん臓') : undefined
  if (list === undefined || part === undefined) throw new Error('no part じん臓')
  return new Map([[list.id, { kind: 'disability-list', parts: [{ part: part.id, grade: 1 }] }]])
}

/** The papers of a whole visit, with every form chosen. */
function visitRequests(rulebook: Rulebook, on: IsoDate): readonly DocumentRequest[] {
  const visits = createVisitStore(rulebook, { today: () => on, randomDigits: () => [4, 8, 2, 7, 3, 9, 1] })
  visits.getState().begin({ callName: '', language: 'ja' })
  const birth = isoDate('1958-03-15')
  if (birth === undefined) throw new Error('bad day')
  visits.getState().takeCard({
    name: '見本　花子',
    address: '福岡県見本市見本区中央一丁目2番3号',
    birthDate: birth,
    sex: 'female',
  })
  for (const [fact, answer] of certificateOnly(rulebook)) visits.getState().answer(fact, answer)
  for (const { id, versions } of rulebook.services)
    visits.getState().choose(id, versions[0]?.forms.length === 0 ? 'later' : 'today')
  const requests: DocumentRequest[] = []
  const maker: DocumentMaker = {
    make: (wanted) => Promise.resolve((requests.push(...wanted), [])),
    bind: () => Promise.resolve([]),
    checkText: () => Promise.resolve([]),
  }
  const files = { urlOf: () => '', revoke: () => undefined, save: () => undefined }
  const printer = { print: () => Promise.resolve('refused' as const) }
  void createDocumentStore(visits, {
    maker,
    printer,
    files,
    now: () => '2026-11-20 10:42',
    words: () => paperJa,
    slipWords: staffSlipWords,
  })
    .getState()
    .make()
  return requests
}

async function paperFigures(rulebook: Rulebook, on: IsoDate): Promise<readonly Figure[]> {
  const requests = visitRequests(rulebook, on)
  const maker = workshop()
  const started = performance.now()
  const documents = await maker.make(requests)
  const papers = documents.flatMap((made) => (made.kind === 'done' ? [{ ...made, copies: 1 }] : []))
  const jobs = await maker.bind(papers)
  const firstMs = performance.now() - started
  const form = requests.filter(({ kind }) => kind === 'form').slice(0, 1)
  const one = await medianMs(() => maker.make(form))
  const whole = await medianMs(async () => {
    await maker.make(requests)
    await maker.bind(papers)
  })
  const note = `${documents.length} papers, ${Math.round(jobs.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1000)} kB`
  return [
    { name: 'the first packet, fonts read', value: firstMs, unit: 'ms', runs: 1, note },
    { name: 'one form', value: one.ms, unit: 'ms', runs: one.runs },
    { name: 'the whole packet', value: whole.ms, unit: 'ms', runs: whole.runs, note },
  ]
}

/** What the counter loads before the first question: the entry script, what it imports, its style. */
function bundleFigures(): readonly Figure[] {
  if (!existsSync('dist/index.html')) throw new Error('run `npm run build` first')
  const page = readFileSync('dist/index.html', 'utf8')
  const initial = new Set(
    [...page.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? ''),
  )
  for (const file of initial) {
    const text = readFileSync(join('dist', file), 'utf8')
    for (const match of text.matchAll(/(?:^|[;\n}])import(?:[^"'()]*from)?["']\.\/([^"']+\.js)["']/g))
      initial.add(`assets/${match[1] ?? ''}`)
  }
  const kB = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join('dist', file))).length / 1000, 0)
  const scripts = [...initial].filter((file) => file.endsWith('.js'))
  const text = scripts.map((file) => readFileSync(join('dist', file), 'utf8')).join('\n')
  const strangers = ['BAD_ALIAS', 'ZodError', 'fastest-levenshtein'].filter((word) => text.includes(word))
  if (strangers.length > 0) throw new Error(`the counter's bundle holds ${strangers.join(', ')}`)
  const all = readdirSync('dist/assets')
    .filter((file) => file.endsWith('.js'))
    .map((file) => `assets/${file}`)
  return [
    {
      name: 'initial scripts, gzip',
      value: kB(scripts),
      unit: 'kB',
      note: `${scripts.length} files, no rules reader, yaml or zod`,
    },
    {
      name: 'initial style, gzip',
      value: kB([...initial].filter((file) => file.endsWith('.css'))),
      unit: 'kB',
    },
    { name: 'all scripts, gzip (papers and postal codes load when needed)', value: kB(all), unit: 'kB' },
  ]
}
