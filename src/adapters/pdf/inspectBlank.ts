import {
  type PDFObject,
  type PDFPage,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
} from 'pdf-lib'
import { missingFonts } from './blankFonts.ts'
import { type FormRectangle, formRectangles } from './formFields.ts'
import { pageFrame } from './pageFrame.ts'
import { reachable } from './reachable.ts'
import { appearanceOf, widgetsOf } from './widgets.ts'

/** A page of a blank as it is seen. */
export interface BlankPage {
  readonly widthMm: number
  readonly heightMm: number
  readonly paper: 'A4' | 'A3' | 'other'
  readonly orientation: 'portrait' | 'landscape'
}

/** What of a blank deserves a look before values are laid over it. */
export type BlankFinding =
  /** Protected from changes; opens without a password. */
  | { readonly kind: 'protected' }
  /** A form of the kind XFA; one that is only XFA has no page of its own to print on. */
  | { readonly kind: 'xfa'; readonly isOnly: boolean }
  | { readonly kind: 'form-fields'; readonly count: number }
  /** Fields with a value that the file does not say how to draw. */
  | { readonly kind: 'undrawn-values'; readonly names: readonly string[] }
  | { readonly kind: 'missing-fonts'; readonly names: readonly string[] }
  | { readonly kind: 'scripts' }
  | { readonly kind: 'attachments' }
  /** Filling a signed blank ends what the signature says. */
  | { readonly kind: 'signed' }
  /** Layers that are not shown. */
  | { readonly kind: 'hidden-layers'; readonly names: readonly string[] }

export type BlankInspection =
  | { readonly kind: 'unreadable'; readonly why: 'not-pdf' | 'broken' | 'password' }
  | {
      readonly kind: 'read'
      readonly pages: readonly BlankPage[]
      readonly findings: readonly BlankFinding[]
      readonly rectangles: readonly FormRectangle[]
    }

/** Scanned and exported sheets differ from the paper's size by a little. */
const paperToleranceMm = 2
const papers = { A4: [210, 297], A3: [297, 420] } as const

/** Looks at a blank before it is used; any bytes give an answer. */
export async function inspectBlank(bytes: Uint8Array): Promise<BlankInspection> {
  if (!hasHeader(bytes)) return { kind: 'unreadable', why: 'not-pdf' }
  let document: PDFDocument
  try {
    document = await PDFDocument.load(bytes, { password: '', updateMetadata: false })
  } catch {
    return { kind: 'unreadable', why: (await isLocked(bytes)) ? 'password' : 'broken' }
  }
  try {
    const pages = document.getPages().map((page) => pageOf(pageFrame(page)))
    if (pages.length === 0 || isCutOff(bytes) || document.getPages().some(lacksContent))
      return { kind: 'unreadable', why: 'broken' }
    const isProtected = await isLocked(bytes)
    return {
      kind: 'read',
      pages,
      findings: [...(isProtected ? [{ kind: 'protected' } as const] : []), ...findingsOf(document)],
      rectangles: formRectangles(document),
    }
  } catch {
    // The library reads damaged files as far as it can and fails only where something is asked of them.
    return { kind: 'unreadable', why: 'broken' }
  }
}

/** Viewers look for the header in the first kilobyte. */
function hasHeader(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** A download that broke off lacks its table of objects; the library would mend it with what is there. */
function isCutOff(bytes: Uint8Array): boolean {
  return !new TextDecoder('latin1').decode(bytes.subarray(-2048)).includes('startxref')
}

function lacksContent(page: PDFPage): boolean {
  const contents = page.node.get(name('Contents'))
  const given = page.doc.context.lookup(contents)
  const parts = given instanceof PDFArray ? given.asArray() : [contents]
  return contents !== undefined && parts.some((part) => page.doc.context.lookup(part) === undefined)
}

async function isLocked(bytes: Uint8Array): Promise<boolean> {
  try {
    return (await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false })).isEncrypted
  } catch {
    return false
  }
}

function pageOf({ widthMm, heightMm }: { readonly widthMm: number; readonly heightMm: number }): BlankPage {
  const [short, long] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)]
  const isOf = ([width, height]: readonly [number, number]): boolean =>
    Math.abs(short - width) <= paperToleranceMm && Math.abs(long - height) <= paperToleranceMm
  return {
    widthMm,
    heightMm,
    paper: isOf(papers.A4) ? 'A4' : isOf(papers.A3) ? 'A3' : 'other',
    orientation: widthMm > heightMm ? 'landscape' : 'portrait',
  }
}

function findingsOf(document: PDFDocument): readonly BlankFinding[] {
  const { objects } = reachable(document)
  const { catalog } = document
  const form = dictOf(catalog.lookup(name('AcroForm')))
  const rectangles = formRectangles(document)
  const undrawn = undrawnValues(document, rectangles)
  const fonts = missingFonts(objects)
  const layers = hiddenLayers(catalog)
  const findings: (BlankFinding | false)[] = [
    form?.has(name('XFA')) === true && { kind: 'xfa', isOnly: isOnlyXfa(catalog, rectangles) },
    rectangles.length > 0 && { kind: 'form-fields', count: rectangles.length },
    undrawn.length > 0 && { kind: 'undrawn-values', names: undrawn },
    fonts.length > 0 && { kind: 'missing-fonts', names: fonts },
    hasScripts(catalog, objects) && { kind: 'scripts' },
    hasAttachments(catalog, objects) && { kind: 'attachments' },
    objects.some((object) => dictOf(object)?.has(name('ByteRange')) === true) && { kind: 'signed' },
    layers.length > 0 && { kind: 'hidden-layers', names: layers },
  ]
  return findings.filter((finding) => finding !== false)
}

/** Such a form shows nothing but a request to open it in another program. */
function isOnlyXfa(catalog: PDFDict, rectangles: readonly FormRectangle[]): boolean {
  return rectangles.length === 0 || catalog.lookup(name('NeedsRendering'))?.toString() === 'true'
}

function undrawnValues(document: PDFDocument, rectangles: readonly FormRectangle[]): readonly string[] {
  const widgets = document.getPages().flatMap((page) => widgetsOf(page))
  const names = rectangles.flatMap((rectangle, index) => {
    const widget = widgets[index]
    const isUndrawn = rectangle.hasValue && widget !== undefined && appearanceOf(widget) === undefined
    return isUndrawn && rectangle.kind !== 'check' && rectangle.kind !== 'radio' ? [rectangle.name] : []
  })
  return [...new Set(names)]
}

function hasScripts(catalog: PDFDict, objects: readonly PDFObject[]): boolean {
  const isScript = (object: PDFObject): boolean => dictOf(object)?.lookup(name('S')) === name('JavaScript')
  const opening = dictOf(catalog.lookup(name('OpenAction')))
  return catalog.has(name('AA')) || opening?.lookup(name('S')) === name('Launch') || objects.some(isScript)
}

function hasAttachments(catalog: PDFDict, objects: readonly PDFObject[]): boolean {
  const names = dictOf(catalog.lookup(name('Names')))
  return (
    names?.has(name('EmbeddedFiles')) === true ||
    objects.some((object) => dictOf(object)?.lookup(name('Subtype')) === name('FileAttachment'))
  )
}

function hiddenLayers(catalog: PDFDict): readonly string[] {
  const usual = dictOf(dictOf(catalog.lookup(name('OCProperties')))?.lookup(name('D')))
  const off = usual?.lookup(name('OFF'))
  if (!(off instanceof PDFArray)) return []
  return Array.from({ length: off.size() }, (_, at) => {
    const title = dictOf(off.lookup(at))?.lookup(name('Name'))
    return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '?'
  })
}

function dictOf(object: PDFObject | undefined): PDFDict | undefined {
  return object instanceof PDFDict ? object : undefined
}

function name(text: string): PDFName {
  return PDFName.of(text)
}
