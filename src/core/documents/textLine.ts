import type { DrawOp, PointMm, RunGlyph } from './drawing.ts'
import { mmPerPt } from './drawing.ts'
import type { FontFace } from './fontFace.ts'
import { type PlannedGlyph, advanceEm } from './glyphPlan.ts'

/** Width of a line of glyphs in mm. */
export function widthMm(glyphs: readonly PlannedGlyph[], sizePt: number, spacingMm = 0): number {
  const ems = glyphs.reduce((sum, glyph) => sum + advanceEm(glyph), 0)
  return ems * sizePt * mmPerPt + spacingMm * Math.max(0, glyphs.length - 1)
}

/** Distance of the baseline below the middle of the em box, in mm. */
export function baselineBelowMiddle(face: FontFace, sizePt: number): number {
  return ((face.ascender + face.descender) / 2 / face.unitsPerEm) * sizePt * mmPerPt
}

/**
 * Draws a line of glyphs from a point on the baseline.
 *
 * Neighbours of one face become one run. A gap becomes an empty frame of one em, to be written in
 * by hand.
 */
export function lineOps(
  glyphs: readonly PlannedGlyph[],
  sizePt: number,
  at: PointMm,
  spacingMm = 0,
): readonly DrawOp[] {
  const ops: DrawOp[] = []
  let run: { face: FontFace; at: PointMm; glyphs: RunGlyph[] } | undefined
  let x = at[0]
  const flush = (): void => {
    if (run !== undefined) ops.push(runOp(run, sizePt, spacingMm))
    run = undefined
  }
  for (const glyph of glyphs) {
    if (glyph.kind === 'gap') {
      flush()
      ops.push(gapFrame(glyph.face, sizePt, [x, at[1]]))
    } else {
      if (run?.face !== glyph.face) flush()
      run ??= { face: glyph.face, at: [x, at[1]], glyphs: [] }
      run.glyphs.push({ cluster: glyph.cluster, glyph: glyph.glyph })
    }
    x += advanceEm(glyph) * sizePt * mmPerPt + spacingMm
  }
  flush()
  return ops
}

function runOp(
  run: { face: FontFace; at: PointMm; glyphs: readonly RunGlyph[] },
  sizePt: number,
  spacingMm: number,
): DrawOp {
  const base = { kind: 'glyphs', face: run.face.id, sizePt, at: run.at, glyphs: run.glyphs } as const
  return spacingMm === 0 ? base : { ...base, spacingMm }
}

function gapFrame(face: FontFace, sizePt: number, at: PointMm): DrawOp {
  const em = sizePt * mmPerPt
  const top = at[1] - (face.ascender / face.unitsPerEm) * em
  const inset = em * 0.04
  return { kind: 'rect', box: [at[0] + inset, top + inset, em - 2 * inset, em - 2 * inset], lineMm: 0.2 }
}
