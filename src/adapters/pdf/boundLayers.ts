import { type PDFDocument, type PDFObject, PDFArray, PDFDict, PDFName } from 'pdf-lib'

/**
 * The layers (レイヤー) of documents that are bound into one.
 *
 * A layer is a matter of the document, not of the page: pages alone would show what their document
 * hides, such as the words of an example (記入例) on a form.
 *
 * Source: ISO 32000-1, 8.11.4, for what a document says of its layers.
 */
export class BoundLayers {
  readonly #all: PDFObject[] = []
  readonly #hidden: PDFObject[] = []
  /** When a layer is shown on a screen only, or in print only. */
  readonly #uses: PDFObject[] = []

  /** @param copy  Brings an object of the source into the bound document, each only once. */
  add(source: PDFDocument, copy: (object: PDFObject) => PDFObject): void {
    const layers = source.catalog.lookup(PDFName.of('OCProperties'))
    if (!(layers instanceof PDFDict)) return
    const usual = layers.lookup(PDFName.of('D'))
    const all = listed(layers, 'OCGs')
    this.#all.push(...all.map(copy))
    if (!(usual instanceof PDFDict)) return
    const shown = new Set(listed(usual, 'ON'))
    const isHiddenFirst = usual.lookup(PDFName.of('BaseState')) === PDFName.of('OFF')
    const hidden = isHiddenFirst ? all.filter((layer) => !shown.has(layer)) : listed(usual, 'OFF')
    this.#hidden.push(...hidden.map(copy))
    this.#uses.push(...listed(usual, 'AS').map(copy))
  }

  finish({ catalog, context }: PDFDocument): void {
    if (this.#all.length === 0) return
    const usual = { OFF: this.#hidden, AS: this.#uses }
    catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: this.#all, D: usual }))
  }
}

function listed(dict: PDFDict, key: string): readonly PDFObject[] {
  const list = dict.lookup(PDFName.of(key))
  return list instanceof PDFArray ? list.asArray() : []
}
