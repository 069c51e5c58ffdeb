import { type DrawOp, type PointMm, mmPerPt } from '#core/documents/drawing.ts'
import type { FaceId } from '#core/documents/fontFace.ts'
import type { BoxMm } from '#core/documents/mapping.ts'
import type { FontWriter } from './fontWriter.ts'

/** A font as one page knows it: its writer and its name in the page's resources. */
export interface PageFont {
  readonly key: string
  readonly writer: FontWriter
}

/** How far the handle of a Bézier curve stands from its end in a quarter of a circle. */
const quarterCircle = 0.5522847

/**
 * Operations as PDF operators.
 *
 * @param heightMm  Height of the page: PDF counts upwards, forms are measured downwards.
 */
export function paintOps(
  ops: readonly DrawOp[],
  heightMm: number,
  fontOf: (face: FaceId) => PageFont,
): string {
  const point = ([x, y]: PointMm): string => `${number(x / mmPerPt)} ${number((heightMm - y) / mmPerPt)}`
  return ops.map((op) => paintOp(op, point, fontOf)).join('\n')
}

function paintOp(op: DrawOp, point: (at: PointMm) => string, fontOf: (face: FaceId) => PageFont): string {
  switch (op.kind) {
    case 'glyphs': {
      const { key, writer } = fontOf(op.face)
      const spacing = op.spacingMm === undefined ? '' : ` ${length(op.spacingMm)} Tc`
      const reset = op.spacingMm === undefined ? '' : ' 0 Tc'
      return `BT /${key} ${number(op.sizePt)} Tf${spacing} ${point(op.at)} Td ${writer.encode(op.glyphs)} Tj${reset} ET`
    }
    case 'rect':
      return `${pen(op.lineMm)} ${op.radiusMm === undefined ? rectangle(op.box, point) : rounded(op.box, op.radiusMm, point)} S`
    case 'fill':
      return `${op.boxes.map((box) => rectangle(box, point)).join(' ')} f`
    case 'line':
      return `${pen(op.lineMm)}${op.gray === undefined ? '' : ` ${op.gray} G`} ${point(op.from)} m ${point(op.to)} l S${op.gray === undefined ? '' : ' 0 G'}`
    case 'path': {
      const [first, ...rest] = op.points
      if (first === undefined) return ''
      return `1 J 1 j ${pen(op.lineMm)} ${point(first)} m ${rest.map((to) => `${point(to)} l`).join(' ')} S 0 J 0 j`
    }
    case 'ellipse':
      return `${pen(op.lineMm)} ${ellipse(op.centre, op.radii, point)} S`
  }
}

function pen(lineMm: number): string {
  return `${length(lineMm)} w`
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
  return number(mm / mmPerPt)
}

/** PDF knows no exponents; a thousandth of a point is finer than any printer. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
