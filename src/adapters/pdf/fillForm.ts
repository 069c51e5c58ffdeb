import { type PDFPage, PDFDocument } from 'pdf-lib'
import type { DrawOp } from '#core/documents/drawing.ts'
import type { FaceId } from '#core/documents/fontFace.ts'
import { DocumentFonts } from './pageFonts.ts'
import { pageFrame } from './pageFrame.ts'
import { paintOps } from './paint.ts'
import type { Sfnt } from './sfnt.ts'

/**
 * Draws over the pages of a blank form and gives the finished document.
 *
 * The blank keeps its own drawing as it is; nothing of the applicant goes into the title or other
 * metadata. Permission-protected blanks are opened with their empty user password: without it the
 * library would give blank pages.
 *
 * @param pages  Operations for each page of the blank, in order.
 */
export async function fillForm(
  blank: Uint8Array,
  pages: readonly (readonly DrawOp[])[],
  title: string,
  faceOf: (id: FaceId) => Sfnt,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(blank, { password: '', updateMetadata: false })
  const fonts = new DocumentFonts(document, faceOf)
  document.getPages().forEach((page, index) => overlay(page, pages[index] ?? [], fonts))
  fonts.finish()
  document.setTitle(title)
  return document.save({ updateFieldAppearances: false })
}

/** The page's own content is closed in before ours is added: it may leave a changed coordinate system behind. */
function overlay(page: PDFPage, ops: readonly DrawOp[], fonts: DocumentFonts): void {
  if (ops.length === 0) return
  const { context } = page.doc
  page.node.normalize()
  page.node.wrapContentStreams(context.register(context.stream('q')), context.register(context.stream('Q')))
  const frame = pageFrame(page)
  const content = `q ${frame.matrix} 0 G 0 g\n${paintOps(ops, frame.heightMm, fonts.onPage(page))}\nQ`
  page.node.addContentStream(context.register(context.flateStream(content)))
}
