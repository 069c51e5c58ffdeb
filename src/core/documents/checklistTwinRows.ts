import type { ChecklistRow } from './checklist.ts'
import { letterOps } from './checklistLetters.ts'
import { type Block, hairline, sheet } from './checklistSheet.ts'
import { type Side, type Sides, tagged, twin } from './checklistSides.ts'
import type { DrawOp } from './drawing.ts'
import type { PaperPen } from './paperPen.ts'

const linePitch = 4.7
/** Above the first and under the last line of a row. */
const rowPadding = 2.6
/** Letters that fit beside the day; with more, the day stands on a line of its own. */
const lettersBesideWhen = 4
const whenShift = 42

/** One line of a side, drawn on its baseline. */
type TwinLine = (baseline: number) => readonly DrawOp[]

/** Rows of one list in both languages; the last two stay together. */
export function twinRows(
  japanese: readonly ChecklistRow[],
  other: readonly ChecklistRow[],
  sides: Sides,
  pen: PaperPen,
): readonly Block[] {
  return japanese.map((row, index) => {
    const block = rowBlock(row, other[index] ?? row, sides, pen)
    return index === japanese.length - 2 ? { ...block, keepWithNext: true } : block
  })
}

function rowBlock(japanese: ChecklistRow, other: ChecklistRow, [ja, right]: Sides, pen: PaperPen): Block {
  const isLong = needsWhenLine(japanese, ja, pen) || needsWhenLine(other, right, pen)
  const left = sideLines(japanese, ja, isLong, pen)
  const twinLines = sideLines(other, right, isLong, pen)
  const heightMm = rowPadding + Math.max(left.length, twinLines.length) * linePitch
  const drawn = (lines: readonly TwinLine[], top: number): readonly DrawOp[] =>
    lines.flatMap((line, index) => line(top + 4.6 + index * linePitch))
  return {
    heightMm,
    draw: (top) => [
      {
        role: 'artifact',
        ops: [
          { kind: 'rect', box: [sheet.left + 0.1, top + 1.6, 6.2, 6.2], lineMm: 0.4, radiusMm: 0.3 },
          {
            kind: 'line',
            from: [twin.dividerAt, top + 1.6],
            to: [twin.dividerAt, top + heightMm - 1.6],
            lineMm: 0.2,
          },
          hairline(top + heightMm),
        ],
      },
      {
        role: 'LI',
        ops: [
          ...pen.line(String(japanese.number), 24.2, top + 5.6, {
            sizePt: 11.5,
            bold: true,
            align: 'center',
          }),
          ...drawn(left, top),
        ],
      },
      ...tagged('LI', right, drawn(twinLines, top)),
    ],
  }
}

function needsWhenLine(row: ChecklistRow, { content: { words } }: Side, pen: PaperPen): boolean {
  const room = twin.columnWidth - whenShift - pen.width(words.whenColumn, 9) - 2
  return row.letters.length > lettersBesideWhen || pen.width(row.when, 9.5, true) > room
}

/** A side from top to bottom; no text is left out, a long one takes another line. */
function sideLines(
  row: ChecklistRow,
  { content: { words }, x }: Side,
  isLong: boolean,
  pen: PaperPen,
): readonly TwinLine[] {
  const plain = (text: string, sizePt: number): readonly TwinLine[] =>
    pen
      .wrapped(text, twin.columnWidth, sizePt)
      .map((line) => (baseline) => pen.line(line, x, baseline, { sizePt }))
  const name = pen.wrapped(row.name, twin.columnWidth, 10.5, true)
  const whenAt = isLong ? x : x + whenShift
  const when: TwinLine = (baseline) => {
    const textAt = whenAt + pen.width(words.whenColumn, 9) + 2
    const style = { sizePt: 9.5, bold: true, withinMm: x + twin.columnWidth - textAt } as const
    return [
      ...pen.line(words.whenColumn, whenAt, baseline, { sizePt: 9 }),
      ...pen.line(row.when, textAt, baseline, style),
    ]
  }
  const bring = bringLine(row, words.bringColumn, x, isLong ? twin.columnWidth : whenShift - 1, pen)
  return [
    ...(row.place === undefined ? [] : plain(row.place, 9)),
    ...name.map(
      (line): TwinLine =>
        (baseline) =>
          pen.line(line, x, baseline, { sizePt: 10.5, bold: true }),
    ),
    ...plain(row.reason, 9.5),
    ...(isLong ? [bring, when] : [(baseline: number) => [...bring(baseline), ...when(baseline)]]),
    ...receiveLines(row, words.receiveColumn, x, pen),
  ]
}

function bringLine(row: ChecklistRow, label: string, x: number, width: number, pen: PaperPen): TwinLine {
  const lettersAt = x + Math.min(24, pen.width(label, 9)) + 1.6
  const pitch = Math.min(4, (x + width - lettersAt) / Math.max(1, row.letters.length))
  return (baseline) => [
    ...pen.line(label, x, baseline, { sizePt: 9, withinMm: 24 }),
    ...letterOps(row.letters, lettersAt, baseline - 1.2, pen, {
      pitch,
      perLine: Math.max(1, row.letters.length),
    }),
  ]
}

/** When the result comes, with who decides behind it, or under it where the line is full. */
function receiveLines(row: ChecklistRow, label: string, x: number, pen: PaperPen): readonly TwinLine[] {
  const at = x + pen.width(label, 9) + 2
  const texts = row.receive === '' ? [] : pen.wrapped(row.receive, x + twin.columnWidth - at, 9.5)
  const lines = texts.map((text, index): TwinLine => (baseline) => [
    ...(index === 0 ? pen.line(label, x, baseline, { sizePt: 9 }) : []),
    ...pen.line(text, at, baseline, { sizePt: 9.5 }),
  ])
  const { tag } = row
  if (tag === undefined) return lines
  const framed =
    (tagAt: number): TwinLine =>
    (baseline) =>
      pen.framed(tag, tagAt, baseline - 0.3, { sizePt: 8 }, { padMm: 1.3, heightMm: 3.9, lineMm: 0.25 }).ops
  const last = lines.at(-1)
  const tagAt = at + pen.width(texts.at(-1) ?? '', 9.5) + 2
  const isFree = last !== undefined && tagAt + pen.width(tag, 8) + 2.6 <= x + twin.columnWidth
  return isFree
    ? [...lines.slice(0, -1), (baseline) => [...last(baseline), ...framed(tagAt)(baseline)]]
    : [...lines, framed(x)]
}
