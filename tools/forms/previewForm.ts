import { PDFDocument } from 'pdf-lib'
import { drawDocument } from '#adapters/pdf/drawDocument.ts'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import { inspectBlank } from '#adapters/pdf/inspectBlank.ts'
import { type DrawnPage, type DrawOp, a4, mmPerPt } from '#core/documents/drawing.ts'
import type { FontChain } from '#core/documents/fontFace.ts'
import { planGlyphs } from '#core/documents/glyphPlan.ts'
import type { FormMapping } from '#core/documents/mapping.ts'
import { lineOps } from '#core/documents/textLine.ts'
import { wrapLines } from '#core/documents/wrapText.ts'
import type { DataItem } from '#core/rules/rulebook.ts'
import { packageFonts } from '../blanks/packageFonts.ts'
import { annotated, bound } from './annotate.ts'
import { changeLines } from './checkForms.ts'
import { warningLines } from './inspectionText.ts'
import { fieldOutlines, measureGrid, tagOf } from './measureGrid.ts'
import { people } from './people.ts'
import { type Blank, filledFor, outcomeText } from './trial.ts'

export interface Preview {
  readonly bytes: Uint8Array
  /** What did not come out as given, and what of the blank deserves a look. */
  readonly lines: readonly string[]
  /** Whether the form could be filled for everyone. */
  readonly isWhole: boolean
}

/** Shows each page of a form filled for every sample person, with a grid in mm and the places of its fields. */
export async function previewForm(
  form: FormMapping,
  blank: Blank,
  items: readonly DataItem[],
): Promise<Preview> {
  const shelf = new FontShelf(packageFonts)
  const font = await shelf.chainFor('paper', [])
  const lines =
    blank.sha256 === form.base.sha256
      ? warningLines(await inspectBlank(blank.bytes), form).map((line) => `注意: ${line}`)
      : [...(await changeLines(form, blank))]
  const shown: PDFDocument[] = []
  for (const [person, words] of people) {
    const made = await filledFor(person, form, blank, items)
    lines.push(`${words}: ${outcomeText(made)}`)
    if (made.kind === 'failed') continue
    const document = await annotated(
      made.bytes,
      (sheet, page) => [
        ...measureGrid(sheet, font),
        ...fieldOutlines(
          form.fields.filter((field) => field.page === page),
          font,
        ),
        tagOf(`${form.id}　${page}ページ　${words}`, font),
      ],
      shelf,
    )
    shown.push(document)
  }
  const title = `${form.title.ja}の記入見本`
  const report = await reportPages([title, '', ...lines], font, shelf)
  const most = Math.max(0, ...shown.map((document) => document.getPageCount()))
  const pages = Array.from({ length: most }, (_, page) =>
    shown.filter((document) => page < document.getPageCount()).map((document) => [document, page] as const),
  )
  const reported = report.getPageIndices().map((page) => [report, page] as const)
  return {
    bytes: await bound([...pages.flat(), ...reported], title),
    lines,
    isWhole: shown.length === people.length,
  }
}

const report = { leftMm: 20, topMm: 25, bottomMm: 20, sizePt: 10, lineMm: 6.5 } as const

async function reportPages(
  lines: readonly string[],
  font: FontChain,
  shelf: FontShelf,
): Promise<PDFDocument> {
  const widthEm = (a4.widthMm - 2 * report.leftMm) / mmPerPt / report.sizePt
  const rows = lines.flatMap((line) => wrapLines(planGlyphs(line, font).glyphs, widthEm))
  const onPage = Math.floor((a4.heightMm - report.topMm - report.bottomMm) / report.lineMm)
  const pages: DrawnPage[] = []
  for (let first = 0; first < rows.length; first += onPage) {
    const ops: readonly DrawOp[] = rows
      .slice(first, first + onPage)
      .flatMap((row, index) =>
        lineOps(row, report.sizePt, [report.leftMm, report.topMm + index * report.lineMm]),
      )
    pages.push({ ...a4, parts: [{ role: 'P', ops }] })
  }
  const bytes = await drawDocument(pages, { title: lines[0] ?? '', lang: 'ja-JP' }, (id) => shelf.faceOf(id))
  return PDFDocument.load(bytes, { updateMetadata: false })
}
