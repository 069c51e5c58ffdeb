import type { ChecklistRow } from './checklist.ts'
import type { DrawOp } from './drawing.ts'
import type { PaperPen } from './paperPen.ts'

/**
 * Letters of the things to bring; in a frame what was not yet shown.
 *
 * @param middle  Of all lines of letters.
 */
export function letterOps(
  letters: ChecklistRow['letters'],
  x: number,
  middle: number,
  pen: PaperPen,
  { pitch, perLine }: { readonly pitch: number; readonly perLine: number },
): readonly DrawOp[] {
  const lines = Math.ceil(letters.length / perLine)
  return letters.flatMap(({ letter, isShown }, index) => {
    const line = Math.floor(index / perLine)
    const centre = x + pitch * ((index % perLine) + 0.5)
    const baseline = middle + 1.2 + (line - (lines - 1) / 2) * 4.3
    const text = pen.line(letter, centre, baseline, {
      sizePt: letter.length > 1 ? 7.5 : 9.5,
      align: 'center',
    })
    if (isShown) return text
    const width = Math.min(3.8, pitch - 0.1)
    return [
      { kind: 'rect' as const, box: [centre - width / 2, baseline - 3.2, width, 4] as const, lineMm: 0.4 },
      ...text,
    ]
  })
}
