import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { Ink } from './outlineRaster.ts'

/** Dots per inch of a drawn page: a stroke of 10.5 pt type is three to four dots wide. */
export const dpi = 300
/** Enough to have every object of a page read and drawn. */
const checkDpi = 36

/** What was begun once per thread: PDFium, and the pages it drew for documents still in use. */
const begun: { library?: Promise<PDFiumLibrary> } = {}
const drawn = new WeakMap<Uint8Array, Map<number, Promise<Gray>>>()

/** A page as PDFium leaves it, 0 black to 255 white: a quarter of the memory of an {@link Ink}. */
interface Gray {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/**
 * The ink of a page as a printer would lay it, drawn by PDFium at {@link dpi}; of a cropped page, what
 * is seen.
 *
 * @param page  From 1.
 */
export async function pageInk(pdf: Uint8Array, page: number): Promise<Ink> {
  const pages = drawn.get(pdf) ?? new Map<number, Promise<Gray>>()
  drawn.set(pdf, pages)
  const drawing = pages.get(page) ?? inDocument(pdf, (document) => gray(document, page))
  pages.set(page, drawing)
  const { width, height, data } = await drawing
  const pixels = new Float32Array(data.length)
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = 1 - (data[at] ?? 255) / 255
  return { width, height, pixels }
}

/** The ink of every page, drawn once at a resolution and not kept. */
export async function pageInksAt(pdf: Uint8Array, resolution: number): Promise<readonly Ink[]> {
  return inDocument(pdf, async (document) => {
    const inks: Ink[] = []
    for (let page = 1; page <= document.getPageCount(); page += 1) {
      const { width, height, data } = await gray(document, page, resolution)
      inks.push({ width, height, pixels: Float32Array.from(data, (white) => 1 - white / 255) })
    }
    return inks
  })
}

/** Draws every page and forgets it; fails where PDFium cannot read the document or one of its pages. */
export async function pagesDrawn(pdf: Uint8Array): Promise<number> {
  return inDocument(pdf, async (document) => {
    const count = document.getPageCount()
    for (let page = 1; page <= count; page += 1) await gray(document, page, checkDpi)
    return count
  })
}

type Opened = Awaited<ReturnType<PDFiumLibrary['loadDocument']>>

async function inDocument<T>(pdf: Uint8Array, use: (document: Opened) => Promise<T>): Promise<T> {
  begun.library ??= PDFiumLibrary.init()
  const document = await (await begun.library).loadDocument(pdf)
  try {
    return await use(document)
  } finally {
    document.destroy()
  }
}

async function gray(document: Opened, page: number, resolution = dpi): Promise<Gray> {
  if (page < 1 || page > document.getPageCount()) throw new Error(`the document has no page ${page}`)
  const opened = document.getPage(page - 1)
  const { originalWidth, originalHeight } = opened.getOriginalSize()
  if (originalWidth <= 0 || originalHeight <= 0) throw new Error(`page ${page} cannot be read`)
  // PDFium stretches the page over the picture: whole dots for its true size, since `scale` would
  // first cut its size down to whole points, a dot's worth over the width of a sheet.
  const { width, height, data } = await opened.render({
    width: dots(originalWidth, resolution),
    height: dots(originalHeight, resolution),
    render: 'bitmap',
  })
  // Text comes with its edges coloured, a third of a dot each; PDFium's own grey sets it more coarsely.
  const mean = new Uint8Array(width * height)
  for (let at = 0; at < mean.length; at += 1) {
    mean[at] = ((data[at * 4] ?? 255) + (data[at * 4 + 1] ?? 255) + (data[at * 4 + 2] ?? 255)) / 3
  }
  return { width, height, data: mean }
}

function dots(points: number, resolution: number): number {
  return Math.max(1, Math.round((points * resolution) / 72))
}
