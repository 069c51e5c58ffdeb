import type { ChecklistContent, ChecklistFormat } from '#core/documents/checklist.ts'
import type { FormValues } from '#core/documents/formValues.ts'
import type { GlyphLoss } from '#core/documents/glyphPlan.ts'
import type { FormMapping } from '#core/documents/mapping.ts'
import type { Duplex, PrintItem } from '#core/documents/printPlan.ts'
import type { DocumentProblem } from '#core/documents/problem.ts'
import type { StaffSlip } from '#core/documents/staffSlip.ts'

export type { DocumentProblem }

/** One document of a packet. */
export type DocumentRequest =
  | { readonly kind: 'form'; readonly id: string; readonly mapping: FormMapping; readonly values: FormValues }
  | {
      readonly kind: 'checklist'
      readonly id: string
      readonly content: ChecklistContent
      /** `normal` when absent. */
      readonly format?: ChecklistFormat
    }
  | { readonly kind: 'staff-slip'; readonly id: string; readonly slip: StaffSlip }

/** One finished document, or why there is none; one failing form never takes the others down. */
export type DocumentResult =
  | {
      readonly kind: 'done'
      readonly id: string
      readonly bytes: Uint8Array
      readonly pages: number
      readonly duplex: Duplex
      readonly problems: readonly DocumentProblem[]
    }
  | {
      readonly kind: 'failed'
      readonly id: string
      readonly reason: 'blank-missing' | 'blank-changed' | 'font-missing' | 'crashed'
    }

/** A finished paper with how often it is wanted. */
export interface FinishedPaper extends PrintItem {
  readonly bytes: Uint8Array
}

/** Papers bound into one PDF for one print job. */
export interface PrintJob {
  readonly duplex: Duplex
  readonly bytes: Uint8Array
  readonly sheets: number
  /** Ids of the papers in it. */
  readonly papers: readonly string[]
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
  ): Promise<readonly DocumentResult[]>
  /** Print jobs of papers in the number of copies that is wanted; empty when they cannot be made; never rejects. */
  bind(papers: readonly FinishedPaper[]): Promise<readonly PrintJob[]>
  /** Characters of the texts that no font can draw, or only without their variant; never rejects. */
  checkText(text: string): Promise<readonly GlyphLoss[]>
}
