import type { DrawOp, PointMm } from '#core/documents/drawing.ts'
import type { FontChain } from '#core/documents/fontFace.ts'
import { planGlyphs } from '#core/documents/glyphPlan.ts'
import type { FormField } from '#core/documents/mapping.ts'
import { lineOps, widthMm } from '#core/documents/textLine.ts'
import { boxesOf } from '#core/rules/formPlaces.ts'

/** Things drawn in one colour over a page, to be told from what is printed. */
export interface ColouredOps {
  readonly colour: readonly [red: number, green: number, blue: number]
  readonly isDashed?: true
  readonly ops: readonly DrawOp[]
}

export interface SheetMm {
  readonly widthMm: number
  readonly heightMm: number
}

const [faint, light, strong] = [
  [0.85, 0.92, 1],
  [0.68, 0.82, 0.98],
  [0.35, 0.6, 0.9],
] as const
const ink = [0.05, 0.3, 0.7] as const
const [fieldColour, blankColour] = [
  [0.85, 0.1, 0.35],
  [0.45, 0.45, 0.45],
] as const
const [edgePt, crossingPt, idPt, tagPt] = [6, 4.6, 4.8, 8]

/** A grid in mm from the top left corner: every 10 mm a line with its number at the edges, every 1 mm a tick. */
export function measureGrid(
  { widthMm: width, heightMm: height }: SheetMm,
  font: FontChain,
): readonly ColouredOps[] {
  const lines = (isWanted: (mm: number) => boolean, lineMm: number): readonly DrawOp[] => [
    ...steps(width, 5)
      .filter(isWanted)
      .map((x) => line([x, 0], [x, height], lineMm)),
    ...steps(height, 5)
      .filter(isWanted)
      .map((y) => line([0, y], [width, y], lineMm)),
  ]
  // Clear of the numbers at the edges.
  const crossings = steps(width - 15, 50).flatMap((x) =>
    steps(height - 8, 50).flatMap((y) => textAt(`${x}, ${y}`, crossingPt, [x + 0.5, y - 0.6], font)),
  )
  return [
    { colour: faint, ops: lines((mm) => mm % 10 !== 0, 0.08) },
    { colour: light, ops: lines((mm) => mm % 10 === 0 && mm % 50 !== 0, 0.1) },
    { colour: strong, ops: [...lines((mm) => mm % 50 === 0, 0.12), ...crossings] },
    { colour: ink, ops: [...edgeTicks(width, height), ...edgeNumbers(width, height, font)] },
  ]
}

/** The places of a mapping on one page, each outlined and named. */
export function fieldOutlines(fields: readonly FormField[], font: FontChain): readonly ColouredOps[] {
  const outline = (field: FormField): readonly DrawOp[] => {
    const boxes = boxesOf(field)
    const [first] = boxes
    const [x, y] = first ?? [0, 0]
    return [
      ...boxes.map((box) => ({ kind: 'rect', box, lineMm: 0.15 }) as const),
      ...textAt(field.id, idPt, [x + 0.4, y - 0.35], font),
    ]
  }
  const isByHand = ({ kind }: FormField): boolean => kind === 'blank'
  return [
    { colour: fieldColour, ops: fields.filter((field) => !isByHand(field)).flatMap(outline) },
    { colour: blankColour, isDashed: true, ops: fields.filter(isByHand).flatMap(outline) },
  ]
}

/** A line of words in the upper margin that says what the page shows. */
export function tagOf(words: string, font: FontChain): ColouredOps {
  return { colour: fieldColour, ops: textAt(words, tagPt, [13, 9.2], font) }
}

function edgeTicks(width: number, height: number): readonly DrawOp[] {
  const length = (mm: number): number => (mm % 10 === 0 ? 3 : mm % 5 === 0 ? 2.2 : 1.2)
  return [
    ...steps(width, 1).flatMap((x) => [
      line([x, 0], [x, length(x)], 0.1),
      line([x, height - length(x)], [x, height], 0.1),
    ]),
    ...steps(height, 1).flatMap((y) => [
      line([0, y], [length(y), y], 0.1),
      line([width - length(y), y], [width, y], 0.1),
    ]),
  ]
}

function edgeNumbers(width: number, height: number, font: FontChain): readonly DrawOp[] {
  const wide = (mm: number): number => widthMm(planGlyphs(String(mm), font).glyphs, edgePt)
  const number = (mm: number, at: PointMm): readonly DrawOp[] => textAt(String(mm), edgePt, at, font)
  const isClear = (mm: number, end: number): boolean => mm >= 10 && mm <= end - 8
  return [
    ...steps(width, 10)
      .filter((x) => isClear(x, width))
      .flatMap((x) => [...number(x, [x - wide(x) / 2, 5.4]), ...number(x, [x - wide(x) / 2, height - 3.6])]),
    ...steps(height, 10)
      .filter((y) => isClear(y, height))
      .flatMap((y) => [...number(y, [3.4, y + 0.75]), ...number(y, [width - 3.4 - wide(y), y + 0.75])]),
  ]
}

/** Multiples of a step inside a sheet. */
function steps(length: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor(length / step) }, (_, index) => (index + 1) * step).filter(
    (mm) => mm < length,
  )
}

function line(from: PointMm, to: PointMm, lineMm: number): DrawOp {
  return { kind: 'line', from, to, lineMm }
}

function textAt(text: string, sizePt: number, at: PointMm, font: FontChain): readonly DrawOp[] {
  return lineOps(planGlyphs(text, font).glyphs, sizePt, at)
}
