import { type DrawOp, mmPerPt } from '#core/documents/drawing.ts'
import type { FontChain } from '#core/documents/fontFace.ts'
import type { BoxMm } from '#core/documents/mapping.ts'

/** The boxes an operation covers on the paper: em boxes of characters, strokes without their width. */
export function extentsOf(op: DrawOp, chain: FontChain): readonly BoxMm[] {
  switch (op.kind) {
    case 'glyphs': {
      const face = chain.find(({ id }) => id === op.face)
      if (face === undefined) throw new Error(`no font ${op.face}`)
      const unit = (op.sizePt * mmPerPt) / face.unitsPerEm
      const width = op.glyphs.reduce((sum, { glyph }) => sum + face.advanceOf(glyph) * unit, 0)
      const top = op.at[1] - face.ascender * unit
      return [[op.at[0], top, width, (face.ascender - face.descender) * unit]]
    }
    case 'rect':
      return [op.box]
    case 'fill':
      return op.boxes
    case 'line':
    case 'path': {
      const points = op.kind === 'line' ? [op.from, op.to] : op.points
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
      const [left, top] = [Math.min(...xs), Math.min(...ys)]
      return [[left, top, Math.max(...xs) - left, Math.max(...ys) - top]]
    }
    case 'ellipse': {
      const [[x, y], [rx, ry]] = [op.centre, op.radii]
      return [[x - rx, y - ry, 2 * rx, 2 * ry]]
    }
  }
}

/** Whether a box lies in another, of which it may stand out by so many mm. */
export function isWithin(
  [x, y, width, height]: BoxMm,
  [left, top, room, high]: BoxMm,
  slackMm = 0.02,
): boolean {
  return (
    x >= left - slackMm &&
    y >= top - slackMm &&
    x + width <= left + room + slackMm &&
    y + height <= top + high + slackMm
  )
}
