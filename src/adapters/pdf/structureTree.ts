import { type PDFDict, type PDFDocument, type PDFPage, type PDFRef, PDFName, PDFString } from 'pdf-lib'
import type { TaggedPart } from '#core/documents/drawing.ts'

interface Marks {
  readonly begin: string
  readonly end: string
}

/**
 * The tree that tells a screen reader what is a heading and what a list (タグ付きPDF).
 *
 * Document holds headings and paragraphs; list items that follow each other share one list.
 */
export class StructureTree {
  readonly #document: PDFDocument
  readonly #root: PDFRef
  readonly #top: PDFRef
  readonly #children: PDFRef[] = []
  readonly #pageOwners: PDFRef[][] = []
  #list: { readonly ref: PDFRef; readonly items: PDFRef[] } | undefined

  constructor(document: PDFDocument) {
    this.#document = document
    this.#root = document.context.nextRef()
    this.#top = document.context.nextRef()
  }

  /** Begins a page; the function given back says how each part of it is marked. */
  startPage(page: PDFPage): (part: TaggedPart) => Marks {
    const owners: PDFRef[] = []
    page.node.set(PDFName.of('StructParents'), this.#document.context.obj(this.#pageOwners.length))
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
    this.#pageOwners.push(owners)
    return (part) => {
      if (part.role === 'artifact') return { begin: '/Artifact BMC', end: 'EMC' }
      const id = owners.length
      owners.push(this.#element(part, page.ref, id))
      const tag = part.role === 'LI' ? 'LBody' : part.role
      return { begin: `/${tag} <</MCID ${id}>> BDC`, end: 'EMC' }
    }
  }

  /** Writes the tree; call once, after the last page. */
  finish(lang: string): void {
    this.#closeList()
    const { context, catalog } = this.#document
    const numbers = this.#pageOwners.flatMap((owners, index) => [context.obj(index), context.obj(owners)])
    const top = context.obj({
      Type: 'StructElem',
      S: 'Document',
      P: this.#root,
      Lang: PDFString.of(lang),
      K: this.#children,
    })
    const root = context.obj({
      Type: 'StructTreeRoot',
      K: this.#top,
      ParentTree: context.register(context.obj({ Nums: numbers })),
      ParentTreeNextKey: this.#pageOwners.length,
    })
    context.assign(this.#top, top)
    context.assign(this.#root, root)
    catalog.set(PDFName.of('StructTreeRoot'), this.#root)
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  }

  /** Adds the part to the tree and gives the element that owns its marked content. */
  #element(part: TaggedPart, page: PDFRef, id: number): PDFRef {
    const { context } = this.#document
    if (part.role !== 'LI') {
      this.#closeList()
      const ref = context.register(this.#dict(part.role, this.#top, part, { Pg: page, K: id }))
      this.#children.push(ref)
      return ref
    }
    this.#list ??= { ref: context.nextRef(), items: [] }
    const item = context.nextRef()
    const body = context.register(this.#dict('LBody', item, part, { Pg: page, K: id }))
    context.assign(item, this.#dict('LI', this.#list.ref, undefined, { K: [body] }))
    this.#list.items.push(item)
    return body
  }

  #closeList(): void {
    if (this.#list === undefined) return
    this.#document.context.assign(
      this.#list.ref,
      this.#dict('L', this.#top, undefined, { K: this.#list.items }),
    )
    this.#children.push(this.#list.ref)
    this.#list = undefined
  }

  #dict(
    role: string,
    parent: PDFRef,
    part: TaggedPart | undefined,
    entries: Record<string, PDFRef | number | PDFRef[]>,
  ): PDFDict {
    const dict = this.#document.context.obj({ Type: 'StructElem', S: role, P: parent, ...entries })
    if (part?.lang !== undefined) dict.set(PDFName.of('Lang'), PDFString.of(part.lang))
    return dict
  }
}
