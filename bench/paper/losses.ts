import { PDFiumLibrary } from '@hyzyla/pdfium'
import { VerbosityLevel, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PaperContent } from './route.ts'

/** Share of the expected ink that a page may have more or less: tools differ in how they set a line. */
const INK_TOLERANCE = 0.15

/**
 * What of the content a route lost; nothing when all of it is there.
 *
 * Every page must have exactly its characters, and about as much ink as the same page of another
 * route: a cut font can print nothing and still be copied as the right text.
 *
 * @param like  Ink of each page as it should be.
 */
export async function lossesIn(
  documents: readonly Uint8Array[],
  content: PaperContent,
  like: readonly number[],
): Promise<readonly string[]> {
  const texts = (await Promise.all(documents.map(pageTexts))).flat()
  if (texts.length !== content.pages.length) return [`${texts.length} pages`]
  const inks = await inkOf(documents)
  return content.pages.flatMap((page, index) => {
    const expected = page.texts.map(({ text }) => text).join('')
    const lacking = lackingIn(texts[index] ?? '', expected)
    const share = (inks[index] ?? 0) / (like[index] ?? 0)
    return [
      ...(lacking === '' ? [] : [`page ${index + 1} lacks ${lacking}`]),
      ...(Math.abs(share - 1) <= INK_TOLERANCE
        ? []
        : [`page ${index + 1} has ${share.toFixed(2)} of the ink`]),
    ]
  })
}

/** How dark each page is, in dots of black. */
export async function inkOf(documents: readonly Uint8Array[]): Promise<readonly number[]> {
  const library = await PDFiumLibrary.init()
  const inks: number[] = []
  for (const bytes of documents) {
    const document = await library.loadDocument(bytes)
    for (const page of document.pages()) {
      const { data } = await page.render({ scale: 2, render: 'bitmap' })
      let light = 0
      for (let at = 0; at < data.length; at += 4) light += data[at + 1] ?? 255
      inks.push(data.length / 4 - light / 255)
    }
    document.destroy()
  }
  library.destroy()
  return inks
}

/** Characters that stand in a text less often than they should; white space does not count. */
function lackingIn(text: string, expected: string): string {
  const left = new Map<string, number>()
  for (const character of text) left.set(character, (left.get(character) ?? 0) + 1)
  return [...expected.replace(/\s/g, '')]
    .filter((character) => {
      const count = left.get(character) ?? 0
      left.set(character, count - 1)
      return count <= 0
    })
    .join('')
}

async function pageTexts(bytes: Uint8Array): Promise<readonly string[]> {
  // pdf.js takes the bytes it is given away from its caller.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS })
  try {
    const document = await task.promise
    const texts: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true })
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
    }
    return texts
  } finally {
    await task.destroy()
  }
}
