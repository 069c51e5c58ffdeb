import {
  type PDFDocument,
  type PDFObject,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from 'pdf-lib'
import type { BoxMm } from '#core/documents/mapping.ts'
import { nameText } from './nameText.ts'
import { pageFrame } from './pageFrame.ts'
import { type Widget, widgetsOf } from './widgets.ts'

/** One rectangle of a form field (入力欄) as it stands on the sheet. */
export interface FormRectangle {
  /** Full name, the parts joined by dots; rectangles of one field share it. */
  readonly name: string
  /** What the form tells people who fill it in on a screen. */
  readonly hint?: string
  readonly kind: 'text' | 'multiline' | 'check' | 'radio' | 'choice' | 'signature' | 'button'
  /** Characters of a field that is divided into cells. */
  readonly cells?: number
  /** Of a box to tick, its answer. */
  readonly option?: string
  readonly hasValue: boolean
  /** 1-based. */
  readonly page: number
  readonly box: BoxMm
}

const flag = { multiline: 1 << 12, radio: 1 << 15, button: 1 << 16, comb: 1 << 24 } as const
const deepest = 32

/** All rectangles of form fields in the order of the pages, in mm as they are seen. */
export function formRectangles(document: PDFDocument): readonly FormRectangle[] {
  return document.getPages().flatMap((page, index) => {
    const frame = pageFrame(page)
    return widgetsOf(page).map((widget) => rectangleOf(widget, index + 1, frame.seen(widget.rect)))
  })
}

function rectangleOf(widget: Widget, page: number, box: BoxMm): FormRectangle {
  const line = lineage(widget.dict)
  const flags = numberOf(inherited(line, 'Ff')) ?? 0
  const kind = kindOf(inherited(line, 'FT'), flags)
  const hint = textOf(inherited(line, 'TU'))
  const most = numberOf(inherited(line, 'MaxLen'))
  const isDivided = kind === 'text' && (flags & flag.comb) !== 0 && most !== undefined && most > 0
  const option = kind === 'check' || kind === 'radio' ? optionOf(widget.dict) : undefined
  const value = inherited(line, 'V')
  return {
    name: line
      .map((dict) => textOf(dict.lookup(PDFName.of('T'))))
      .filter((part) => part !== undefined)
      .toReversed()
      .join('.'),
    kind,
    page,
    box,
    hasValue: (textOf(value) ?? 'Off') !== 'Off' && textOf(value) !== '',
    ...(hint === undefined ? {} : { hint }),
    ...(isDivided ? { cells: most } : {}),
    ...(option === undefined ? {} : { option }),
  }
}

function kindOf(type: PDFObject | undefined, flags: number): FormRectangle['kind'] {
  const name = textOf(type)
  if (name === 'Btn')
    return (flags & flag.button) !== 0 ? 'button' : (flags & flag.radio) !== 0 ? 'radio' : 'check'
  if (name === 'Ch') return 'choice'
  if (name === 'Sig') return 'signature'
  return (flags & flag.multiline) !== 0 ? 'multiline' : 'text'
}

/** The state of a box that is not "off" is what ticking it means. */
function optionOf(dict: PDFDict): string | undefined {
  const appearances = dict.lookup(PDFName.of('AP'))
  const normal = appearances instanceof PDFDict ? appearances.lookup(PDFName.of('N')) : undefined
  if (!(normal instanceof PDFDict)) return undefined
  return normal
    .keys()
    .map(nameText)
    .find((state) => state !== 'Off')
}

/** The rectangle, the field it belongs to, and the groups around that. */
function lineage(dict: PDFDict): readonly PDFDict[] {
  const line = [dict]
  for (let next = dict.lookup(PDFName.of('Parent')); next instanceof PDFDict && line.length < deepest;) {
    line.push(next)
    next = next.lookup(PDFName.of('Parent'))
  }
  return line
}

function inherited(line: readonly PDFDict[], key: string): PDFObject | undefined {
  return line.map((dict) => dict.lookup(PDFName.of(key))).find((object) => object !== undefined)
}

function numberOf(object: PDFObject | undefined): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined
}

function textOf(object: PDFObject | undefined): string | undefined {
  if (object instanceof PDFName) return nameText(object)
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText()
  return object instanceof PDFArray ? textOf(object.size() > 0 ? object.lookup(0) : undefined) : undefined
}
