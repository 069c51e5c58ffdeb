import type { DrawOp } from './drawing.ts'
import { mmPerPt } from './drawing.ts'
import type { PaperPen } from './paperPen.ts'

/** One line of a block: its height, and where in it the baseline is. */
export interface StackLine {
  readonly heightMm: number
  readonly baselineMm: number
  draw(baseline: number): readonly DrawOp[]
}

/** How the lines of one text are set. */
export interface LineStyle {
  readonly sizePt: number
  readonly pitchMm: number
  readonly bold?: boolean
}

/** A text on as many lines as it needs. */
export function textLines(
  text: string,
  x: number,
  width: number,
  { sizePt, pitchMm, bold = false }: LineStyle,
  pen: PaperPen,
): readonly StackLine[] {
  if (text === '') return []
  return pen.wrapped(text, width, sizePt, bold).map((line) => ({
    heightMm: pitchMm,
    baselineMm: baselineIn(pitchMm, sizePt),
    draw: (baseline) => pen.line(line, x, baseline, { sizePt, bold }),
  }))
}

/** Parts of a text, as many on a line as fit; a part is broken only where it is longer than a line. */
export function packedLines(
  parts: readonly string[],
  joiner: string,
  x: number,
  width: number,
  style: LineStyle,
  pen: PaperPen,
): readonly StackLine[] {
  const joined: string[] = []
  for (const part of parts) {
    const longer = joined.length === 0 ? part : `${joined.at(-1)}${joiner}${part}`
    if (joined.length > 0 && pen.width(longer, style.sizePt, style.bold) > width) joined.push(part)
    else joined.splice(-1, 1, longer)
  }
  return joined.flatMap((line) => textLines(line, x, width, style, pen))
}

/** Packed at ideographic spaces, so that a phone number stays whole. */
export function segmentLines(
  text: string,
  x: number,
  width: number,
  style: LineStyle,
  pen: PaperPen,
): readonly StackLine[] {
  return packedLines(text.split('\u3000'), '\u3000', x, width, style, pen)
}

/** A label and lines behind it, the further ones under the beginning of the first. */
export function labelledLines(
  label: string,
  text: string | readonly string[],
  x: number,
  width: number,
  style: LineStyle,
  pen: PaperPen,
  isLabelBold = false,
): readonly StackLine[] {
  const parts = typeof text === 'string' ? [text] : text
  if (parts.every((part) => part === '')) return []
  const { sizePt, pitchMm } = style
  const indent = pen.width(label, sizePt, isLabelBold) + sizePt * mmPerPt
  // A long label would leave its text a column of a few characters.
  if (indent > width / 2)
    return [
      ...textLines(label, x, width, { sizePt, pitchMm, bold: isLabelBold }, pen),
      ...packedLines(parts, '', x, width, style, pen),
    ]
  return packedLines(parts, '', x + indent, width - indent, style, pen).map((line, index) =>
    index > 0
      ? line
      : {
          ...line,
          draw: (baseline) => [
            ...pen.line(label, x, baseline, { sizePt, bold: isLabelBold }),
            ...line.draw(baseline),
          ],
        },
  )
}

/** Height of lines under each other. */
export function stackHeight(lines: readonly StackLine[]): number {
  return lines.reduce((sum, { heightMm }) => sum + heightMm, 0)
}

/** The lines under each other from a top. */
export function drawStack(lines: readonly StackLine[], top: number): readonly DrawOp[] {
  let y = top
  return lines.flatMap((line) => {
    const ops = line.draw(y + line.baselineMm)
    y += line.heightMm
    return ops
  })
}

/** The baseline that puts the characters in the middle of a line, lower where readings stand over them. */
export function baselineIn(pitchMm: number, sizePt: number): number {
  const em = sizePt * mmPerPt
  return pitchMm - Math.min((pitchMm - em) / 2, em * 0.25) - em * 0.12
}
