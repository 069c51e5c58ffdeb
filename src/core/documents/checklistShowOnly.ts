import type { ChecklistRow } from './checklist.ts'
import { letterOps } from './checklistLetters.ts'
import { type Block, hairline, sheet } from './checklistSheet.ts'
import { type StackLine, drawStack, stackHeight, textLines } from './checklistStack.ts'
import type { DrawOp, TaggedPart } from './drawing.ts'
import type { PaperPen } from './paperPen.ts'

/*
 * Services that need no application: nothing is handed in and no result comes, so two of them fit
 * side by side.
 */

const columnWidth = 90
const gap = 6
const textAt = 16.2
const letterPitch = 4.2
const mostLetters = 6

/** Services that need no application, two in a line, read along the line. */
export function showOnlyBlocks(rows: readonly ChecklistRow[], pen: PaperPen): readonly Block[] {
  const pairs = rows.flatMap((_, index) => (index % 2 === 0 ? [rows.slice(index, index + 2)] : []))
  return pairs.map((pair, index): Block => {
    const cells = pair.map((row, side) => cellOf(row, sheet.left + side * (columnWidth + gap), pen))
    const heightMm = Math.max(8.6, ...cells.map((cell) => cell.heightMm + 1.2))
    return {
      heightMm,
      ...(index === pairs.length - 2 ? { keepWithNext: true as const } : {}),
      draw: (top) => [
        ...cells.flatMap((cell) => cellParts(cell, top + heightMm / 2, pen)),
        { role: 'artifact', ops: [hairline(top + heightMm)] },
      ],
    }
  })
}

/** A service in its half of the line. */
interface Cell {
  readonly row: ChecklistRow
  readonly x: number
  readonly lines: readonly StackLine[]
  readonly heightMm: number
}

/** Name with the letters of what to show, reason, and when; each takes another line where it must. */
function cellOf(row: ChecklistRow, x: number, pen: PaperPen): Cell {
  const at = x + textAt
  const room = columnWidth - textAt
  const lines = [...nameLines(row, at, room - lettersWidth(row) - 1, pen), ...lastLines(row, at, room, pen)]
  const letterLines = Math.ceil(row.letters.length / mostLetters)
  return { row, x, lines, heightMm: Math.max(stackHeight(lines), letterLines * 4.3) }
}

/** The name with who decides behind it, or under it where there is no room. */
function nameLines(row: ChecklistRow, x: number, room: number, pen: PaperPen): readonly StackLine[] {
  const lines = textLines(row.name, x, room, { sizePt: 10.5, pitchMm: 4.3, bold: true }, pen)
  const { tag } = row
  const [first] = lines
  if (tag === undefined || first === undefined) return lines
  const framed = (at: number, baseline: number): readonly DrawOp[] =>
    pen.framed(tag, at, baseline - 0.3, { sizePt: 8 }, { padMm: 1.1, heightMm: 3.8, lineMm: 0.25 }).ops
  const tagAt = x + pen.width(row.name, 10.5, true) + 1.6
  const isBeside = lines.length === 1 && tagAt + pen.width(tag, 8) + 2.2 <= x + room
  return isBeside
    ? [{ ...first, draw: (baseline) => [...first.draw(baseline), ...framed(tagAt, baseline)] }]
    : [...lines, { heightMm: 4.3, baselineMm: 3.4, draw: (baseline) => framed(x, baseline) }]
}

/** Reason left, when and what follows right in one line, or under each other where they do not fit. */
function lastLines(row: ChecklistRow, x: number, room: number, pen: PaperPen): readonly StackLine[] {
  const small = { sizePt: 8.5, pitchMm: 3.8 } as const
  const reason = textLines(row.reason, x, room, small, pen)
  const whenWidth = pen.width(row.when, small.sizePt, true)
  const end = whenWidth + (row.receive === '' ? 0 : 2 + pen.width(row.receive, small.sizePt))
  const [first] = reason
  const endAt = (right: number, baseline: number): readonly DrawOp[] => [
    ...pen.line(row.when, right - end, baseline, { sizePt: small.sizePt, bold: true }),
    ...pen.line(row.receive, right, baseline, { sizePt: small.sizePt, align: 'right' }),
  ]
  if (end > room)
    return [
      ...reason,
      ...textLines(row.when, x, room, { ...small, bold: true }, pen),
      ...textLines(row.receive, x, room, small, pen),
    ]
  if (first === undefined || reason.length > 1 || pen.width(row.reason, small.sizePt) + 3 + end > room)
    return [
      ...reason,
      { heightMm: small.pitchMm, baselineMm: 2.9, draw: (baseline) => endAt(x + end, baseline) },
    ]
  return [{ ...first, draw: (baseline) => [...first.draw(baseline), ...endAt(x + room, baseline)] }]
}

function cellParts({ row, x, lines, heightMm }: Cell, middle: number, pen: PaperPen): readonly TaggedPart[] {
  const top = middle - heightMm / 2
  const letterLines = Math.ceil(row.letters.length / mostLetters)
  return [
    {
      role: 'artifact',
      ops: [{ kind: 'rect', box: [x + 0.1, middle - 3.1, 6.2, 6.2], lineMm: 0.4, radiusMm: 0.3 }],
    },
    {
      role: 'LI',
      ops: [
        ...pen.line(String(row.number), x + 11.4, middle + 1.5, {
          sizePt: 11.5,
          bold: true,
          align: 'center',
        }),
        ...drawStack(lines, top),
        ...letterOps(row.letters, x + columnWidth - lettersWidth(row), top + letterLines * 2.15, pen, {
          pitch: letterPitch,
          perLine: mostLetters,
        }),
      ],
    },
  ]
}

function lettersWidth(row: ChecklistRow): number {
  return Math.min(row.letters.length, mostLetters) * letterPitch
}
