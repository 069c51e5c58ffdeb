import { type PDFDict, type PDFDocument, type PDFPage, PDFName } from 'pdf-lib'
import type { FaceId } from '#core/documents/fontFace.ts'
import { FontWriter } from './fontWriter.ts'
import type { PageFont } from './paint.ts'
import type { Sfnt } from './sfnt.ts'

/** The fonts written into one document. */
export class DocumentFonts {
  readonly #document: PDFDocument
  readonly #faceOf: (id: FaceId) => Sfnt
  readonly #writers = new Map<FaceId, FontWriter>()

  constructor(document: PDFDocument, faceOf: (id: FaceId) => Sfnt) {
    this.#document = document
    this.#faceOf = faceOf
  }

  /** Fonts as one page names them. */
  onPage(page: PDFPage): (face: FaceId) => PageFont {
    const onThisPage = new Map<FaceId, PageFont>()
    return (face) => {
      const known = onThisPage.get(face)
      if (known !== undefined) return known
      const writer = this.#writerOf(face)
      const { Font } = page.node.normalizedEntries()
      const key = newKey(Font)
      Font.set(PDFName.of(key), writer.ref)
      const font = { key, writer }
      onThisPage.set(face, font)
      return font
    }
  }

  /** Writes all fonts; call once, when everything is drawn. */
  async finish(): Promise<void> {
    for (const writer of this.#writers.values()) await writer.finish()
  }

  #writerOf(face: FaceId): FontWriter {
    const known = this.#writers.get(face)
    if (known !== undefined) return known
    const writer = new FontWriter(this.#document.context, this.#faceOf(face))
    this.#writers.set(face, writer)
    return writer
  }
}

/** A name the page does not know yet: a blank may already use any. */
function newKey(fonts: PDFDict): string {
  let number = 1
  while (fonts.has(PDFName.of(`K${number}`))) number += 1
  return `K${number}`
}
