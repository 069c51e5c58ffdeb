import type { DrawOp } from './drawing.ts'
import type { BoxMm } from './mapping.ts'

/** A tick (✓) within a box, as a path: hardly any Japanese font has the character. */
export function tickPath([x, y, width, height]: BoxMm): readonly DrawOp[] {
  const side = Math.min(width, height)
  const left = x + (width - side) / 2
  const top = y + (height - side) / 2
  const points = tick.map(([u, v]) => [left + u * side, top + v * side] as const)
  return [{ kind: 'path', points, lineMm: Math.max(0.4, Math.min(0.7, side * 0.113)) }]
}

const tick = [
  [0.16, 0.52],
  [0.4, 0.76],
  [0.86, 0.26],
] as const
