import { warekiText } from '../dates/wareki.ts'
import type { DrawOp } from './drawing.ts'
import { mmPerPt } from './drawing.ts'
import type { FontChain } from './fontFace.ts'
import type { FormValue } from './formValues.ts'
import { type GlyphLoss, type PlannedGlyph, planGlyphs } from './glyphPlan.ts'
import type { BoxMm } from './mapping.ts'
import { baselineBelowMiddle, lineOps, widthMm } from './textLine.ts'
import { wrapLines } from './wrapText.ts'

/** What laying a text into a box came to; without `ops` it did not fit and nothing is drawn. */
export interface LaidText {
  readonly ops: readonly DrawOp[] | undefined
  readonly losses: readonly GlyphLoss[]
  readonly sizePt: number
}

export interface TextStyle {
  readonly sizePt: number
  readonly minSizePt: number
  readonly align: 'left' | 'center' | 'right'
}

/** Kept free between the box and the text, so that a letter never touches a rule. */
export const insetMm = 0.6
/** The same above and below lines that fill the height of a box. */
const blockInsetMm = 0.3
const lineHeightEm = 1.25
const sizeStepPt = 0.1

/** A value as one line of text. */
export function textOf(value: FormValue): string {
  switch (value.kind) {
    case 'text':
    case 'choices':
      return value.text
    case 'date':
      return warekiText(value.date)
    case 'rows':
      return value.rows.flatMap((row) => Object.values(row).map(textOf)).join('、')
  }
}

/** Sizes to try from the wanted one down to the smallest. */
export function sizesPt({ sizePt, minSizePt }: Pick<TextStyle, 'sizePt' | 'minSizePt'>): readonly number[] {
  const steps = Math.max(0, Math.ceil((sizePt - minSizePt) / 0.5 - 1e-6))
  return [...Array.from({ length: steps }, (_, step) => sizePt - step * 0.5), Math.min(sizePt, minSizePt)]
}

/** The first of several wordings that fits a box, as a line. */
export function layFirstThatFits(
  wordings: readonly string[],
  box: BoxMm,
  style: TextStyle,
  chain: FontChain,
): LaidText | undefined {
  return wordings
    .map((wording) => layText(wording, box, style, chain))
    .find(({ ops, losses }) => ops !== undefined && losses.length === 0)
}

/**
 * One line in a box, shrunk as far as allowed, then wrapped where the box is high enough.
 *
 * The middle of the em box stands at the middle of the box.
 */
export function layText(text: string, box: BoxMm, style: TextStyle, chain: FontChain): LaidText {
  const plan = planGlyphs(
    text.replace(/\s+/g, (space) => (space.includes('\u3000') ? '\u3000' : ' ')),
    chain,
    true,
  )
  const [x, y, width, height] = box
  const room = width - 2 * insetMm
  const widthAtOnePt = widthMm(plan.glyphs, 1)
  const most = Math.min(style.sizePt, height / mmPerPt, widthAtOnePt > 0 ? room / widthAtOnePt : style.sizePt)
  const sizePt = Math.floor(most / sizeStepPt + 1e-6) * sizeStepPt
  if (sizePt < style.minSizePt - 1e-6) {
    return {
      ...layLines([plan.glyphs], box, { ...style, sizePt: style.minSizePt }, chain),
      losses: plan.losses,
    }
  }
  const at = aligned(x + insetMm, room, widthAtOnePt * sizePt, style.align)
  const baseline = y + height / 2 + baselineBelowMiddle(chain[0], sizePt)
  return { ops: lineOps(plan.glyphs, sizePt, [at, baseline]), losses: plan.losses, sizePt: rounded(sizePt) }
}

/** Lines wrapped into a box, shrunk as far as allowed; the block stands in the middle of the box. */
export function layParagraph(text: string, box: BoxMm, style: TextStyle, chain: FontChain): LaidText {
  const plans = text.split(/\r\n|[\n\r]/).map((line) => planGlyphs(line.replaceAll('\t', ' '), chain))
  const losses = new Map(plans.flatMap((plan) => plan.losses.map((loss) => [loss.cluster, loss] as const)))
  const paragraphs = plans.map((plan) => plan.glyphs)
  return { ...layLines(paragraphs, box, style, chain), losses: [...losses.values()] }
}

function layLines(
  paragraphs: readonly (readonly PlannedGlyph[])[],
  box: BoxMm,
  style: TextStyle,
  chain: FontChain,
): Omit<LaidText, 'losses'> {
  const [x, y, width, height] = box
  const room = width - 2 * insetMm
  for (const sizePt of sizesPt(style)) {
    const em = sizePt * mmPerPt
    const lines = paragraphs.flatMap((glyphs) => wrapLines(glyphs, room / em))
    const free = height - 2 * blockInsetMm - em
    const pitch = Math.min(lineHeightEm * em, lines.length > 1 ? free / (lines.length - 1) : em)
    const isNarrowEnough = lines.every((line) => widthMm(line, sizePt) <= room + 1e-6)
    if (!isNarrowEnough || em > height || (lines.length > 1 && pitch < em * 1.05)) continue
    const first = y + height / 2 - ((lines.length - 1) * pitch) / 2 + baselineBelowMiddle(chain[0], sizePt)
    const ops = lines.flatMap((line, index) => {
      const left = aligned(x + insetMm, room, widthMm(line, sizePt), style.align)
      return lineOps(line, sizePt, [left, first + index * pitch])
    })
    return { ops, sizePt: rounded(sizePt) }
  }
  return { ops: undefined, sizePt: style.minSizePt }
}

function aligned(left: number, room: number, width: number, align: TextStyle['align']): number {
  switch (align) {
    case 'left':
      return left
    case 'center':
      return left + (room - width) / 2
    case 'right':
      return left + room - width
  }
}

function rounded(sizePt: number): number {
  return Math.round(sizePt * 10) / 10
}
