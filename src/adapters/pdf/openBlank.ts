import {
  ParseSpeeds,
  type PDFPage,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  decodePDFRawStream,
} from 'pdf-lib'
import { unpairedStates } from './contentState.ts'
import { type PageFrame, boxOf, pageFrame, userUnitOf } from './pageFrame.ts'
import { packedStream } from './packedStream.ts'
import { dropUnreachable } from './reachable.ts'
import { flattenWidgets, widgetsOf } from './widgets.ts'

/** Of a blank, what acts, is attached, or would change it after it was filled. */
const activeEntries = ['AcroForm', 'NeedsRendering', 'OpenAction', 'AA', 'Perms', 'DSS', 'AF', 'Collection']
const activeNames = ['JavaScript', 'EmbeddedFiles']

/**
 * Opens a municipality's own blank, ready to be drawn over.
 *
 * - Permission-protected blanks are opened with their empty user password: without it the library
 *   would give blank pages.
 * - Form fields become part of the page as they look; XFA, scripts and attached files go.
 * - A page in units of its own becomes one in points: PDFium, and so the browser's printing, would
 *   print it at the wrong size.
 * - Each page's own content is closed in: it may leave a changed coordinate system behind.
 *
 * @throws When the bytes are no PDF or need a password; `inspectBlank` says which.
 */
export async function openBlank(blank: Uint8Array): Promise<PDFDocument> {
  const document = await PDFDocument.load(blank, {
    password: '',
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  })
  const form = document.catalog.lookup(PDFName.of('AcroForm'))
  const shared = form instanceof PDFDict ? form.lookup(PDFName.of('DR')) : undefined
  const hadFields = document.getPages().some((page) => widgetsOf(page).length > 0)
  for (const page of document.getPages()) {
    closeIn(page, shared instanceof PDFDict ? shared : undefined)
  }
  if (removeActive(document) || hadFields) dropUnreachable(document)
  return document
}

/** Draws over a page of an opened blank, in points counted from the lower left corner of the sheet as it is seen. */
export function drawOver(page: PDFPage, contentOf: (frame: PageFrame) => string): void {
  const { context } = page.doc
  const frame = pageFrame(page)
  page.node.addContentStream(packedStream(context, `q ${frame.matrix} ${contentOf(frame)}\nQ`))
}

/** @returns Whether there was anything to remove. */
function removeActive(document: PDFDocument): boolean {
  const { catalog } = document
  const names = catalog.lookup(PDFName.of('Names'))
  const removed = [
    ...activeEntries.map((key) => catalog.delete(PDFName.of(key))),
    ...(names instanceof PDFDict ? activeNames.map((key) => names.delete(PDFName.of(key))) : []),
    ...document.getPages().map((page) => page.node.delete(PDFName.of('AA'))),
  ]
  return removed.includes(true)
}

function closeIn(page: PDFPage, shared: PDFDict | undefined): void {
  const { context } = page.doc
  const unit = userUnitOf(page)
  const { streams, open } = ownContent(page)
  // The pages of some blanks share one list of content streams: each gets its own before it is added to.
  page.node.set(PDFName.of('Contents'), context.obj([...streams]))
  page.node.normalize()
  const begin = unit === 1 ? 'q' : `q ${unit} 0 0 ${unit} 0 0 cm`
  // States left open are closed before the fields, which are drawn in the page's own coordinates.
  const fields = flattenWidgets(page, shared)
  const end = `${'Q '.repeat(open)}\n${fields}\nQ`
  page.node.wrapContentStreams(context.register(context.stream(begin)), context.register(context.stream(end)))
  if (unit !== 1) inPoints(page, unit)
}

/** The page's content streams, without the `Q` that viewers ignore, and how many `q` they leave open. */
function ownContent(page: PDFPage): { readonly streams: readonly PDFRef[]; readonly open: number } {
  const { context } = page.doc
  const contents = page.node.get(PDFName.of('Contents'))
  const given = context.lookup(contents)
  const list = given instanceof PDFArray ? given.asArray() : [contents]
  const streams = list.filter(
    (item): item is PDFRef => item instanceof PDFRef && context.lookup(item) instanceof PDFStream,
  )
  const bytes = joined(streams.map((ref) => context.lookup(ref)))
  if (bytes === undefined) return { streams, open: 0 }
  const { surplus, open } = unpairedStates(bytes)
  if (surplus.length === 0) return { streams, open }
  for (const at of surplus) bytes[at] = 32
  return { streams: [packedStream(context, bytes)], open }
}

/** The streams as one, as viewers read them; nothing where one cannot be unpacked. */
function joined(streams: readonly unknown[]): Uint8Array | undefined {
  try {
    const parts = streams.map((stream) =>
      stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array(),
    )
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(10)
    let at = 0
    for (const part of parts) {
      all.set(part, at)
      at += part.length + 1
    }
    return all
  } catch {
    return undefined
  }
}

function inPoints(page: PDFPage, unit: number): void {
  for (const name of ['MediaBox', 'CropBox'] as const) {
    const box = boxOf(page, name)
    if (box === undefined) continue
    const [x, y] = [box.x * unit, box.y * unit]
    const corners = [x, y, x + box.width * unit, y + box.height * unit]
    page.node.set(PDFName.of(name), page.doc.context.obj(corners))
  }
  for (const name of ['BleedBox', 'TrimBox', 'ArtBox', 'UserUnit']) page.node.delete(PDFName.of(name))
}
