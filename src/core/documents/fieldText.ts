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
const insetMm = 0.6
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
  }
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
  for (let sizePt = style.sizePt; sizePt >= style.minSizePt - 1e-6; sizePt -= 0.5) {
    const em = sizePt * mmPerPt
    const lines = paragraphs.flatMap((glyphs) => wrapLines(glyphs, room / em))
    const pitch = Math.min(lineHeightEm * em, lines.length > 1 ? (height - em) / (lines.length - 1) : em)
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
