import type { DrawOp } from '#core/documents/drawing.ts'
import { mmPerPt } from '#core/documents/drawing.ts'
import type { Sfnt } from '#adapters/pdf/sfnt.ts'

/** Darkness of a page, 0 (white) to 1 (black), row by row from the top. */
export interface Ink {
  readonly width: number
  readonly height: number
  readonly pixels: Float32Array
}

type Point = readonly [x: number, y: number]
/** Maps units of the font to pixels. */
type Place = (x: number, y: number) => Point

const subRows = 4
const curveSteps = 6

/**
 * The ink that a font's outlines should leave, drawn without any PDF in between.
 *
 * @param pixelsPerMm  Resolution of the picture.
 */
export function outlineInk(
  ops: readonly Extract<DrawOp, { kind: 'glyphs' }>[],
  size: { readonly widthMm: number; readonly heightMm: number },
  pixelsPerMm: number,
  faceOf: (id: Sfnt['id']) => Sfnt,
): Ink {
  const width = Math.round(size.widthMm * pixelsPerMm)
  const height = Math.round(size.heightMm * pixelsPerMm)
  const ink: Ink = { width, height, pixels: new Float32Array(width * height) }
  for (const op of ops) {
    const font = faceOf(op.face)
    const scale = (op.sizePt * mmPerPt * pixelsPerMm) / font.unitsPerEm
    let x = op.at[0] * pixelsPerMm
    const y = op.at[1] * pixelsPerMm
    for (const { glyph } of op.glyphs) {
      const left = x
      fill(
        contoursOf(font, glyph, (u, v) => [left + u * scale, y - v * scale]),
        ink,
      )
      x += font.advanceOf(glyph) * scale + (op.spacingMm ?? 0) * pixelsPerMm
    }
  }
  return ink
}

/** Outlines of a glyph as closed polygons, parts of composite glyphs included. */
function contoursOf(font: Sfnt, glyph: number, place: Place): readonly (readonly Point[])[] {
  const record = font.outlineOf(glyph)
  if (record.length === 0) return []
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength)
  const count = view.getInt16(0)
  return count < 0 ? composite(font, view, place) : simple(view, count, place)
}

function composite(font: Sfnt, view: DataView, place: Place): readonly (readonly Point[])[] {
  const contours: (readonly Point[])[] = []
  for (let at = 10, flags = 0x20; (flags & 0x20) !== 0;) {
    flags = view.getUint16(at)
    const part = view.getUint16(at + 2)
    at += 4
    const areWords = (flags & 1) !== 0
    const [dx, dy] = areWords
      ? [view.getInt16(at), view.getInt16(at + 2)]
      : [view.getInt8(at), view.getInt8(at + 1)]
    at += areWords ? 4 : 2
    const numbers = (flags & 0x80) !== 0 ? 4 : (flags & 0x40) !== 0 ? 2 : (flags & 8) !== 0 ? 1 : 0
    const read = Array.from({ length: numbers }, (_, k) => view.getInt16(at + k * 2) / 16384)
    at += numbers * 2
    const [a = 1, b = 0, c = 0, d = 1] = numbers === 4 ? read : [read[0], 0, 0, read[1] ?? read[0]]
    contours.push(...contoursOf(font, part, (x, y) => place(a * x + c * y + dx, b * x + d * y + dy)))
  }
  return contours
}

function simple(view: DataView, count: number, place: Place): readonly (readonly Point[])[] {
  const ends = Array.from({ length: count }, (_, k) => view.getUint16(10 + k * 2))
  const total = (ends.at(-1) ?? -1) + 1
  let at = 10 + count * 2
  at += 2 + view.getUint16(at)
  const flags: number[] = []
  while (flags.length < total) {
    const flag = view.getUint8(at)
    at += 1
    flags.push(flag)
    if ((flag & 8) !== 0) {
      for (let repeats = view.getUint8(at); repeats > 0; repeats -= 1) flags.push(flag)
      at += 1
    }
  }
  const axis = (short: number, same: number): number[] => {
    let value = 0
    return flags.map((flag) => {
      if ((flag & short) !== 0) {
        value += (flag & same) !== 0 ? view.getUint8(at) : -view.getUint8(at)
        at += 1
      } else if ((flag & same) === 0) {
        value += view.getInt16(at)
        at += 2
      }
      return value
    })
  }
  const xs = axis(2, 16)
  const ys = axis(4, 32)
  return ends.map((end, k) => {
    const start = k === 0 ? 0 : (ends[k - 1] ?? 0) + 1
    const points = Array.from({ length: end - start + 1 }, (_, i) => ({
      at: place(xs[start + i] ?? 0, ys[start + i] ?? 0),
      isOn: ((flags[start + i] ?? 0) & 1) !== 0,
    }))
    return flattened(points)
  })
}

function flattened(points: readonly { readonly at: Point; readonly isOn: boolean }[]): readonly Point[] {
  const full = points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length] ?? point
    return point.isOn || next.isOn ? [point] : [point, { at: middle(point.at, next.at), isOn: true }]
  })
  const first = full.findIndex(({ isOn }) => isOn)
  if (first < 0) return []
  const turned = [...full.slice(first), ...full.slice(0, first + 1)]
  const line: Point[] = []
  turned.forEach((point, index) => {
    if (point.isOn) {
      line.push(point.at)
      return
    }
    const from = turned[index - 1]?.at ?? point.at
    const to = turned[index + 1]?.at ?? point.at
    for (let step = 1; step < curveSteps; step += 1) line.push(onCurve(from, point.at, to, step / curveSteps))
  })
  return line
}

function onCurve(from: Point, handle: Point, to: Point, t: number): Point {
  const mix = (k: 0 | 1): number => (1 - t) ** 2 * from[k] + 2 * t * (1 - t) * handle[k] + t * t * to[k]
  return [mix(0), mix(1)]
}

function middle(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
}

type Crossing = readonly [x: number, direction: number]

/** Fills polygons by the non-zero rule, with exact cover across and `subRows` rows down a pixel. */
function fill(contours: readonly (readonly Point[])[], ink: Ink): void {
  for (const [line, crossings] of crossingsByLine(contours, ink.height * subRows)) {
    crossings.sort((a, b) => a[0] - b[0])
    let winding = 0
    crossings.forEach(([x, direction], index) => {
      winding += direction
      const next = crossings[index + 1]
      if (winding !== 0 && next !== undefined) span(ink, Math.floor(line / subRows), x, next[0])
    })
  }
}

/** Where the edges of polygons cross the middle of each of `count` rows of a part of a pixel. */
function crossingsByLine(contours: readonly (readonly Point[])[], count: number): Map<number, Crossing[]> {
  const lines = new Map<number, Crossing[]>()
  for (const contour of contours) {
    contour.forEach(([x1, y1], index) => {
      const [x2, y2] = contour[(index + 1) % contour.length] ?? [x1, y1]
      const end = Math.min(count, Math.ceil(Math.max(y1, y2) * subRows - 0.5))
      for (let line = Math.max(0, Math.ceil(Math.min(y1, y2) * subRows - 0.5)); line < end; line += 1) {
        const y = (line + 0.5) / subRows
        const crossings = lines.get(line) ?? []
        lines.set(line, crossings)
        crossings.push([x1 + ((y - y1) * (x2 - x1)) / (y2 - y1), y2 > y1 ? 1 : -1])
      }
    })
  }
  return lines
}

function span(ink: Ink, row: number, from: number, to: number): void {
  for (let x = Math.max(0, Math.floor(from)); x < Math.min(ink.width, to); x += 1) {
    const cover = Math.min(to, x + 1) - Math.max(from, x)
    const at = row * ink.width + x
    ink.pixels[at] = Math.min(1, (ink.pixels[at] ?? 0) + Math.max(0, cover) / subRows)
  }
}
