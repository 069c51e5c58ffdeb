import { type StoreApi, createStore } from 'zustand/vanilla'
import type { ChecklistFormat } from '#core/documents/checklist.ts'
import type { PrintItem } from '#core/documents/printPlan.ts'
import type { DocumentProblem } from '#core/documents/problem.ts'
import type { Language, Text } from '#core/facts/text.ts'
import type { PaperWords } from '#core/plan/paperWords.ts'
import type { StaffSlipWords } from '#core/plan/staffSlipContent.ts'
import type { DocumentMaker, DocumentRequest, DocumentResult } from '#ports/documents.ts'
import type { PdfFiles } from '#ports/pdf-files.ts'
import type { Printer } from '#ports/printer.ts'
import { PaperRoom } from './paperRoom.ts'
import type { VisitStore } from './visitStore.ts'

/** Why a paper could not be made. */
export type PaperFailure = Extract<DocumentResult, { kind: 'failed' }>['reason']

/** One paper of the visit as the screen lists it; `pages` is 0 until it is made. */
export interface Paper extends PrintItem {
  readonly kind: DocumentRequest['kind']
  readonly title: Text
  readonly state: 'making' | 'done' | 'failed'
  readonly failure?: PaperFailure
  readonly problems: readonly DocumentProblem[]
  /** Where the finished paper can be shown. */
  readonly url?: string
}

export interface DocumentState {
  readonly papers: readonly Paper[]
  /** How the checklist is set. */
  readonly format: ChecklistFormat
  readonly progress: { readonly done: number; readonly all: number } | undefined
  /** The print jobs of all papers. */
  readonly packet: 'none' | 'making' | 'ready' | 'failed'
  /** Paper in the preview. */
  readonly selected: string
  readonly printed: 'no' | 'sent' | 'refused'
}

export interface DocumentActions {
  /** Makes all papers of the plan again when the visit changed since; never rejects. */
  make(): Promise<void>
  select(id: string): void
  setFormat(format: ChecklistFormat): Promise<void>
  /** 0 leaves the paper out of what is printed together. */
  setCopies(id: string, copies: number): Promise<void>
  printAll(): Promise<void>
  /** One job of {@link printAll} again, counted from 0. */
  printJob(index: number): Promise<void>
  printOne(id: string): Promise<void>
  /** Saves everything that is printed together as one file, where printing is refused. */
  download(): Promise<void>
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
  readonly slipWords: StaffSlipWords
}

/** More copies than these are a slip of the finger. */
export const MOST_COPIES = 9

/** The papers of the current visit: made in the background, kept until the visit ends. */
export function createDocumentStore(visits: VisitStore, ports: DocumentPorts): DocumentStore {
  return createStore<DocumentState & DocumentActions>()((set, get) => {
    const room = new PaperRoom(visits, ports, set, get)
    return {
      ...PaperRoom.empty,
      make: () => room.make(),
      select: (id) => set({ selected: id }),
      setFormat: (format) => room.setFormat(format),
      setCopies: (id, copies) => room.setCopies(id, Math.max(0, Math.min(MOST_COPIES, copies))),
      printAll: () => room.printAll(),
      printJob: (index) => room.printJob(index),
      printOne: (id) => room.printOne(id),
      download: () => room.download(),
      wipe: () => room.wipe(),
    }
  })
}
