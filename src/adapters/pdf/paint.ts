import { type DrawOp, type PointMm, mmPerPt } from '#core/documents/drawing.ts'
import type { FaceId } from '#core/documents/fontFace.ts'
import type { BoxMm } from '#core/documents/mapping.ts'
import type { FontWriter } from './fontWriter.ts'

/** A font as one page knows it: its writer and its name in the page's resources. */
export interface PageFont {
  readonly key: string
  readonly writer: FontWriter
}

type GlyphRun = Extract<DrawOp, { kind: 'glyphs' }>

/** How far the handle of a Bézier curve stands from its end in a quarter of a circle. */
const quarterCircle = 0.5522847

/**
 * Writes operations as PDF operators, for one stream of a page or one state (`q`) in it.
 *
 * What is set already is not set again, and a text is placed from the one before it: a form has
 * hundreds of short texts, and what is not written need not be packed.
 */
export class Painter {
  readonly #heightMm: number
  readonly #fontOf: (face: FaceId) => PageFont
  #font: PageFont | undefined
  #sizePt = 0
  #spacingMm = 0
  #lineMm: number | undefined

  /** @param heightMm  Height of the page: PDF counts upwards, forms are measured downwards. */
  constructor(heightMm: number, fontOf: (face: FaceId) => PageFont) {
    this.#heightMm = heightMm
    this.#fontOf = fontOf
  }

  /** Operators of some operations; no text is left open at their end. */
  paint(ops: readonly DrawOp[]): string {
    const lines: string[] = []
    let text: TextCursor | undefined
    for (const op of ops) {
      if (op.kind === 'glyphs') {
        if (text === undefined) lines.push('BT')
        text ??= { x: 0, y: 0 }
        lines.push(this.#text(op, text))
      } else {
        if (text !== undefined) lines.push('ET')
        text = undefined
        lines.push(this.#shape(op))
      }
    }
    if (text !== undefined) lines.push('ET')
    return lines.join('\n')
  }

  #text({ face, sizePt, spacingMm = 0, at, glyphs }: GlyphRun, cursor: TextCursor): string {
    const font = this.#fontOf(face)
    let style = ''
    if (font !== this.#font || sizePt !== this.#sizePt) style += `/${font.key} ${exact(sizePt)} Tf `
    if (spacingMm !== this.#spacingMm) style += `${exact(spacingMm / mmPerPt)} Tc `
    this.#font = font
    this.#sizePt = sizePt
    this.#spacingMm = spacingMm
    const [x, y] = [steps(at[0]), steps(this.#heightMm - at[1])]
    const move = `${number(x - cursor.x)} ${number(y - cursor.y)} Td`
    cursor.x = x
    cursor.y = y
    return `${style}${move}${font.writer.encode(glyphs)}Tj`
  }

  #shape(op: Exclude<DrawOp, GlyphRun>): string {
    const point = ([x, y]: PointMm): string => `${length(x)} ${length(this.#heightMm - y)}`
    switch (op.kind) {
      case 'rect': {
        const outline =
          op.radiusMm === undefined ? rectangle(op.box, point) : rounded(op.box, op.radiusMm, point)
        return `${this.#penOf(op.lineMm)}${outline} S`
      }
      case 'fill':
        return `${op.boxes.map((box) => rectangle(box, point)).join(' ')} f`
      case 'line': {
        const line = `${this.#penOf(op.lineMm)}${point(op.from)} m ${point(op.to)} l S`
        return op.gray === undefined ? line : `${op.gray} G ${line} 0 G`
      }
      case 'path': {
        const [first, ...rest] = op.points
        if (first === undefined) return ''
        const path = `${point(first)} m ${rest.map((to) => `${point(to)} l`).join(' ')}`
        return `1 J 1 j ${this.#penOf(op.lineMm)}${path} S 0 J 0 j`
      }
      case 'ellipse':
        return `${this.#penOf(op.lineMm)}${ellipse(op.centre, op.radii, point)} S`
    }
  }

  #penOf(lineMm: number): string {
    if (lineMm === this.#lineMm) return ''
    this.#lineMm = lineMm
    return `${length(lineMm)} w `
  }
}

/** Where the text before begins, in steps. */
interface TextCursor {
  x: number
  y: number
}

function rectangle([x, y, width, height]: BoxMm, point: (at: PointMm) => string): string {
  return `${point([x, y + height])} ${length(width)} ${length(height)} re`
}

function ellipse([x, y]: PointMm, [rx, ry]: PointMm, point: (at: PointMm) => string): string {
  const [hx, hy] = [rx * quarterCircle, ry * quarterCircle]
  const curve = (...points: readonly PointMm[]): string => `${points.map(point).join(' ')} c`
  return [
    `${point([x + rx, y])} m`,
    curve([x + rx, y + hy], [x + hx, y + ry], [x, y + ry]),
    curve([x - hx, y + ry], [x - rx, y + hy], [x - rx, y]),
    curve([x - rx, y - hy], [x - hx, y - ry], [x, y - ry]),
    curve([x + hx, y - ry], [x + rx, y - hy], [x + rx, y]),
    'h',
  ].join(' ')
}

function rounded([x, y, width, height]: BoxMm, radius: number, point: (at: PointMm) => string): string {
  const r = Math.min(radius, width / 2, height / 2)
  const k = r * (1 - quarterCircle)
  const [right, bottom] = [x + width, y + height]
  const curve = (...points: readonly PointMm[]): string => `${points.map(point).join(' ')} c`
  return [
    `${point([x + r, y])} m ${point([right - r, y])} l`,
    curve([right - k, y], [right, y + k], [right, y + r]),
    `${point([right, bottom - r])} l`,
    curve([right, bottom - k], [right - k, bottom], [right - r, bottom]),
    `${point([x + r, bottom])} l`,
    curve([x + k, bottom], [x, bottom - k], [x, bottom - r]),
    `${point([x, y + r])} l`,
    curve([x, y + k], [x + k, y], [x + r, y]),
    'h',
  ].join(' ')
}

function length(mm: number): string {
  return number(steps(mm))
}

/** Lengths count in hundredths of a point: a dot of the finest office printer has six of them. */
function steps(mm: number): number {
  return Math.round((mm / mmPerPt) * 100)
}

const hundredths = Array.from({ length: 100 }, (_, value) => String(value / 100).slice(1))

/** Steps in points; whole numbers with a decimal part looked up are written in half the time. */
function number(value: number): string {
  const size = Math.abs(value)
  return `${value < 0 ? '-' : ''}${Math.floor(size / 100)}${hundredths[size % 100]}`
}

/** What every character of a line repeats; PDF knows no exponents. */
function exact(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
