import type { ChecklistContent, ChecklistCounter, ChecklistRow } from './checklist.ts'
import { letterOps } from './checklistLetters.ts'
import { type Block, hairline, rule, sheet } from './checklistSheet.ts'
import { type StackLine, drawStack, stackHeight, textLines } from './checklistStack.ts'
import type { DrawOp } from './drawing.ts'
import type { PaperPen } from './paperPen.ts'

/** Left edges and widths of the columns. */
const column = {
  number: 25,
  name: 30,
  nameWidth: 79,
  letters: 110.8,
  when: 135.4,
  whenWidth: 28,
  receive: 165,
  receiveWidth: 33,
} as const
const name = { sizePt: 12, pitchMm: 7.5, bold: true } as const
const text = { sizePt: 10.5, pitchMm: 6.5 } as const
const small = { sizePt: 10, pitchMm: 6.2 } as const
const lettersPerLine = 5

/** All services, with readings over the characters. */
export function furiganaServices(content: ChecklistContent, pen: PaperPen): readonly Block[] {
  const { words } = content
  const rows = (all: readonly ChecklistRow[]): readonly Block[] =>
    all.map((row, index) => {
      const block = rowBlock(row, content, pen)
      return index === all.length - 2 ? { ...block, keepWithNext: true } : block
    })
  const list = (title: string, hint: string, all: readonly ChecklistRow[]): readonly Block[] =>
    all.length === 0 ? [] : [wideSection(title, hint, pen), ...rows(all)]
  return [
    ...(content.here.length === 0 ? [] : [wideSection(words.ward, '', pen, columnHeads(content, pen))]),
    ...content.here.flatMap((counter) => [counterBlock(counter, content, pen), ...rows(counter.rows)]),
    ...list(words.elsewhere, words.elsewhereHint, content.elsewhere),
    ...list(words.noApplication, words.noApplicationHint, content.noApplication),
  ]
}

/** A section heading over its thick rule, with room for readings. */
export function wideSection(
  title: string,
  hint: string,
  pen: PaperPen,
  more: (baseline: number) => readonly DrawOp[] = () => [],
): Block {
  const hintAt = sheet.left + pen.width(title, 13, true) + 4
  return {
    heightMm: 10.6,
    keepWithNext: true,
    draw: (top) => {
      const baseline = top + 8.2
      return [
        { role: 'H2', ops: pen.line(title, sheet.left, baseline, { sizePt: 13, bold: true }) },
        { role: 'P', ops: [...pen.line(hint, hintAt, baseline, { sizePt: 9 }), ...more(baseline)] },
        { role: 'artifact', ops: [rule(top + 10.2, 0.7)] },
      ]
    },
  }
}

function columnHeads({ words }: ChecklistContent, pen: PaperPen): (baseline: number) => readonly DrawOp[] {
  const heads = [
    [words.bringColumn, column.letters],
    [words.whenColumn, column.when],
    [words.receiveColumn, column.receive],
  ] as const
  return (baseline) => heads.flatMap(([label, x]) => pen.line(label, x, baseline, { sizePt: 9 }))
}

function counterBlock(counter: ChecklistCounter, { words }: ChecklistContent, pen: PaperPen): Block {
  const pill = { padMm: 2.6, heightMm: 5.6, lineMm: 0.3, radiusMm: 2.8 }
  const place = `${counter.place}　${counter.name}`
  const pillWidth = pen.framed(counter.order, 0, 0, { sizePt: 10 }, pill).width
  const x = sheet.left + pillWidth + 2.6
  const phone = `${words.phone} ${counter.phone}`
  const here = counter.isThisCounter ? words.thisCounter : ''
  const phoneWidth = pen.width(phone, 10)
  const hereBeside =
    here !== '' && x + pen.width(place, 10.5, true) + 2 + pen.width(here, 9) + phoneWidth + 3 <= sheet.right
  const lines = [
    ...textLines(place, x, sheet.right - x - phoneWidth - 3, { ...text, bold: true }, pen),
    ...(hereBeside ? [] : textLines(here, x, sheet.right - x, { ...text, sizePt: 9 }, pen)),
  ]
  const heightMm = stackHeight(lines) + 1.8
  return {
    heightMm,
    keepWithNext: true,
    draw: (top) => {
      const baseline = top + 0.6 + (lines[0]?.baselineMm ?? 0)
      return [
        {
          role: 'H3',
          ops: [
            ...pen.framed(counter.order, sheet.left + 0.1, baseline - 0.2, { sizePt: 10 }, pill).ops,
            ...drawStack(lines, top + 0.6),
            ...(hereBeside
              ? pen.line(here, x + pen.width(place, 10.5, true) + 2, baseline, { sizePt: 9 })
              : []),
            ...pen.line(phone, sheet.right, baseline, { sizePt: 10, align: 'right' }),
          ],
        },
        { role: 'artifact', ops: [rule(top + heightMm, 0.2)] },
      ]
    },
  }
}

function rowBlock(row: ChecklistRow, { words }: ChecklistContent, pen: PaperPen): Block {
  const place = textLines(row.place ?? '', column.name, sheet.right - column.name, small, pen)
  const lines = [
    ...textLines(row.name, column.name, column.nameWidth, name, pen),
    ...tagLines(row.tag ?? '', pen),
    ...textLines(row.reason, column.name, column.nameWidth, text, pen),
  ]
  const receive = textLines(row.receive, column.receive, column.receiveWidth, small, pen)
  const when = row.isToday
    ? []
    : textLines(row.when, column.when, column.whenWidth, { ...small, bold: true }, pen)
  const letterLines = Math.ceil(row.letters.length / lettersPerLine)
  const inner = Math.max(...[lines, receive, when].map(stackHeight), letterLines * 4.6, 9)
  const placeMm = stackHeight(place)
  const heightMm = placeMm + inner + 2.6
  return {
    heightMm,
    draw: (top) => {
      const middle = top + placeMm + 0.8 + inner / 2
      const middled = (stack: readonly StackLine[]): readonly DrawOp[] =>
        drawStack(stack, middle - stackHeight(stack) / 2)
      return [
        {
          role: 'artifact',
          ops: [
            { kind: 'rect', box: [sheet.left + 0.1, middle - 3.6, 7.2, 7.2], lineMm: 0.4, radiusMm: 0.3 },
            hairline(top + heightMm),
          ],
        },
        {
          role: 'LI',
          ops: [
            ...pen.line(String(row.number), column.number, middle + 1.6, {
              sizePt: 12,
              bold: true,
              align: 'center',
            }),
            ...drawStack(place, top + 0.8),
            ...middled(lines),
            ...letterOps(row.letters, column.letters, middle + 0.6, pen, {
              pitch: 4.6,
              perLine: lettersPerLine,
            }),
            ...(row.isToday
              ? todayOps(row.when === '' ? words.today : row.when, middle, pen)
              : middled(when)),
            ...middled(receive),
          ],
        },
      ]
    },
  }
}

/** 今日 in a frame that holds its reading. */
function todayOps(today: string, middle: number, pen: PaperPen): readonly DrawOp[] {
  const width = pen.width(today, 10.5, true) + 4
  return [
    { kind: 'rect', box: [column.when, middle - 4.1, width, 8], lineMm: 0.5 },
    ...pen.line(today, column.when + 2, middle + 2.8, { sizePt: 10.5, bold: true }),
  ]
}

/** Who decides, in a frame on a line of its own. */
function tagLines(tag: string, pen: PaperPen): readonly StackLine[] {
  if (tag === '') return []
  const width = pen.width(tag, 9.5) + 3.2
  return [
    {
      heightMm: 8,
      baselineMm: 6.2,
      draw: (baseline) => [
        { kind: 'rect', box: [column.name, baseline - 5.6, width, 6.8], lineMm: 0.25 },
        ...pen.line(tag, column.name + 1.6, baseline, { sizePt: 9.5 }),
      ],
    },
  ]
}
