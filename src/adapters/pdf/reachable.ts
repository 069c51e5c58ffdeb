import {
  type PDFContext,
  type PDFDocument,
  type PDFObject,
  PDFArray,
  PDFDict,
  PDFRef,
  PDFStream,
} from 'pdf-lib'

/** Every object that a reader can come to, each once; and the numbers of those that stand on their own. */
export function reachable(document: PDFDocument): {
  readonly objects: readonly PDFObject[]
  readonly refs: ReadonlySet<PDFRef>
} {
  const { context } = document
  const { Root, Info } = context.trailerInfo
  const objects = new Set<PDFObject>()
  const refs = new Set<PDFRef>()
  const open: PDFObject[] = [Root, Info].filter((root) => root !== undefined)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next instanceof PDFRef) {
      if (refs.has(next)) continue
      refs.add(next)
      const object = context.lookup(next)
      if (object !== undefined) open.push(object)
    } else if (!objects.has(next)) {
      objects.add(next)
      open.push(...partsOf(next))
    }
  }
  return { objects: [...objects], refs }
}

/** Removes what nothing leads to any more, so that what was taken out of a document is not in its file. */
export function dropUnreachable(document: PDFDocument): void {
  const { refs } = reachable(document)
  const { context }: { readonly context: PDFContext } = document
  for (const [ref] of context.enumerateIndirectObjects()) if (!refs.has(ref)) context.delete(ref)
}

function partsOf(object: PDFObject): readonly PDFObject[] {
  if (object instanceof PDFArray) return object.asArray()
  if (object instanceof PDFDict) return object.values()
  return object instanceof PDFStream ? object.dict.values() : []
}
