import type { DrawOp, PointMm } from './drawing.ts'
import type { BoxMm } from './mapping.ts'

/** A tick (✓) within a box, as a path: hardly any Japanese font has the character. */
export function tickPath([x, y, width, height]: BoxMm): readonly DrawOp[] {
  const side = Math.min(width, height)
  const left = x + (width - side) / 2
  const top = y + (height - side) / 2
  const points = tick.map(([u, v]) => [left + u * side, top + v * side] as const)
  return [{ kind: 'path', points, lineMm: Math.max(0.4, Math.min(0.7, side * 0.113)) }]
}

/** The room a circle around a word takes: 1 mm more on each side, 5.8 mm high at least. */
export function circleBox([x, y, width, height]: BoxMm): BoxMm {
  const high = Math.max(circleHeightMm, height)
  const wide = Math.max(width + 2 * circleReachMm, high)
  return [x + (width - wide) / 2, y + (height - high) / 2, wide, high]
}

/** An ellipse around a word; it never touches a neighbour 2.5 mm away. */
export function circleAround(word: BoxMm): readonly DrawOp[] {
  const [x, y, width, height] = circleBox(word)
  const centre: PointMm = [x + width / 2, y + height / 2]
  return [{ kind: 'ellipse', centre, radii: [width / 2, height / 2], lineMm: 0.4 }]
}

/** A double line (二重線) through the middle of a word, as wide as the word. */
export function doubleLine([x, y, width, height]: BoxMm): readonly DrawOp[] {
  const middle = y + height / 2
  const apart = Math.min(strikeApartMm, height / 4)
  return [middle - apart / 2, middle + apart / 2].map((at) => ({
    kind: 'line',
    from: [x, at],
    to: [x + width, at],
    lineMm: strikeLineMm,
  }))
}

const [circleReachMm, circleHeightMm] = [1, 5.8]
const strikeLineMm = 0.3
/** Wide enough that the two lines stay two on a copy of a copy. */
const strikeApartMm = 1

const tick = [
  [0.16, 0.52],
  [0.4, 0.76],
  [0.86, 0.26],
] as const
