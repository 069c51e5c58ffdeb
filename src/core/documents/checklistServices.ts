import type { ChecklistContent, ChecklistCounter, ChecklistRow } from './checklist.ts'
import { letterOps } from './checklistLetters.ts'
import { showOnlyBlocks } from './checklistShowOnly.ts'
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
const placeHeight = 4.9
const lettersPerLine = 5
/** Nothing the applicant must act on is set smaller. */
const whenPt = 8.5
const letterPitch = 4.2

/** How close rows stand; type is the same in both. */
export interface Density {
  readonly rowHeight: number
  readonly counterHeight: number
}

export const roomy: Density = { rowHeight: 9.6, counterHeight: 7.2 }
/** Where it saves a page: the tick boxes of two rows still have 2.4 mm between them. */
export const close: Density = { rowHeight: 8.6, counterHeight: 6.6 }

/** All services of the checklist: this office by counter, other places, and what needs no application. */
export function serviceBlocks(content: ChecklistContent, density: Density, pen: PaperPen): readonly Block[] {
  const { words } = content
  return [
    ...(content.here.length === 0
      ? []
      : [section(words.ward, words.wardHint, pen, columnHeads(content, pen))]),
    ...content.here.flatMap((counter) => [
      counterBlock(counter, content, density, pen),
      ...rows(counter.rows, content, density, pen),
    ]),
    ...(content.elsewhere.length === 0
      ? []
      : [
          section(words.elsewhere, words.elsewhereHint, pen),
          ...rows(content.elsewhere, content, density, pen),
        ]),
    ...(content.noApplication.length === 0
      ? []
      : [
          section(words.noApplication, words.noApplicationHint, pen),
          ...showOnlyBlocks(content.noApplication, pen),
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

function counterBlock(
  counter: ChecklistCounter,
  { words }: ChecklistContent,
  { counterHeight }: Density,
  pen: PaperPen,
): Block {
  const pillStyle = { padMm: 2.6, heightMm: 4.9, lineMm: 0.3, radiusMm: 2.45 }
  const nameAt = sheet.left + pen.framed(counter.order, 0, 0, { sizePt: 9.5 }, pillStyle).width + 2.4
  const phone = `${words.phone} ${counter.phone}`
  const here = counter.isThisCounter ? words.thisCounter : ''
  const room = sheet.right - nameAt - pen.width(phone, 9.5) - 3
  const nameRoom = room - (here === '' ? 0 : pen.width(here, 8.5) + 2)
  const names = pen.wrapped(`${counter.place}　${counter.name}`, nameRoom, 10.5, true)
  const hereAt = nameAt + Math.max(...names.map((line) => pen.width(line, 10.5, true))) + 2
  const heightMm = counterHeight + (names.length - 1) * 4.4
  return {
    heightMm,
    keepWithNext: true,
    draw: (top) => {
      const baseline = top + counterHeight - 2.2
      return [
        {
          role: 'H3',
          ops: [
            ...pen.framed(counter.order, sheet.left + 0.1, baseline, { sizePt: 9.5 }, pillStyle).ops,
            ...names.flatMap((line, index) =>
              pen.line(line, nameAt, baseline + index * 4.4, { sizePt: 10.5, bold: true }),
            ),
            ...pen.line(here, hereAt, baseline, { sizePt: 8.5 }),
            ...pen.line(phone, sheet.right, baseline, { sizePt: 9.5, align: 'right' }),
          ],
        },
        { role: 'artifact', ops: [rule(top + heightMm, 0.2)] },
      ]
    },
  }
}

/** Rows of one list; the last two stay together, so that none stands alone on the next page. */
function rows(
  all: readonly ChecklistRow[],
  content: ChecklistContent,
  density: Density,
  pen: PaperPen,
): readonly Block[] {
  return all.map((row, index) => {
    // Rows of one place stand under it together.
    const isSamePlace = row.place !== undefined && row.place === all[index - 1]?.place
    const block = rowBlock(row, isSamePlace ? '' : (row.place ?? ''), content, density, pen)
    return index === all.length - 2 ? { ...block, keepWithNext: true } : block
  })
}

function rowBlock(
  row: ChecklistRow,
  place: string,
  { words }: ChecklistContent,
  { rowHeight }: Density,
  pen: PaperPen,
): Block {
  const lines = nameLines(row, pen)
  const receive = receiveTexts(row.receive, pen)
  const when = row.isToday ? [] : whenTexts(row, pen)
  const places = place === '' ? [] : pen.wrapped(place, sheet.right - column.name, 9.5)
  const placeMm = places.length * placeHeight
  const heightMm =
    placeMm +
    Math.max(
      rowHeight,
      rowHeight + (lines.length - 2) * 4.15,
      Math.max(receive.length, when.length) * 3.8 + 2,
    )
  return {
    heightMm,
    draw: (top) => drawRow(row, { lines, receive, when, places, heightMm, today: words.today }, top, pen),
  }
}

/** A row with its texts already broken into lines. */
function drawRow(
  row: ChecklistRow,
  laid: {
    readonly lines: readonly NameLine[]
    readonly receive: readonly string[]
    readonly when: readonly string[]
    readonly places: readonly string[]
    readonly heightMm: number
    readonly today: string
  },
  top: number,
  pen: PaperPen,
): readonly TaggedPart[] {
  const shift = laid.places.length * placeHeight
  const middle = top + shift + (laid.heightMm - shift) / 2
  const first = middle - ((laid.lines.length - 1) * 4.05) / 2 + 1.1
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
        ...laid.places.flatMap((line, index) =>
          pen.line(line, column.name, top + 4.2 + index * placeHeight, { sizePt: 9.5 }),
        ),
        ...laid.lines.flatMap((line, index) => line(first + index * 4.05)),
        ...letterOps(row.letters, column.letters, middle, pen, letterGrid(row.letters.length)),
        ...whenOps(row, laid.when, middle, pen, laid.today),
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

/** Two lines of letters are what a row holds; with more than ten they stand closer. */
function letterGrid(count: number): { readonly pitch: number; readonly perLine: number } {
  const perLine = Math.max(lettersPerLine, Math.ceil(count / 2))
  return { perLine, pitch: Math.min(letterPitch, 23 / perLine) }
}

/** Set in one line where it fits, without becoming smaller than what may be acted on. */
function whenTexts(row: ChecklistRow, pen: PaperPen): readonly string[] {
  return pen.wrapped(row.when, column.whenWidth, whenPt, true)
}

function whenOps(
  row: ChecklistRow,
  lines: readonly string[],
  middle: number,
  pen: PaperPen,
  today: string,
): readonly DrawOp[] {
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
  return lines.flatMap((line, index) =>
    pen.line(line, column.when, baseline + (index - (lines.length - 1) / 2) * 3.8, {
      sizePt: lines.length > 1 ? whenPt : 9.5,
      bold: true,
      withinMm: column.whenWidth,
    }),
  )
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
