import { type StoreApi, createStore } from 'zustand/vanilla'
import { formValuesOf } from '#core/documents/formValuesOf.ts'
import type { Language, Text } from '#core/facts/text.ts'
import type { Visit } from '#core/interview/visit.ts'
import type { ChecklistContent } from '#core/documents/checklist.ts'
import { type ChecklistSource, checklistContent } from '#core/plan/checklistContent.ts'
import type { PaperWords } from '#core/plan/paperWords.ts'
import type { DocumentMaker, DocumentProblem, DocumentRequest, DocumentResult } from '#ports/documents.ts'
import type { PdfFiles } from '#ports/pdf-files.ts'
import type { Printer } from '#ports/printer.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import type { VisitActions, VisitState, VisitStore } from './visitStore.ts'

/** Why a paper could not be made. */
export type PaperFailure = Extract<DocumentResult, { kind: 'failed' }>['reason']

/** One paper of the visit as the screen lists it. */
export interface Paper {
  readonly id: string
  readonly kind: 'form' | 'checklist'
  readonly title: Text
  /** Sheets of paper; 0 until made. */
  readonly sheets: number
  readonly state: 'waiting' | 'making' | 'done' | 'failed'
  readonly failure?: PaperFailure
  readonly problems: readonly DocumentProblem[]
  /** Where the finished paper can be shown. */
  readonly url?: string
}

export interface DocumentState {
  readonly papers: readonly Paper[]
  readonly progress: { readonly done: number; readonly all: number } | undefined
  readonly packet: 'none' | 'making' | 'ready' | 'failed'
  /** Paper in the preview. */
  readonly selected: string
  readonly printed: 'no' | 'sent' | 'refused'
}

export interface DocumentActions {
  /** Makes all papers of the plan again when the visit changed since; never rejects. */
  make(): Promise<void>
  select(id: string): void
  printAll(): Promise<void>
  printOne(id: string): Promise<void>
  /** Saves the whole packet as a file, where printing is refused. */
  download(): void
  /** Drops every paper and its bytes. */
  wipe(): void
}

export type DocumentStore = StoreApi<DocumentState & DocumentActions>

export interface DocumentPorts {
  readonly maker: DocumentMaker
  readonly printer: Printer
  readonly files: PdfFiles
  /** `2026-11-20 10:42`, for the foot of the checklist. */
  readonly now: () => string
  readonly words: (language: Language) => PaperWords
}

/** Id of the checklist among the papers. */
export const CHECKLIST = 'checklist'

const EMPTY: DocumentState = { papers: [], progress: undefined, packet: 'none', selected: '', printed: 'no' }

/** The papers of the current visit: made in the background, kept until the visit ends. */
export function createDocumentStore(visits: VisitStore, ports: DocumentPorts): DocumentStore {
  return createStore<DocumentState & DocumentActions>()((set, get) => {
    const room = new PaperRoom(visits, ports, set, get)
    return {
      ...EMPTY,
      make: () => room.make(),
      select: (id) => set({ selected: id }),
      printAll: () => room.print(room.packet),
      printOne: (id) => room.print(room.bytes.get(id)),
      download: () => room.download(),
      wipe: () => room.wipe(),
    }
  })
}

class PaperRoom {
  readonly #visits: VisitStore
  readonly #ports: DocumentPorts
  readonly #set: (state: Partial<DocumentState>) => void
  readonly #get: () => DocumentState
  readonly bytes = new Map<string, Uint8Array>()
  packet: Uint8Array | undefined
  #madeFor: Visit | undefined
  #running: AbortController | undefined

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
    const state = this.#visits.getState()
    const { visit } = state
    const hasFailed = this.#get().papers.some((paper) => paper.state === 'failed')
    if (visit === undefined || (visit === this.#madeFor && !hasFailed)) return
    this.#clear()
    this.#madeFor = visit
    const running = new AbortController()
    this.#running = running
    const requests = requestsOf(state, visit, this.#ports)
    const selected = this.#get().selected
    this.#set({
      papers: requests.map((request) => waitingPaper(request)),
      packet: 'making',
      printed: 'no',
      progress: { done: 0, all: requests.length },
      selected: requests.some(({ id }) => id === selected) ? selected : (requests[0]?.id ?? ''),
    })
    const { documents, packet } = await this.#ports.maker.make(requests, {
      signal: running.signal,
      onProgress: (done, all) => {
        if (!running.signal.aborted) this.#set({ progress: { done, all } })
      },
    })
    if (running.signal.aborted) return
    this.packet = packet
    const papers = this.#get().papers.map((paper) =>
      this.#finished(
        paper,
        documents.find(({ id }) => id === paper.id),
      ),
    )
    this.#set({ papers, packet: packet === undefined ? 'failed' : 'ready', progress: undefined })
  }

  #finished(paper: Paper, result: DocumentResult | undefined): Paper {
    if (result === undefined) return { ...paper, state: 'failed', failure: 'crashed' }
    if (result.kind === 'failed') return { ...paper, state: 'failed', failure: result.reason }
    this.bytes.set(paper.id, result.bytes)
    return {
      ...paper,
      state: 'done',
      sheets: result.pages,
      problems: result.problems,
      url: this.#ports.files.urlOf(result.bytes),
    }
  }

  async print(bytes: Uint8Array | undefined): Promise<void> {
    if (bytes === undefined) return
    this.#set({ printed: await this.#ports.printer.print(bytes) })
  }

  download(): void {
    const { visit } = this.#visits.getState()
    if (this.packet !== undefined && visit !== undefined)
      this.#ports.files.save(this.packet, `tetsuzuki-${visit.on}.pdf`)
  }

  #clear(): void {
    this.#running?.abort()
    for (const { url } of this.#get().papers) if (url !== undefined) this.#ports.files.revoke(url)
    this.bytes.clear()
    this.packet = undefined
    this.#madeFor = undefined
  }

  wipe(): void {
    this.#clear()
    this.#set(EMPTY)
  }
}

function requestsOf(
  state: VisitState & VisitActions,
  visit: Visit,
  ports: DocumentPorts,
): readonly DocumentRequest[] {
  const { rulebook, plan, answers } = state
  const values = formValuesOf(visit, answers, rulebook)
  const forms = plan.forms.flatMap(({ form }) => rulebook.forms.filter(({ id }) => id === form))
  return [
    ...forms.map((mapping): DocumentRequest => ({ kind: 'form', id: mapping.id, mapping, values })),
    { kind: 'checklist', id: CHECKLIST, content: contentOf(state, visit, ports) },
  ]
}

/** The checklist in the applicant's language; a foreign one carries the Japanese beside it. */
function contentOf(state: VisitState & VisitActions, visit: Visit, ports: DocumentPorts): ChecklistContent {
  const name = nameOnPaper(visit, state.rulebook)
  const source: ChecklistSource = {
    rulebook: state.rulebook,
    visit,
    plan: state.plan,
    reason: state.reason,
    printedAt: ports.now(),
    ...(name === undefined ? {} : { name }),
  }
  if (visit.language !== 'en') return checklistContent(source, visit.language, ports.words(visit.language))
  // The Japanese half names the person; nobody has romanised the name.
  const { name: _name, ...foreign } = checklistContent(source, 'en', ports.words('en'))
  return { ...foreign, japanese: checklistContent(source, 'ja', ports.words('ja')) }
}

/** The name as the office prints it on checklists: in full, in kana, or not at all. */
function nameOnPaper(visit: Visit, { office, items }: Rulebook): string | undefined {
  if (office.showNameOnChecklist === 'no') return undefined
  const item = items.find((candidate) =>
    office.showNameOnChecklist === 'kana'
      ? candidate.kind === 'kana' && candidate.group === 'applicant'
      : candidate.card === 'name',
  )
  const text = (item === undefined ? undefined : visit.items.get(item.id)?.text) ?? visit.callName
  return text === '' ? undefined : text
}

function waitingPaper(request: DocumentRequest): Paper {
  const title: Text =
    request.kind === 'form'
      ? request.mapping.title
      : { ja: (request.content.japanese ?? request.content).words.title }
  return { id: request.id, kind: request.kind, title, sheets: 0, state: 'making', problems: [] }
}
