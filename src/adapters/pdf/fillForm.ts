import type { PDFDocument, PDFPage } from 'pdf-lib'
import { type DrawOp, a4, mmPerPt } from '#core/documents/drawing.ts'
import type { FaceId } from '#core/documents/fontFace.ts'
import { drawOver, openBlank } from './openBlank.ts'
import { DocumentFonts } from './pageFonts.ts'
import { packedStream } from './packedStream.ts'
import { Painter } from './paint.ts'
import type { Sfnt } from './sfnt.ts'

/**
 * Draws over the pages of a blank form and gives the finished document.
 *
 * The blank keeps its own drawing as it is; nothing of the applicant goes into the title or other
 * metadata.
 *
 * @param pages  Operations for each page of the blank, in order.
 * @param annex  Operations for each sheet of A4 behind the blank (別紙).
 */
export async function fillForm(
  blank: Uint8Array,
  pages: readonly (readonly DrawOp[])[],
  title: string,
  faceOf: (id: FaceId) => Sfnt,
  annex: readonly (readonly DrawOp[])[] = [],
): Promise<Uint8Array> {
  const document = await openBlank(blank)
  const fonts = new DocumentFonts(document, faceOf)
  document.getPages().forEach((page, index) => overlay(page, pages[index] ?? [], fonts))
  for (const ops of annex) append(document, ops, fonts)
  await fonts.finish()
  document.setTitle(title)
  return document.save({ updateFieldAppearances: false, objectsPerTick: Infinity })
}

function overlay(page: PDFPage, ops: readonly DrawOp[], fonts: DocumentFonts): void {
  if (ops.length === 0) return
  drawOver(page, ({ heightMm }) => `0 G 0 g\n${new Painter(heightMm, fonts.onPage(page)).paint(ops)}`)
}

function append(document: PDFDocument, ops: readonly DrawOp[], fonts: DocumentFonts): void {
  const page = document.addPage([a4.widthMm / mmPerPt, a4.heightMm / mmPerPt])
  const content = `0 G 0 g\n${new Painter(a4.heightMm, fonts.onPage(page)).paint(ops)}`
  page.node.addContentStream(packedStream(document.context, content))
}
