import {
  type PDFObject,
  type PDFPage,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
} from 'pdf-lib'
import { type PageRect, rectOf } from './pageFrame.ts'

/** The part of a form field that stands on a page. */
export interface Widget {
  readonly dict: PDFDict
  readonly rect: PageRect
}

const hidden = 1 << 1
const printed = 1 << 2

/** The form fields (入力欄) of a page, in the order they are drawn. */
export function widgetsOf(page: PDFPage): readonly Widget[] {
  return annotationsOf(page).flatMap((object) => {
    const dict = page.doc.context.lookup(object)
    if (!(dict instanceof PDFDict) || !isWidget(dict)) return []
    const box = dict.lookup(PDFName.of('Rect'))
    const rect = box instanceof PDFArray ? rectOf(box) : undefined
    return rect === undefined ? [] : [{ dict, rect }]
  })
}

/**
 * Draws what the fields of a page show now and takes the fields away.
 *
 * A live field would be drawn over our values, and viewers differ in how they draw it.
 *
 * @returns Operators for the end of the page's content; empty where no field shows anything.
 */
export function flattenWidgets(page: PDFPage, resources: PDFDict | undefined): string {
  const drawn = widgetsOf(page).map((widget) => drawing(page, widget, resources))
  const others = annotationsOf(page).filter((object) => {
    const dict = page.doc.context.lookup(object)
    return !(dict instanceof PDFDict && isWidget(dict))
  })
  if (others.length === 0) page.node.delete(PDFName.of('Annots'))
  else page.node.set(PDFName.of('Annots'), page.doc.context.obj([...others]))
  return drawn.filter((content) => content !== '').join('\n')
}

/** What a widget shows: its only appearance, or the one of its state. */
export function appearanceOf({
  dict,
}: Widget): { readonly object: PDFObject; readonly stream: PDFStream } | undefined {
  const appearances = dict.lookup(PDFName.of('AP'))
  if (!(appearances instanceof PDFDict)) return undefined
  const normal = appearances.get(PDFName.of('N'))
  const stream = appearances.lookup(PDFName.of('N'))
  if (stream instanceof PDFStream && normal !== undefined) return { object: normal, stream }
  const state = dict.lookup(PDFName.of('AS'))
  if (!(stream instanceof PDFDict) || !(state instanceof PDFName)) return undefined
  const ofState = stream.lookup(state)
  const object = stream.get(state)
  return ofState instanceof PDFStream && object !== undefined ? { object, stream: ofState } : undefined
}

function drawing(page: PDFPage, widget: Widget, resources: PDFDict | undefined): string {
  const flags = widget.dict.lookup(PDFName.of('F'))
  const bits = flags instanceof PDFNumber ? flags.asNumber() : 0
  const appearance = appearanceOf(widget)
  if ((bits & hidden) !== 0 || (bits & printed) === 0 || appearance === undefined) return ''
  const { object, stream } = appearance
  stream.dict.set(PDFName.of('Type'), PDFName.of('XObject'))
  stream.dict.set(PDFName.of('Subtype'), PDFName.of('Form'))
  // Old tools leave the fonts of an appearance to the form, which is about to go.
  if (stream.dict.lookup(PDFName.of('Resources')) === undefined && resources !== undefined)
    stream.dict.set(PDFName.of('Resources'), resources)
  const matrix = placed(stream, widget.rect)
  if (matrix === undefined) return ''
  const ref = object instanceof PDFRef ? object : page.doc.context.register(stream)
  const key = page.node.newXObject('KG', ref)
  return `q ${matrix} cm ${key.toString()} Do Q`
}

/** Lays the box of an appearance over the rectangle of its field (ISO 32000-2, 12.5.5, algorithm 8.1). */
function placed(stream: PDFStream, rect: PageRect): string | undefined {
  const bounds = stream.dict.lookup(PDFName.of('BBox'))
  const box = bounds instanceof PDFArray ? rectOf(bounds) : undefined
  if (box === undefined) return undefined
  const given = stream.dict.lookup(PDFName.of('Matrix'))
  const numbers = given instanceof PDFArray ? given.asArray().map((item) => numberOf(item)) : []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers.length === 6 ? numbers : []
  const corners = [box.x, box.x + box.width].flatMap((x) =>
    [box.y, box.y + box.height].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  )
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom]
  if (width <= 0 || height <= 0) return undefined
  const [sx, sy] = [rect.width / width, rect.height / height]
  return [sx, 0, 0, sy, rect.x - left * sx, rect.y - bottom * sy]
    .map((value) => String(Math.round(value * 1e4) / 1e4))
    .join(' ')
}

function numberOf(object: PDFObject): number {
  return object instanceof PDFNumber ? object.asNumber() : 0
}

function annotationsOf(page: PDFPage): readonly PDFObject[] {
  const annotations = page.node.lookup(PDFName.of('Annots'))
  return annotations instanceof PDFArray ? annotations.asArray() : []
}

function isWidget(dict: PDFDict): boolean {
  return dict.lookup(PDFName.of('Subtype')) === PDFName.of('Widget')
}
