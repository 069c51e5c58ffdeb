import type { ChecklistContent } from '#core/documents/checklist.ts'
import type { FormValues } from '#core/documents/formValues.ts'
import type { GlyphLoss } from '#core/documents/glyphPlan.ts'
import type { FormMapping } from '#core/documents/mapping.ts'
import type { DocumentProblem } from '#core/documents/problem.ts'

export type { DocumentProblem }

/** One document of a packet. */
export type DocumentRequest =
  | { readonly kind: 'form'; readonly id: string; readonly mapping: FormMapping; readonly values: FormValues }
  | { readonly kind: 'checklist'; readonly id: string; readonly content: ChecklistContent }

/** One finished document, or why there is none; one failing form never takes the others down. */
export type DocumentResult =
  | {
      readonly kind: 'done'
      readonly id: string
      readonly bytes: Uint8Array
      readonly pages: number
      readonly problems: readonly DocumentProblem[]
    }
  | {
      readonly kind: 'failed'
      readonly id: string
      readonly reason: 'blank-missing' | 'blank-changed' | 'font-missing' | 'crashed'
    }

export interface PacketResult {
  readonly documents: readonly DocumentResult[]
  /** All finished documents in order as one PDF, for one print job; absent when none was finished. */
  readonly packet?: Uint8Array
}

/**
 * Fills forms and draws checklists (書類をつくる).
 *
 * Runs in a worker in the browser; a worker that dies is started again, and the call settles with
 * `crashed` documents instead of rejecting.
 */
export interface DocumentMaker {
  /** Makes every document; never rejects. */
  make(
    requests: readonly DocumentRequest[],
    options?: { readonly onProgress?: (done: number, all: number) => void; readonly signal?: AbortSignal },
  ): Promise<PacketResult>
  /** Characters of the texts that no font can draw, or only without their variant; never rejects. */
  checkText(text: string): Promise<readonly GlyphLoss[]>
}
