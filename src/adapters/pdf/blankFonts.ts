import { type PDFObject, PDFDict, PDFName, PDFStream } from 'pdf-lib'
import { nameText } from './nameText.ts'

const fontFiles = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => PDFName.of(key))

/**
 * Names of the fonts that a document uses and does not bring along.
 *
 * A computer without such a font draws another one in its place, with other shapes and widths; that
 * holds for the 14 fonts every viewer should have as well.
 *
 * @param objects  All objects that a reader can come to.
 */
export function missingFonts(objects: readonly PDFObject[]): readonly string[] {
  const names = objects.flatMap((object) =>
    object instanceof PDFDict && isFont(object) && !isEmbedded(object)
      ? [textOf(object.lookup(PDFName.of('BaseFont')))]
      : [],
  )
  return [...new Set(names)].toSorted()
}

function isFont(dict: PDFDict): boolean {
  const kind = textOf(dict.lookup(PDFName.of('Subtype')))
  // Of a composite font the outlines belong to its descendant; a Type 3 font draws itself.
  return (
    ['Type1', 'MMType1', 'TrueType', 'CIDFontType0', 'CIDFontType2'].includes(kind) &&
    dict.has(PDFName.of('BaseFont')) &&
    textOf(dict.lookup(PDFName.of('Type'))) === 'Font'
  )
}

function isEmbedded(font: PDFDict): boolean {
  const descriptor = font.lookup(PDFName.of('FontDescriptor'))
  return descriptor instanceof PDFDict && fontFiles.some((key) => descriptor.lookup(key) instanceof PDFStream)
}

function textOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? nameText(object) : ''
}
