import { type DrawOp, type PointMm, mmPerPt } from '#core/documents/drawing.ts'
import type { FontChain } from '#core/documents/fontFace.ts'
import { planGlyphs } from '#core/documents/glyphPlan.ts'
import type { BoxMm } from '#core/documents/mapping.ts'
import { baselineBelowMiddle, lineOps, widthMm } from '#core/documents/textLine.ts'
import type { Inline, ListCell } from './blank.ts'

/** Where a place to write in ended up. */
export type Place =
  | {
      readonly kind: 'text'
      readonly box: BoxMm
      readonly sizePt: number
      readonly wraps: boolean
      readonly align?: 'center' | 'right'
      readonly cellOf?: ListCell
      /** Printed behind the value, wherever it ends. */
      readonly suffix?: string
    }
  | { readonly kind: 'circle' | 'check'; readonly options: Readonly<Record<string, BoxMm>> }
  | { readonly kind: 'comb'; readonly cells: readonly BoxMm[] }
  | {
      readonly kind: 'wareki'
      readonly eras?: Readonly<Record<string, BoxMm>>
      readonly year: BoxMm
      readonly month: BoxMm
      readonly day: BoxMm
    }
  | { readonly kind: 'blank'; readonly box: BoxMm; readonly why?: string }

export interface Pen {
  readonly chain: FontChain
  readonly ops: DrawOp[]
  readonly places: Map<string, Place>
}

export interface LineStyle {
  readonly box: BoxMm
  readonly sizePt: number
  readonly align: 'left' | 'center' | 'right'
  readonly paddingMm: number
}

type Slot = Extract<Inline, { kind: 'slot' }>

const jointMm = 3.2
const combHeightMm = 6.8
const tickBoxMm = 4

/** Prints words with their baseline at a point. */
export function printed(pen: Pen, text: string, at: PointMm, sizePt: number, spacingMm = 0): void {
  pen.ops.push(...lineOps(plan(pen, text), sizePt, at, spacingMm))
}

export function widthOf(pen: Pen, text: string, sizePt: number, spacingMm = 0): number {
  return widthMm(plan(pen, text), sizePt, spacingMm)
}

/** Sets a line of words and places into a box, in the middle of its height. */
export function layInlines(pen: Pen, line: readonly Inline[], style: LineStyle): void {
  const [x, , width] = style.box
  const room = width - 2 * style.paddingMm
  const fixed = line.reduce((sum, inline) => sum + fixedWidth(pen, inline, style.sizePt), 0)
  const rest = Math.max(0, room - fixed)
  const hasRest = line.some(
    (inline) => typeof inline !== 'string' && inline.kind === 'slot' && inline.widthMm === 'rest',
  )
  const used = hasRest ? room : fixed
  if (used > room + 0.01)
    throw new Error(`a line is ${(used - room).toFixed(1)} mm too long: ${JSON.stringify(line)}`)
  const shift = style.align === 'left' ? 0 : style.align === 'center' ? (room - used) / 2 : room - used
  let at = x + style.paddingMm + shift
  for (const inline of line) {
    const inlineWidth =
      typeof inline !== 'string' && inline.kind === 'slot' && inline.widthMm === 'rest'
        ? rest
        : fixedWidth(pen, inline, style.sizePt)
    drawInline(pen, inline, at, inlineWidth, style)
    at += inlineWidth
  }
}

function fixedWidth(pen: Pen, inline: Inline, sizePt: number): number {
  if (typeof inline === 'string') return widthOf(pen, inline, sizePt)
  switch (inline.kind) {
    case 'gap':
      return inline.widthMm
    case 'slot':
      return inline.widthMm === 'rest' ? 0 : inline.widthMm
    case 'options': {
      const words = inline.words.reduce((sum, [, word]) => sum + widthOf(pen, word, sizePt), 0)
      return words + widthOf(pen, inline.joint, sizePt) * (inline.words.length - 1)
    }
    case 'comb':
      return (
        inline.groups.reduce((sum, count) => sum + count * inline.cellMm, 0) +
        jointMm * (inline.groups.length - 1)
      )
    case 'date':
      return eraWidth(pen, inline.eras, sizePt) + 3 * inline.partMm + widthOf(pen, '年月日', sizePt)
    case 'spread':
      return inline.widthMm
    case 'ticks':
      return (
        inline.words.reduce((sum, [, word]) => sum + tickBoxMm + 1.2 + widthOf(pen, word, sizePt), 0) +
        4 * (inline.words.length - 1)
      )
  }
}

function drawInline(pen: Pen, inline: Inline, x: number, width: number, style: LineStyle): void {
  const [, top, , height] = style.box
  const middle = top + height / 2
  if (typeof inline === 'string') {
    words(pen, inline, x, middle, style.sizePt)
    return
  }
  switch (inline.kind) {
    case 'gap':
      return
    case 'slot': {
      const box = rounded([x, top + 0.5, width, height - 1])
      pen.places.set(inline.id, slotPlace(inline, box))
      const foot = middle + style.sizePt * mmPerPt * 0.62
      if (inline.underline)
        pen.ops.push({ kind: 'line', from: [x, foot], to: [x + width, foot], lineMm: 0.2 })
      return
    }
    case 'options': {
      const options = choiceWords(pen, inline.words, inline.joint, x, middle, style.sizePt)
      pen.places.set(
        inline.id,
        inline.why === undefined
          ? { kind: 'circle', options }
          : { kind: 'blank', box: rounded([x, top + 0.5, width, height - 1]), why: inline.why },
      )
      return
    }
    case 'comb':
      drawComb(pen, inline, x, middle)
      return
    case 'date':
      drawDate(pen, inline, x, style)
      return
    case 'spread':
      drawSpread(pen, inline.text, x, width, middle, style.sizePt)
      return
    case 'ticks':
      drawTicks(pen, inline, x, middle, style.sizePt)
  }
}

function slotPlace({ isBlank, why, sizePt, lines, wraps, align, cellOf }: Slot, box: BoxMm): Place {
  if (isBlank) return { kind: 'blank', box, ...(why === undefined ? {} : { why }) }
  return {
    kind: 'text',
    box,
    sizePt,
    wraps: wraps ?? lines > 1,
    ...(align === undefined ? {} : { align }),
    ...(cellOf === undefined ? {} : { cellOf }),
  }
}

function drawSpread(
  pen: Pen,
  text: string,
  start: number,
  width: number,
  middle: number,
  sizePt: number,
): void {
  const letters = [...text]
  const free = Math.max(0, width - widthOf(pen, text, sizePt))
  const between = letters.length > 1 ? free / (letters.length - 1) : 0
  let x = letters.length > 1 ? start : start + free / 2
  for (const letter of letters) {
    words(pen, letter, x, middle, sizePt)
    x += widthOf(pen, letter, sizePt) + between
  }
}

function drawTicks(
  pen: Pen,
  inline: Extract<Inline, { kind: 'ticks' }>,
  start: number,
  middle: number,
  sizePt: number,
): void {
  const boxes: Record<string, BoxMm> = {}
  let x = start
  for (const [id, word] of inline.words) {
    const box = rounded([x, middle - tickBoxMm / 2, tickBoxMm, tickBoxMm])
    pen.ops.push({ kind: 'rect', box, lineMm: 0.25 })
    boxes[id] = box
    words(pen, word, x + tickBoxMm + 1.2, middle, sizePt)
    x += tickBoxMm + 1.2 + widthOf(pen, word, sizePt) + 4
  }
  pen.places.set(inline.id, { kind: 'check', options: boxes })
}

function drawComb(pen: Pen, inline: Extract<Inline, { kind: 'comb' }>, start: number, middle: number): void {
  const cells: BoxMm[] = []
  let x = start
  const y = middle - combHeightMm / 2
  inline.groups.forEach((count, group) => {
    if (group > 0) {
      if (inline.joint !== '')
        words(pen, inline.joint, x + (jointMm - widthOf(pen, inline.joint, 10)) / 2, middle, 10)
      x += jointMm
    }
    pen.ops.push({ kind: 'rect', box: [x, y, count * inline.cellMm, combHeightMm], lineMm: 0.2 })
    for (let k = 0; k < count; k += 1) {
      if (k > 0) pen.ops.push({ kind: 'line', from: [x, y], to: [x, y + combHeightMm], lineMm: 0.2 })
      cells.push(rounded([x, y, inline.cellMm, combHeightMm]))
      x += inline.cellMm
    }
  })
  pen.places.set(
    inline.id,
    inline.isBlank
      ? { kind: 'blank', box: rounded([start, y, x - start, combHeightMm]) }
      : { kind: 'comb', cells },
  )
}

function drawDate(
  pen: Pen,
  inline: Extract<Inline, { kind: 'date' }>,
  start: number,
  style: LineStyle,
): void {
  const [, top, , height] = style.box
  const middle = top + height / 2
  const { sizePt } = style
  let x = start
  const eras = choiceWords(
    pen,
    inline.eras.map((era) => [era, era] as const),
    ' ・ ',
    x,
    middle,
    sizePt,
  )
  x += eraWidth(pen, inline.eras, sizePt)
  const boxes = ['年', '月', '日'].map((unit): BoxMm => {
    const box = rounded([x, top + 0.5, inline.partMm, height - 1])
    words(pen, unit, x + inline.partMm, middle, sizePt)
    x += inline.partMm + widthOf(pen, unit, sizePt)
    return box
  })
  const [year, month, day] = boxes
  if (year === undefined || month === undefined || day === undefined)
    throw new Error('a date has three parts')
  if (inline.isBlank) return
  pen.places.set(inline.id, { kind: 'wareki', ...(inline.eras.length > 1 ? { eras } : {}), year, month, day })
}

/** Prints the words with joints between them and tells where each stands. */
function choiceWords(
  pen: Pen,
  choices: readonly (readonly [id: string, word: string])[],
  joint: string,
  start: number,
  middle: number,
  sizePt: number,
): Readonly<Record<string, BoxMm>> {
  const boxes: Record<string, BoxMm> = {}
  const em = sizePt * mmPerPt
  let x = start
  choices.forEach(([id, word], index) => {
    if (index > 0) {
      words(pen, joint, x, middle, sizePt)
      x += widthOf(pen, joint, sizePt)
    }
    const width = widthOf(pen, word, sizePt)
    boxes[id] = rounded([x, middle - em / 2, width, em])
    words(pen, word, x, middle, sizePt)
    x += width
  })
  return boxes
}

function eraWidth(pen: Pen, eras: readonly string[], sizePt: number): number {
  return widthOf(pen, eras.join(' ・ '), sizePt)
}

function words(pen: Pen, text: string, x: number, middle: number, sizePt: number): void {
  printed(pen, text, [x, middle + baselineBelowMiddle(pen.chain[0], sizePt)], sizePt)
}

function plan(pen: Pen, text: string) {
  const { glyphs, losses } = planGlyphs(text, pen.chain)
  if (losses.length > 0)
    throw new Error(`no font draws ${losses.map((loss) => loss.codePoints).join(', ')} of the blank`)
  return glyphs
}

/** Mappings are read and mended by people: a twentieth of a millimetre is enough. */
function rounded([x, y, width, height]: BoxMm): BoxMm {
  const round = (value: number): number => Math.round(value * 20) / 20
  return [round(x), round(y), round(width), round(height)]
}
