import { PDFDocument } from 'pdf-lib'
import type { FontShelf } from '#adapters/pdf/fontShelf.ts'
import { drawOver, openBlank } from '#adapters/pdf/openBlank.ts'
import { DocumentFonts } from '#adapters/pdf/pageFonts.ts'
import { Painter } from '#adapters/pdf/paint.ts'
import type { ColouredOps, SheetMm } from './measureGrid.ts'

/**
 * Draws in colours over every page of a document.
 *
 * @param opsOf  What to draw on a page, whose number counts from 1.
 */
export async function annotated(
  pdf: Uint8Array,
  opsOf: (sheet: SheetMm, page: number) => readonly ColouredOps[],
  shelf: FontShelf,
): Promise<PDFDocument> {
  const document = await openBlank(pdf)
  const fonts = new DocumentFonts(document, (id) => shelf.faceOf(id))
  document.getPages().forEach((page, index) => {
    const fontOf = fonts.onPage(page)
    // Light lines over black ones must not thin what is printed.
    const darken = page.node.newExtGState(
      'KG',
      document.context.register(document.context.obj({ Type: 'ExtGState', BM: 'Multiply' })),
    )
    drawOver(page, (sheet) =>
      opsOf(sheet, index + 1)
        .map(({ colour, isDashed, ops }) => {
          const [stroke, fill] = [`${colour.join(' ')} RG`, `${colour.join(' ')} rg`]
          const dash = isDashed === true ? '[2 1.5] 0 d ' : ''
          return `q ${darken.toString()} gs ${stroke} ${fill} ${dash}${new Painter(sheet.heightMm, fontOf).paint(ops)} Q`
        })
        .join('\n'),
    )
  })
  await fonts.finish()
  return document
}

/** Pages of several documents in the order given, as one; the first page is 0. */
export async function bound(
  pages: readonly (readonly [document: PDFDocument, page: number])[],
  title: string,
): Promise<Uint8Array> {
  const all = await PDFDocument.create({ updateMetadata: false })
  for (const [document, page] of pages) {
    for (const copy of await all.copyPages(document, [page])) all.addPage(copy)
  }
  all.setTitle(title)
  return all.save({ updateFieldAppearances: false })
}
