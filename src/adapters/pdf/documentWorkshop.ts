import { annexTexts } from '#core/documents/annex.ts'
import { layAnnex } from '#core/documents/annexLayout.ts'
import type { DrawOp } from '#core/documents/drawing.ts'
import type { OwnFontPlace } from '#core/documents/fontChain.ts'
import type { FontChain } from '#core/documents/fontFace.ts'
import { type LaidForm, layForm, textsOf } from '#core/documents/formLayout.ts'
import { type GlyphLoss, planGlyphs } from '#core/documents/glyphPlan.ts'
import type { DocumentMaker, DocumentRequest, DocumentResult } from '#ports/documents.ts'
import { makeChecklist } from './checklistDocument.ts'
import { fillForm } from './fillForm.ts'
import { FontMissing, FontShelf, type FontSource } from './fontShelf.ts'
import { type BlankSource, PinnedBlanks } from './pinnedBlanks.ts'
import { printJobs } from './printJobs.ts'
import { qrModules } from './qrModules.ts'
import { makeStaffSlip } from './staffSlipDocument.ts'

export interface WorkshopSources {
  readonly fonts: FontSource
  readonly blanks: BlankSource
  /** Place of the municipality's own font (外字), where it has one. */
  readonly ownFont?: OwnFontPlace
}

/**
 * Makes documents in the thread it is called in: inside the worker, and in tests.
 *
 * Fonts and blanks are kept once read.
 */
export function documentWorkshop(sources: WorkshopSources): DocumentMaker {
  const shelf = new FontShelf(sources.fonts, sources.ownFont)
  const blanks = new PinnedBlanks(sources.blanks)
  return {
    async make(requests, options = {}) {
      const documents: DocumentResult[] = []
      for (const request of requests) {
        const isCancelled = options.signal?.aborted === true
        documents.push(
          isCancelled
            ? { kind: 'failed', id: request.id, reason: 'crashed' }
            : await settled(request, shelf, blanks),
        )
        options.onProgress?.(documents.length, requests.length)
        await breath()
      }
      return documents
    },
    async bind(papers) {
      try {
        return await printJobs(papers)
      } catch {
        // A paper that cannot be bound can still be printed alone.
        return []
      }
    },
    async checkText(text) {
      try {
        return await lossesOf(text, shelf)
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
  blanks: PinnedBlanks,
): Promise<DocumentResult> {
  try {
    switch (request.kind) {
      case 'form':
        return await form(request, shelf, blanks)
      case 'checklist':
        return await makeChecklist(request.id, request.content, request.format ?? 'normal', shelf)
      case 'staff-slip':
        return await makeStaffSlip(request.id, request.slip, shelf)
    }
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
  blanks: PinnedBlanks,
): Promise<DocumentResult> {
  const blank = await blanks.of(mapping)
  if (!(blank instanceof Uint8Array)) return { kind: 'failed', id, reason: blank }
  const chain = await shelf.chainFor('value', textsOf(mapping, values))
  const laid = layForm(mapping, values, { chain, qrOf: qrModules })
  const annex = await annexPages(laid, chain, shelf)
  const bytes = await fillForm(blank, laid.pages, mapping.title.ja, (face) => shelf.faceOf(face), annex)
  const pages = mapping.base.pages + annex.length
  return { kind: 'done', id, bytes, pages, duplex: mapping.duplex, problems: laid.problems }
}

/** The sheets behind the form (別紙), where something had no room on it. */
async function annexPages(
  { annex }: LaidForm,
  values: FontChain,
  shelf: FontShelf,
): Promise<readonly (readonly DrawOp[])[]> {
  if (annex === undefined) return []
  const headings = annexTexts(annex)
  return layAnnex(annex, values, {
    regular: await shelf.chainFor('paper', headings),
    bold: await shelf.chainFor('paper-bold', headings),
  })
}

/** Lets messages in, such as the one that cancels; timers would wait 4 ms each in a browser. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(undefined)
  })
}
