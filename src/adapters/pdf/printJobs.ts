import {
  Duplex as PdfDuplex,
  type PDFObject,
  PDFDocument,
  PDFObjectCopier,
  PDFPage,
  ParseSpeeds,
  PrintScaling,
} from 'pdf-lib'
import { type Duplex, printPlan } from '#core/documents/printPlan.ts'
import type { FinishedPaper, PrintJob } from '#ports/documents.ts'
import { BoundLayers } from './boundLayers.ts'

const pdfDuplex: Readonly<Record<Duplex, PdfDuplex>> = {
  none: PdfDuplex.Simplex,
  'long-edge': PdfDuplex.DuplexFlipLongEdge,
  'short-edge': PdfDuplex.DuplexFlipShortEdge,
}

/**
 * Binds finished papers into one PDF per print job, each saying on which sides it is printed and
 * that it is not to be scaled.
 */
export async function printJobs(papers: readonly FinishedPaper[]): Promise<readonly PrintJob[]> {
  const jobs: PrintJob[] = []
  for (const { duplex, entries, sheets } of printPlan(papers)) {
    const job = new JobDocument(await PDFDocument.create({ updateMetadata: false }))
    for (const { id, isPadded } of entries) {
      const paper = papers.find((candidate) => candidate.id === id)
      if (paper !== undefined) await job.add(paper, isPadded)
    }
    jobs.push({
      duplex,
      sheets,
      papers: [...new Set(entries.map(({ id }) => id))],
      bytes: await job.finish(duplex),
    })
  }
  return jobs
}

/** One job while papers are added to it; further copies of a paper share what the first one brought. */
class JobDocument {
  readonly #document: PDFDocument
  readonly #pages = new Map<string, readonly PDFPage[]>()
  readonly #layers = new BoundLayers()

  constructor(document: PDFDocument) {
    this.#document = document
  }

  async add(paper: FinishedPaper, isPadded: boolean): Promise<void> {
    const known = this.#pages.get(paper.id)
    const pages = known?.map((page) => this.#again(page)) ?? (await this.#copied(paper))
    for (const page of pages) this.#document.addPage(page)
    const last = pages.at(-1)
    if (isPadded && last !== undefined) this.#document.addPage([last.getWidth(), last.getHeight()])
  }

  finish(duplex: Duplex): Promise<Uint8Array> {
    const preferences = this.#document.catalog.getOrCreateViewerPreferences()
    preferences.setDuplex(pdfDuplex[duplex])
    preferences.setPrintScaling(PrintScaling.None)
    this.#document.setLanguage('ja-JP')
    this.#layers.finish(this.#document)
    return this.#document.save({ updateFieldAppearances: false, objectsPerTick: Infinity })
  }

  async #copied({ id, bytes }: FinishedPaper): Promise<readonly PDFPage[]> {
    const source = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
    // Pages and layers refer to each other, so that one copier has to bring both.
    const copier = PDFObjectCopier.for(source.context, this.#document.context)
    const pages = source.getPages().map(({ node }) => this.#placed(copier.copy(node)))
    this.#layers.add(source, (object: PDFObject) => copier.copy(object))
    this.#pages.set(id, pages)
    return pages
  }

  #again(page: PDFPage): PDFPage {
    return this.#placed(page.node.clone())
  }

  #placed(node: PDFPage['node']): PDFPage {
    return PDFPage.of(node, this.#document.context.register(node), this.#document)
  }
}
