import type { ChecklistContent, ChecklistCounter, ChecklistRow } from './checklist.ts'
import { type Block, hairline, rule, sheet } from './checklistSheet.ts'
import type { DrawOp, TaggedPart } from './drawing.ts'
import type { PaperPen } from './paperPen.ts'

/** Left edges and widths of the columns. */
const column = {
  tick: 12.1,
  number: 23.4,
  name: 28.2,
  nameWidth: 81,
  letters: 110.8,
  when: 135.4,
  whenWidth: 24,
  receive: 161,
  receiveWidth: 37,
} as const
const sectionHeight = 7.4
const counterHeight = 7.2
const rowHeight = 9.6
const elsewhereHeight = 14.1
const lettersPerLine = 5
const letterPitch = 4.2

/** All services of the checklist: this office by counter, other places, and what needs no application. */
export function serviceBlocks(content: ChecklistContent, pen: PaperPen): readonly Block[] {
  const { words } = content
  return [
    ...(content.here.length === 0
      ? []
      : [section(words.ward, words.wardHint, pen, columnHeads(content, pen))]),
    ...content.here.flatMap((counter) => [
      counterBlock(counter, content, pen),
      ...rows(counter.rows, content, pen),
    ]),
    ...(content.elsewhere.length === 0
      ? []
      : [section(words.elsewhere, words.elsewhereHint, pen), ...rows(content.elsewhere, content, pen)]),
    ...(content.noApplication.length === 0
      ? []
      : [
          section(words.noApplication, words.noApplicationHint, pen),
          ...rows(content.noApplication, content, pen),
        ]),
  ]
}

/** A section heading over its thick rule. */
export function section(
  title: string,
  hint: string,
  pen: PaperPen,
  more: (top: number) => readonly DrawOp[] = () => [],
): Block {
  return {
    heightMm: sectionHeight,
    keepWithNext: true,
    draw: (top) => {
      const hintAt = sheet.left + pen.width(title, 13, true) + 4
      return [
        { role: 'H2', ops: pen.line(title, sheet.left, top + 5.5, { sizePt: 13, bold: true }) },
        { role: 'P', ops: [...pen.line(hint, hintAt, top + 5.5, { sizePt: 8.5 }), ...more(top)] },
        { role: 'artifact', ops: [rule(top + sectionHeight - 0.35, 0.7)] },
      ]
    },
  }
}

function columnHeads({ words }: ChecklistContent, pen: PaperPen): (top: number) => readonly DrawOp[] {
  const heads = [
    [words.bringColumn, column.letters],
    [words.whenColumn, column.when],
    [words.receiveColumn, column.receive],
  ] as const
  return (top) => heads.flatMap(([text, x]) => pen.line(text, x, top + 5.5, { sizePt: 8 }))
}

function counterBlock(counter: ChecklistCounter, { words }: ChecklistContent, pen: PaperPen): Block {
  return {
    heightMm: counterHeight,
    keepWithNext: true,
    draw: (top) => {
      const baseline = top + 5
      const pill = pen.framed(
        counter.order,
        sheet.left + 0.1,
        baseline,
        { sizePt: 9.5 },
        { padMm: 2.6, heightMm: 4.9, lineMm: 0.3, radiusMm: 2.45 },
      )
      const nameAt = sheet.left + pill.width + 2.4
      const phone = `${words.phone} ${counter.phone}`
      const room = sheet.right - nameAt - pen.width(phone, 9.5) - 3
      const here = counter.isThisCounter ? words.thisCounter : ''
      const nameRoom = room - (here === '' ? 0 : pen.width(here, 8.5) + 2)
      const nameWidth = Math.min(nameRoom, pen.width(counter.name, 10.5, true))
      return [
        {
          role: 'H3',
          ops: [
            ...pill.ops,
            ...pen.line(counter.name, nameAt, baseline, { sizePt: 10.5, bold: true, withinMm: nameRoom }),
            ...pen.line(here, nameAt + nameWidth + 2, baseline, { sizePt: 8.5 }),
            ...pen.line(phone, sheet.right, baseline, { sizePt: 9.5, align: 'right' }),
          ],
        },
        { role: 'artifact', ops: [rule(top + counterHeight, 0.2)] },
      ]
    },
  }
}

/** Rows of one list; the last two stay together, so that none stands alone on the next page. */
function rows(all: readonly ChecklistRow[], content: ChecklistContent, pen: PaperPen): readonly Block[] {
  return all.map((row, index) => {
    const block = rowBlock(row, content, pen)
    return index === all.length - 2 ? { ...block, keepWithNext: true } : block
  })
}

function rowBlock(row: ChecklistRow, { words }: ChecklistContent, pen: PaperPen): Block {
  const lines = nameLines(row, pen)
  const receive = receiveTexts(row.receive, pen)
  const place = row.place === undefined ? 0 : elsewhereHeight - rowHeight
  const heightMm =
    place + Math.max(rowHeight, rowHeight + (lines.length - 2) * 4.15, receive.length * 3.8 + 2)
  return {
    heightMm,
    draw: (top) => drawRow(row, { lines, receive, heightMm, today: words.today }, top, pen),
  }
}

/** A row with its texts already broken into lines. */
function drawRow(
  row: ChecklistRow,
  laid: {
    readonly lines: readonly NameLine[]
    readonly receive: readonly string[]
    readonly heightMm: number
    readonly today: string
  },
  top: number,
  pen: PaperPen,
): readonly TaggedPart[] {
  const shift = row.place === undefined ? 0 : elsewhereHeight - rowHeight
  const middle = top + laid.heightMm / 2
  return [
    {
      role: 'artifact',
      ops: [{ kind: 'rect', box: [column.tick, middle - 3.1, 6.2, 6.2], lineMm: 0.4, radiusMm: 0.3 }],
    },
    {
      role: 'LI',
      ops: [
        ...pen.line(String(row.number), column.number, middle + 1.5, {
          sizePt: 11.5,
          bold: true,
          align: 'center',
        }),
        ...(row.place === undefined
          ? []
          : pen.line(row.place, column.name, top + 3.8, { sizePt: 9.5, withinMm: column.nameWidth })),
        ...laid.lines.flatMap((line, index) => line(top + shift + 4 + index * 4.05)),
        ...letterOps(row.letters, column.letters, middle, pen, letterGrid(row.letters.length)),
        ...whenOps(row, middle, pen, laid.today),
        ...receiveOps(laid.receive, middle, pen),
      ],
    },
    { role: 'artifact', ops: [hairline(top + laid.heightMm)] },
  ]
}

type NameLine = (baseline: number) => readonly DrawOp[]

/** Name with who decides behind it, and the reason; what does not fit takes another line. */
function nameLines(row: ChecklistRow, pen: PaperPen): readonly NameLine[] {
  const { tag } = row
  const names = pen.wrapped(row.name, column.nameWidth, 10.5, true)
  const reasons = pen.wrapped(row.reason, column.nameWidth, 8.5)
  const lines: readonly NameLine[] = [
    ...names.map(
      (line): NameLine =>
        (baseline) =>
          pen.line(line, column.name, baseline, { sizePt: 10.5, bold: true }),
    ),
    ...reasons.map(
      (line): NameLine =>
        (baseline) =>
          pen.line(line, column.name, baseline, { sizePt: 8.5 }),
    ),
  ]
  if (tag === undefined) return lines
  const framed =
    (x: number): NameLine =>
    (baseline) =>
      pen.framed(tag, x, baseline - 0.3, { sizePt: 8 }, { padMm: 1.3, heightMm: 3.9, lineMm: 0.25 }).ops
  const tagAt = column.name + pen.width(row.name, 10.5, true) + 2
  const [first, ...rest] = lines
  const isFree = names.length === 1 && tagAt + pen.width(tag, 8) + 2.6 <= column.name + column.nameWidth
  return isFree && first !== undefined
    ? [(baseline) => [...first(baseline), ...framed(tagAt)(baseline)], ...rest]
    : [...lines, framed(column.name)]
}

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

/** Two lines of letters are what a row holds; with more than ten they stand closer. */
function letterGrid(count: number): { readonly pitch: number; readonly perLine: number } {
  const perLine = Math.max(lettersPerLine, Math.ceil(count / 2))
  return { perLine, pitch: Math.min(letterPitch, 23 / perLine) }
}

function whenOps(row: ChecklistRow, middle: number, pen: PaperPen, today: string): readonly DrawOp[] {
  const baseline = middle + 1.3
  if (row.isToday) {
    const text = row.when === '' ? today : row.when
    return pen.framed(
      text,
      column.when,
      baseline,
      { sizePt: 9.5, bold: true },
      { padMm: 1.7, heightMm: 4.9, lineMm: 0.5 },
    ).ops
  }
  const isAlone = row.receive === ''
  return pen.line(row.when, column.when, baseline, {
    sizePt: isAlone ? 9 : 9.5,
    bold: !isAlone,
    withinMm: isAlone ? sheet.right - column.when : column.whenWidth,
  })
}

function receiveTexts(text: string, pen: PaperPen): readonly string[] {
  return pen.width(text, 9) <= column.receiveWidth ? [text] : pen.wrapped(text, column.receiveWidth, 8.5)
}

function receiveOps(lines: readonly string[], middle: number, pen: PaperPen): readonly DrawOp[] {
  const sizePt = lines.length > 1 ? 8.5 : 9
  return lines.flatMap((line, index) => {
    const baseline = middle + 1.3 + (index - (lines.length - 1) / 2) * 3.8
    return pen.line(line, column.receive, baseline, { sizePt, withinMm: column.receiveWidth })
  })
}
