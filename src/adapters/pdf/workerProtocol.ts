import type { GlyphLoss } from '#core/documents/glyphPlan.ts'
import type { DocumentRequest, PacketResult } from '#ports/documents.ts'

/** What the page asks of the worker; one request makes a whole packet. */
export type ToWorker =
  | { readonly kind: 'make'; readonly id: number; readonly requests: readonly DocumentRequest[] }
  | { readonly kind: 'check'; readonly id: number; readonly text: string }
  | { readonly kind: 'cancel'; readonly id: number }

export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly all: number }
  | { readonly kind: 'made'; readonly id: number; readonly result: PacketResult }
  | { readonly kind: 'checked'; readonly id: number; readonly losses: readonly GlyphLoss[] }
