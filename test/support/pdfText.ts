import { type PDFDocumentProxy, VerbosityLevel, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { vi } from 'vitest'

/** The text of each page as a reader copies it, line by line, every character as it was given. */
export async function pageTexts(pdf: Uint8Array): Promise<readonly string[]> {
  return inDocument(pdf, async (document) => {
    const pages: string[] = []
    for await (const { items } of contents(document)) {
      pages.push(items.map((item) => ('str' in item ? said(item) : '')).join(''))
    }
    return pages
  })
}

/** An element of the structure tree, with the text marked as its own. */
export interface Element {
  readonly role: string
  readonly text: string
}

/** What a screen reader is told: whether the document is tagged, and its elements in order. */
export async function structureOf(
  pdf: Uint8Array,
): Promise<{ readonly isTagged: boolean; readonly elements: readonly Element[] }> {
  return inDocument(pdf, async (document) => {
    const elements: Element[] = []
    for await (const { items, tree } of contents(document)) {
      const texts = new Map<string, string>()
      let open = ''
      for (const item of items) {
        if ('str' in item) texts.set(open, (texts.get(open) ?? '') + said(item))
        else open = item.type === 'endMarkedContent' ? '' : item.id
      }
      collect(tree, texts, elements)
    }
    const info = (await document.getMarkInfo()) as { readonly Marked?: boolean } | null
    return { isTagged: info?.Marked === true, elements }
  })
}

/** Everything the document says about itself. */
export async function metadataOf(pdf: Uint8Array): Promise<string> {
  return inDocument(pdf, async (document) => {
    const { info, metadata } = await document.getMetadata()
    return JSON.stringify([info, (metadata as { getRaw(): unknown } | null)?.getRaw()])
  })
}

/**
 * What pdf.js finds wrong with a document when it reads every page, font and element of it; it mends
 * what it can and only warns.
 */
export async function complaintsAbout(pdf: Uint8Array): Promise<readonly string[]> {
  const found: string[] = []
  const warn = vi.spyOn(console, 'warn').mockImplementation((...said: readonly unknown[]) => {
    found.push(said.map(String).join(' '))
  })
  try {
    await inDocument(
      pdf,
      async (document) => {
        for (let number = 1; number <= document.numPages; number += 1) {
          const page = await document.getPage(number)
          await page.getOperatorList()
          await page.getStructTree()
        }
      },
      VerbosityLevel.WARNINGS,
    )
  } catch (error) {
    found.push(String(error))
  } finally {
    warn.mockRestore()
  }
  return found
}

type Content = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>
type Tree = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getStructTree']>>

async function* contents(document: PDFDocumentProxy): AsyncGenerator<Content & { readonly tree: Tree }> {
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const content = await page.getTextContent({ disableNormalization: true, includeMarkedContent: true })
    yield { ...content, tree: await page.getStructTree() }
  }
}

function said({ str, hasEOL }: { readonly str: string; readonly hasEOL: boolean }): string {
  return hasEOL ? `${str}\n` : str
}

function collect(
  node: Tree | Tree['children'][number],
  texts: ReadonlyMap<string, string>,
  into: Element[],
): void {
  if (node === null || !('children' in node)) return
  const text = node.children.map((child) => ('id' in child ? (texts.get(child.id) ?? '') : '')).join('')
  into.push({ role: node.role, text })
  for (const child of node.children) collect(child, texts, into)
}

async function inDocument<T>(
  pdf: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<T>,
  verbosity: number = VerbosityLevel.ERRORS,
): Promise<T> {
  // pdf.js takes the bytes it is given away from its caller.
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity })
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy()
  }
}
