import {
  type PDFDict,
  type PDFObject,
  type PDFPage,
  type PDFRef,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
} from 'pdf-lib'

export const a4Pt = [595.28, 841.89] as const

/** A black rectangle in the lower left of an A4 page, 30 to 130 points from its sides. */
export const ownMark = '30 30 100 100 re f'

/** A document of one page, written as given. */
export async function blankOf(build: (page: PDFPage, document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const page = document.addPage([...a4Pt])
  build(page, document)
  return document.save({ updateFieldAppearances: false, addDefaultPage: false })
}

export function setContents(page: PDFPage, ...streams: readonly string[]): void {
  const { context } = page.doc
  page.node.set(
    PDFName.of('Contents'),
    context.obj(streams.map((content) => context.register(context.flateStream(content)))),
  )
}

/** Moves entries of a page to the tree above it, where it inherits them. */
export function inherit(page: PDFPage, entries: Readonly<Record<string, PDFObject>>): void {
  for (const [key, value] of Object.entries(entries)) {
    page.node.delete(PDFName.of(key))
    page.node.Parent()?.set(PDFName.of(key), value)
  }
}

/** Form fields on a page, each a rectangle in points; the form is made of them. */
export function addFields(
  page: PDFPage,
  fields: readonly (Readonly<Record<string, PDFObject>> & { readonly Rect: PDFObject })[],
  form: Readonly<Record<string, PDFObject>> = {},
): readonly PDFRef[] {
  const { context } = page.doc
  const refs = fields.map((field) =>
    context.register(context.obj({ Type: 'Annot', Subtype: 'Widget', F: 4, ...field })),
  )
  page.node.set(PDFName.of('Annots'), context.obj([...refs]))
  page.doc.catalog.set(PDFName.of('AcroForm'), context.register(context.obj({ Fields: [...refs], ...form })))
  return refs
}

/** An appearance that fills its box. */
export function fullBox(page: PDFPage, width: number, height: number): PDFRef {
  const { context } = page.doc
  const stream = context.stream(`0 0 ${width} ${height} re f`, { BBox: [0, 0, width, height] })
  return context.register(stream)
}

export function words(text: string): PDFObject {
  return PDFHexString.fromText(text)
}

export function number(value: number): PDFObject {
  return PDFNumber.of(value)
}

export function dict(page: PDFPage, entries: Readonly<Record<string, PDFObject>>): PDFDict {
  return page.doc.context.obj({ ...entries })
}
