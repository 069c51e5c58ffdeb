import { PDFDocument, PDFName } from 'pdf-lib'
import { expect, test } from 'vitest'
import { printJobs } from '#adapters/pdf/printJobs.ts'
import type { Duplex } from '#core/documents/printPlan.ts'
import type { FinishedPaper } from '#ports/documents.ts'
import { pageInk } from '../../support/pdfPages.ts'
import { complaintsAbout } from '../../support/pdfText.ts'
import { qpdfComplaints } from '../../support/qpdf.ts'

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
