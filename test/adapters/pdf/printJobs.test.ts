import { type PDFRef, PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { expect, test } from 'vitest'
import { printJobs } from '#adapters/pdf/printJobs.ts'
import type { Duplex } from '#core/documents/printPlan.ts'
import type { FinishedPaper } from '#ports/documents.ts'
import { pageInk } from '../../support/pdfPages.ts'
import { complaintsAbout } from '../../support/pdfText.ts'
import { qpdfComplaints } from '../../support/qpdf.ts'

type LiteralObject = Parameters<PDFDocument['context']['obj']>[0] & object

/** A paper whose pages each show a bar as long as the page's number. */
async function paper(id: string, pages: number, duplex: Duplex, copies = 1): Promise<FinishedPaper> {
  const document = await PDFDocument.create({ updateMetadata: false })
  for (let page = 1; page <= pages; page += 1)
    document.addPage([595, 842]).drawRectangle({ x: 50, y: 500, width: 100 * page, height: 20 })
  return { id, pages, duplex, copies, bytes: await document.save() }
}

async function barOf(pdf: Uint8Array, page: number): Promise<number> {
  const { pixels, width } = await pageInk(pdf, page)
  const dark = pixels.reduce((sum, value) => sum + value, 0)
  return Math.round(dark / (width / 595) ** 2 / 2000)
}

test('a job says on which sides it is printed and that it is not scaled', async () => {
  const jobs = await printJobs([
    await paper('form', 1, 'none'),
    await paper('list', 2, 'long-edge'),
    await paper('wide', 2, 'short-edge'),
  ])
  const preferences = await Promise.all(
    jobs.map(async ({ bytes }) => {
      const { catalog } = await PDFDocument.load(bytes)
      const found = catalog.getViewerPreferences()
      return [String(found?.getDuplex()), String(found?.getPrintScaling())]
    }),
  )
  expect(preferences).toEqual([
    ['Simplex', 'None'],
    ['DuplexFlipLongEdge', 'None'],
    ['DuplexFlipShortEdge', 'None'],
  ])
})

test('an odd paper printed on both sides gets an empty back', async () => {
  const [job] = await printJobs([await paper('a', 3, 'long-edge'), await paper('b', 2, 'long-edge')])
  const bytes = job?.bytes ?? new Uint8Array()
  const bars = await Promise.all([1, 2, 3, 4, 5, 6].map((page) => barOf(bytes, page)))
  expect(bars).toEqual([1, 2, 3, 0, 1, 2])
})

test('a second copy shows the same and costs next to nothing', async () => {
  const once = await printJobs([await paper('a', 2, 'none')])
  const [thrice] = await printJobs([await paper('a', 2, 'none', 3)])
  const bytes = thrice?.bytes ?? new Uint8Array()
  expect(await Promise.all([1, 2, 3, 4, 5, 6].map((page) => barOf(bytes, page)))).toEqual([1, 2, 1, 2, 1, 2])
  expect(bytes.length).toBeLessThan((once[0]?.bytes.length ?? 0) * 2)
  expect(await complaintsAbout(bytes)).toEqual([])
  expect(qpdfComplaints(bytes)).toBe('')
  const document = await PDFDocument.load(bytes)
  const refs = document.getPages().map((page) => page.ref.toString())
  expect(new Set(refs).size).toBe(6)
  expect(document.catalog.get(PDFName.of('Lang'))).toBeDefined()
})

/** A paper whose second page shows a short bar, and a long one on a layer that the document hides. */
async function layered(id: string, usual: (layer: PDFRef) => LiteralObject): Promise<FinishedPaper> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context, catalog } = document
  const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('例') }))
  catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: usual(layer) }))
  document.addPage([595, 842])
  const page = document.addPage([595, 842])
  page.node.set(PDFName.of('Resources'), context.obj({ Properties: { L: layer } }))
  const content = '50 500 100 20 re f /OC /L BDC 50 300 300 20 re f EMC'
  page.node.set(PDFName.of('Contents'), context.register(context.stream(content)))
  return { id, pages: 2, duplex: 'none', copies: 1, bytes: await document.save() }
}

test.each<[name: string, usual: (layer: PDFRef) => LiteralObject, bar: number]>([
  ['a hidden layer', (layer) => ({ OFF: [layer] }), 1],
  ['a layer hidden as all are', () => ({ BaseState: 'OFF' }), 1],
  ['one of the hidden that is shown', (layer) => ({ BaseState: 'OFF', ON: [layer] }), 4],
  ['a layer that is shown', () => ({}), 4],
])('%s is printed as its own document shows it', async (_name, usual, bar) => {
  const papers = [await paper('a', 1, 'none'), await layered('b', usual), await layered('c', usual)]
  const [job] = await printJobs(papers)
  const bytes = job?.bytes ?? new Uint8Array()
  const own = papers[1]?.bytes ?? new Uint8Array()
  expect(await barOf(own, 2)).toBe(bar)
  expect(await Promise.all([1, 3, 5].map((page) => barOf(bytes, page)))).toEqual([1, bar, bar])
  expect(qpdfComplaints(bytes)).toBe('')
})

test('what a document says of layers for print and for screens is kept', async () => {
  const printOnly = (layer: PDFRef) => ({ AS: [{ Event: 'Print', Category: ['Print'], OCGs: [layer] }] })
  const [job] = await printJobs([await layered('a', printOnly), await layered('b', printOnly)])
  const { catalog } = await PDFDocument.load(job?.bytes ?? new Uint8Array())
  const listed = (dict: PDFDict, key: string) => dict.lookup(PDFName.of(key), PDFArray).asArray()
  const layers = catalog.lookup(PDFName.of('OCProperties'), PDFDict)
  const uses = listed(layers.lookup(PDFName.of('D'), PDFDict), 'AS')
  const used = uses.flatMap((use) => (use instanceof PDFDict ? listed(use, 'OCGs') : []))
  expect(used.map(String)).toEqual(listed(layers, 'OCGs').map(String))
  expect(new Set(used).size).toBe(2)
})
