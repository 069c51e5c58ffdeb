import { PDFDocument } from 'pdf-lib'
import { type DrawnPage, mmPerPt } from '#core/documents/drawing.ts'
import type { FaceId } from '#core/documents/fontFace.ts'
import { DocumentFonts } from './pageFonts.ts'
import { packedStream } from './packedStream.ts'
import { Painter } from './paint.ts'
import type { Sfnt } from './sfnt.ts'
import { StructureTree } from './structureTree.ts'

/**
 * Draws a document of our own with headings, lists and language marked for screen readers.
 *
 * Equal input gives equal bytes: no dates, no random numbers.
 */
export async function drawDocument(
  pages: readonly DrawnPage[],
  about: { readonly title: string; readonly lang: string },
  faceOf: (id: FaceId) => Sfnt,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const fonts = new DocumentFonts(document, faceOf)
  const tree = new StructureTree(document)
  for (const drawn of pages) {
    const page = document.addPage([drawn.widthMm / mmPerPt, drawn.heightMm / mmPerPt])
    const painter = new Painter(drawn.heightMm, fonts.onPage(page))
    const marked = tree.startPage(page)
    const content = drawn.parts.map((part) => {
      const { begin, end } = marked(part)
      return `${begin}\n${painter.paint(part.ops)}\n${end}`
    })
    page.node.addContentStream(packedStream(document.context, `0 G 0 g\n${content.join('\n')}`))
  }
  await fonts.finish()
  tree.finish(about.lang)
  document.setTitle(about.title, { showInWindowTitleBar: true })
  document.setLanguage(about.lang)
  return document.save({ objectsPerTick: Infinity })
}
