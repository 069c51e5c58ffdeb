import type { ChecklistFormat } from '#core/documents/checklist.ts'
import type { Visit } from '#core/interview/visit.ts'
import type { DocumentRequest, DocumentResult, FinishedPaper, PrintJob } from '#ports/documents.ts'
import type { DocumentPorts, DocumentState, Paper } from './documentStore.ts'
import {
  CHECKLIST,
  type PaperSource,
  STAFF_SLIP,
  checklistRequest,
  formRequests,
  staffSlipOf,
} from './paperRequests.ts'
import type { VisitStore } from './visitStore.ts'

const EMPTY: DocumentState = {
  papers: [],
  format: 'normal',
  progress: undefined,
  packet: 'none',
  selected: '',
  printed: 'no',
}

/**
 * Makes and keeps the papers of one visit.
 *
 * Whatever is asked while papers are being made takes their place: an answer that comes back to a
 * question that is no longer asked is dropped.
 */
export class PaperRoom {
  static readonly empty = EMPTY

  readonly #visits: VisitStore
  readonly #ports: DocumentPorts
  readonly #set: (state: Partial<DocumentState>) => void
  readonly #get: () => DocumentState
  readonly #bytes = new Map<string, Uint8Array>()
  #jobs: readonly PrintJob[] = []
  #madeFor: Visit | undefined
  #running = new AbortController()
  /** Asked for and not there yet: whoever asks anew asks for these again. */
  #pending: readonly DocumentRequest[] = []

  constructor(
    visits: VisitStore,
    ports: DocumentPorts,
    set: (state: Partial<DocumentState>) => void,
    get: () => DocumentState,
  ) {
    this.#visits = visits
    this.#ports = ports
    this.#set = set
    this.#get = get
  }

  async make(): Promise<void> {
    const source = this.#source()
    const before = this.#get()
    const hasFailed = before.papers.some((paper) => paper.state === 'failed')
    if (source === undefined || (source.visit === this.#madeFor && !hasFailed)) return
    this.#madeFor = source.visit
    const requests = [...formRequests(source), checklistRequest(source, before.format)]
    const papers = [...requests.map(waitingPaper), waitingSlip(this.#ports.slipWords.title)]
    const copies = new Map(before.papers.map((paper) => [paper.id, paper.copies]))
    this.#forget(() => true)
    this.#set({
      papers: papers.map((paper) => ({ ...paper, copies: copies.get(paper.id) ?? paper.copies })),
      selected: papers.some(({ id }) => id === before.selected) ? before.selected : (papers[0]?.id ?? ''),
    })
    await this.#remake(requests)
  }

  async setFormat(format: ChecklistFormat): Promise<void> {
    const source = this.#source()
    if (source === undefined || format === this.#get().format) return
    this.#set({ format })
    this.#forget((id) => id === CHECKLIST)
    const others = this.#pending.filter(({ id }) => id !== CHECKLIST)
    await this.#remake([...others, checklistRequest(source, format)])
  }

  async setCopies(id: string, copies: number): Promise<void> {
    this.#change(id, (paper) => ({ ...paper, copies }))
    await this.#remake(this.#pending)
  }

  async printAll(): Promise<void> {
    await this.#print(this.#jobs.map(({ bytes }) => bytes))
  }

  async printJob(index: number): Promise<void> {
    await this.#print(this.#jobs.slice(index, index + 1).map(({ bytes }) => bytes))
  }

  async printOne(id: string): Promise<void> {
    const paper = this.#finished().find((candidate) => candidate.id === id)
    if (paper === undefined) return
    const jobs = await this.#ports.maker.bind([{ ...paper, copies: Math.max(1, paper.copies) }])
    await this.#print(jobs.map(({ bytes }) => bytes))
  }

  async download(): Promise<void> {
    const { visit } = this.#visits.getState()
    const papers = this.#finished().map((paper) => ({ ...paper, duplex: 'none' as const }))
    const [all] = await this.#ports.maker.bind(papers)
    if (all !== undefined && visit !== undefined)
      this.#ports.files.save(all.bytes, `tetsuzuki-${visit.on}.pdf`)
  }

  wipe(): void {
    this.#running.abort()
    this.#forget(() => true)
    this.#jobs = []
    this.#pending = []
    this.#madeFor = undefined
    this.#set(EMPTY)
  }

  /** Makes some papers, then the staff slip, which tells how all of them came out, then the print jobs. */
  async #remake(requests: readonly DocumentRequest[]): Promise<void> {
    this.#running.abort()
    const running = new AbortController()
    this.#running = running
    const isOver = (): boolean => running.signal.aborted
    this.#pending = requests
    this.#jobs = []
    this.#set({ packet: 'making', printed: 'no', progress: undefined })
    const documents = await this.#ports.maker.make(requests, {
      signal: running.signal,
      onProgress: (done, all) => {
        if (!isOver()) this.#set({ progress: { done, all } })
      },
    })
    if (isOver()) return
    this.#pending = []
    this.#take(requests, documents)
    await this.#remakeSlip(running.signal)
    if (isOver()) return
    const jobs = await this.#ports.maker.bind(this.#finished())
    if (isOver()) return
    this.#jobs = jobs
    this.#set({ packet: jobs.length === 0 ? 'failed' : 'ready', progress: undefined })
  }

  async #remakeSlip(signal: AbortSignal): Promise<void> {
    const source = this.#source()
    if (source === undefined) return
    const { papers, format } = this.#get()
    const request = {
      kind: 'staff-slip',
      id: STAFF_SLIP,
      slip: staffSlipOf(source, papers, format),
    } as const
    const documents = await this.#ports.maker.make([request], { signal })
    if (!signal.aborted) this.#take([request], documents)
  }

  #take(requests: readonly DocumentRequest[], documents: readonly DocumentResult[]): void {
    for (const { id } of requests) {
      const result = documents.find((candidate) => candidate.id === id)
      this.#forget((other) => other === id)
      this.#change(id, (paper) => this.#settled(paper, result))
    }
  }

  #settled(paper: Paper, result: DocumentResult | undefined): Paper {
    if (result === undefined || result.kind === 'failed')
      return { ...paper, state: 'failed', failure: result?.reason ?? 'crashed' }
    this.#bytes.set(paper.id, result.bytes)
    const { pages, duplex, problems } = result
    return { ...paper, state: 'done', pages, duplex, problems, url: this.#ports.files.urlOf(result.bytes) }
  }

  /** Papers are again as before they were made. */
  #forget(isMeant: (id: string) => boolean): void {
    const papers = this.#get().papers.map((paper): Paper => {
      if (!isMeant(paper.id)) return paper
      const { url, failure: _failure, ...rest } = paper
      if (url !== undefined) this.#ports.files.revoke(url)
      this.#bytes.delete(paper.id)
      return { ...rest, pages: 0, state: 'making', problems: [] }
    })
    this.#set({ papers })
  }

  #change(id: string, change: (paper: Paper) => Paper): void {
    this.#set({ papers: this.#get().papers.map((paper) => (paper.id === id ? change(paper) : paper)) })
  }

  #finished(): readonly FinishedPaper[] {
    return this.#get().papers.flatMap(({ id, pages, duplex, copies }) => {
      const bytes = this.#bytes.get(id)
      return bytes === undefined ? [] : [{ id, pages, duplex, copies, bytes }]
    })
  }

  async #print(jobs: readonly Uint8Array[]): Promise<void> {
    if (jobs.length > 0) this.#set({ printed: await this.#ports.printer.print(jobs) })
  }

  #source(): PaperSource | undefined {
    const state = this.#visits.getState()
    if (state.visit === undefined) return undefined
    const { now, words, slipWords } = this.#ports
    return { state, visit: state.visit, printedAt: now(), words, slipWords }
  }
}

function waitingPaper(request: DocumentRequest): Paper {
  return {
    id: request.id,
    kind: request.kind,
    title: titleOf(request),
    pages: 0,
    duplex: 'none',
    copies: 1,
    state: 'making',
    problems: [],
  }
}

function waitingSlip(title: string): Paper {
  return {
    id: STAFF_SLIP,
    kind: 'staff-slip',
    title: { ja: title },
    pages: 0,
    duplex: 'none',
    copies: 1,
    state: 'making',
    problems: [],
  }
}

function titleOf(request: DocumentRequest): Paper['title'] {
  switch (request.kind) {
    case 'form':
      return request.mapping.title
    case 'checklist':
      return { ja: (request.content.japanese ?? request.content).words.title }
    case 'staff-slip':
      return { ja: request.slip.title }
  }
}
