import { type LaidForm, layForm, textsOf } from '#core/documents/formLayout.ts'
import { type GlyphLoss, planGlyphs } from '#core/documents/glyphPlan.ts'
import type { FormMapping } from '#core/documents/mapping.ts'
import type { DocumentMaker, DocumentRequest, DocumentResult } from '#ports/documents.ts'
import { makeChecklist } from './checklistDocument.ts'
import { fillForm } from './fillForm.ts'
import { FontMissing, FontShelf, type FontSource } from './fontShelf.ts'
import { packetOf } from './packet.ts'

/** Where blank forms come from, by the file name in the mapping; nothing when there is none. */
export type BlankSource = (file: string) => Promise<Uint8Array | undefined>

export interface WorkshopSources {
  readonly fonts: FontSource
  readonly blanks: BlankSource
}

/**
 * Makes documents in the thread it is called in: inside the worker, and in tests.
 *
 * Fonts and blanks are kept once read.
 */
export function documentWorkshop(sources: WorkshopSources): DocumentMaker {
  const shelf = new FontShelf(sources.fonts)
  return {
    async make(requests, options = {}) {
      const documents: DocumentResult[] = []
      for (const request of requests) {
        const isCancelled = options.signal?.aborted === true
        documents.push(
          isCancelled
            ? { kind: 'failed', id: request.id, reason: 'crashed' }
            : await settled(request, shelf, sources.blanks),
        )
        options.onProgress?.(documents.length, requests.length)
        await breath()
      }
      const finished = documents.flatMap((document) => (document.kind === 'done' ? [document.bytes] : []))
      if (finished.length === 0 || options.signal?.aborted === true) return { documents }
      try {
        return { documents, packet: await packetOf(finished) }
      } catch {
        return { documents }
      }
    },
    async checkText(text) {
      try {
        return lossesOf(text, shelf)
      } catch {
        return []
      }
    },
  }
}

async function lossesOf(text: string, shelf: FontShelf): Promise<readonly GlyphLoss[]> {
  return planGlyphs(text.replace(/[\r\n\t]/g, ' '), await shelf.chainFor('value', [text])).losses
}

/** One document; whatever goes wrong with it stays with it. */
async function settled(
  request: DocumentRequest,
  shelf: FontShelf,
  blanks: BlankSource,
): Promise<DocumentResult> {
  try {
    return request.kind === 'form'
      ? await form(request, shelf, blanks)
      : await makeChecklist(request.id, request.content, shelf)
  } catch (error) {
    return {
      kind: 'failed',
      id: request.id,
      reason: error instanceof FontMissing ? 'font-missing' : 'crashed',
    }
  }
}

async function form(
  { id, mapping, values }: Extract<DocumentRequest, { kind: 'form' }>,
  shelf: FontShelf,
  blanks: BlankSource,
): Promise<DocumentResult> {
  const blank = await blanks(mapping.base.file)
  if (blank === undefined) return { kind: 'failed', id, reason: 'blank-missing' }
  if (!(await isPinned(blank, mapping))) return { kind: 'failed', id, reason: 'blank-changed' }
  const chain = await shelf.chainFor('value', textsOf(mapping, values))
  const laid: LaidForm = layForm(mapping, values, chain)
  const bytes = await fillForm(blank, laid.pages, mapping.title.ja, (face) => shelf.faceOf(face))
  return { kind: 'done', id, bytes, pages: mapping.base.pages, problems: laid.problems }
}

/** A revised blank has its boxes elsewhere: printing over it would put a name into the wrong one. */
async function isPinned(blank: Uint8Array, mapping: FormMapping): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(blank)))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === mapping.base.sha256
}

/** Lets messages in, such as the one that cancels. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
