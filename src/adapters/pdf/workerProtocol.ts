import type { OwnFontPlace } from '#core/documents/fontChain.ts'
import type { GlyphLoss } from '#core/documents/glyphPlan.ts'
import type { DocumentRequest, DocumentResult, FinishedPaper, PrintJob } from '#ports/documents.ts'

/** What the page asks of the worker; one request makes all papers of a visit. */
export type ToWorker =
  /** The first message, once: what the office has of its own. */
  | { readonly kind: 'set-up'; readonly ownFont: OwnFontPlace }
  | { readonly kind: 'make'; readonly id: number; readonly requests: readonly DocumentRequest[] }
  | { readonly kind: 'bind'; readonly id: number; readonly papers: readonly FinishedPaper[] }
  | { readonly kind: 'check'; readonly id: number; readonly text: string }
  | { readonly kind: 'cancel'; readonly id: number }

export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly all: number }
  | { readonly kind: 'made'; readonly id: number; readonly documents: readonly DocumentResult[] }
  | { readonly kind: 'bound'; readonly id: number; readonly jobs: readonly PrintJob[] }
  | { readonly kind: 'checked'; readonly id: number; readonly losses: readonly GlyphLoss[] }
