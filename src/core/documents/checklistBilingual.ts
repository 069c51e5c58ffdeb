import type { ChecklistContent, ChecklistCounter, ChecklistRow, ChecklistThing } from './checklist.ts'
import { numberParts, sampleMark } from './checklistHead.ts'
import { type Sides, type Side, tagged, twin } from './checklistSides.ts'
import { twinRows } from './checklistTwinRows.ts'
import { type Block, type QrModules, drawPages, hairline, paginate, rule, sheet } from './checklistSheet.ts'
import { type StackLine, drawStack, segmentLines, stackHeight, textLines } from './checklistStack.ts'
import { thingBox } from './checklistTail.ts'
import type { DrawOp, DrawnPage, TaggedPart } from './drawing.ts'
import type { PaperPen } from './paperPen.ts'

/*
 * The checklist in two languages: Japanese left, the other language right on the same row, so that
 * the next counter reads the left half. One tick box and one number serve both.
 */

const firstTop = 45.2
const sectionHeight = 7.4
const counterHeight = 15.4
const counterWidth = twin.counterOtherAt - sheet.left - 4
const place = { sizePt: 10, pitchMm: 4.6, bold: true } as const
const text = { sizePt: 9.5, pitchMm: 4.4 } as const
const thingHeight = 9.2

/** Lays out both languages side by side; `content` and `japanese` have the same rows in the same order. */
export function layBilingual(
  content: ChecklistContent,
  japanese: ChecklistContent,
  pen: PaperPen,
  qr: QrModules,
): readonly DrawnPage[] {
  const lang = content.language === 'easy' ? 'ja' : content.language
  const sides: Sides = [
    { content: japanese, x: twin.japaneseAt },
    { content, x: twin.otherAt, lang },
  ]
  const head = { parts: headParts(sides, pen, qr), firstTop }
  const blocks = [
    ...services(sides, pen),
    ...bring(sides, pen),
    ...undecided(sides, pen),
    ...next(sides, pen),
  ]
  const pages = paginate(blocks, { first: sheet.bottom - firstTop, next: sheet.bottom - sheet.nextTop })
  return drawPages(pages, { ...japanese, footer: japanese.footer }, pen, head)
}

function headParts([ja, other]: Sides, pen: PaperPen, qr: QrModules): readonly TaggedPart[] {
  const { content: japanese } = ja
  const { content } = other
  const titleAt = sheet.left + pen.width(japanese.words.title, 21, true) + 3
  const nameAt = sheet.left + pen.width(japanese.name ?? '', 13, true) + 4
  const boxTop = 31.8
  return [
    { role: 'P', ops: pen.line(`${japanese.office}　${japanese.date}`, sheet.left, 12.4, { sizePt: 9.5 }) },
    { role: 'H1', ops: pen.line(japanese.words.title, sheet.left, 21.4, { sizePt: 21, bold: true }) },
    ...tagged(
      'H1',
      other,
      pen.line(content.words.title, titleAt, 21.2, { sizePt: 12, bold: true, withinMm: 132 - titleAt }),
    ),
    ...sampleMark(japanese, pen, 122, 12.6),
    { role: 'P', ops: pen.line(japanese.name ?? '', sheet.left, 28.9, { sizePt: 13, bold: true }) },
    ...tagged(
      'P',
      other,
      pen.line(content.name ?? '', nameAt, 28.9, { sizePt: 10.5, withinMm: Math.max(10, 132 - nameAt) }),
    ),
    ...numberParts(
      { ...japanese, words: { ...japanese.words, caseNumberHint: content.words.caseNumber } },
      pen,
      qr,
    ),
    {
      role: 'P',
      ops: [
        { kind: 'rect', box: [sheet.left, boxTop, sheet.right - sheet.left, 12.4], lineMm: 0.4 },
        ...pen.line(japanese.words.notDecision, 15, boxTop + 5, { sizePt: 10.5, bold: true }),
        ...pen.line(japanese.words.notDecisionMore, 15, boxTop + 10, { sizePt: 9, withinMm: 90 }),
      ],
    },
    ...tagged('P', other, [
      ...pen.line(content.words.notDecision, twin.counterOtherAt, boxTop + 5, {
        sizePt: 10.5,
        bold: true,
        withinMm: 86,
      }),
      ...pen.line(content.words.notDecisionMore, twin.counterOtherAt, boxTop + 10, {
        sizePt: 9,
        withinMm: 86,
      }),
    ]),
  ]
}

function services(sides: Sides, pen: PaperPen): readonly Block[] {
  const [{ content: ja }, { content: other }] = sides
  const list = (
    title: (content: ChecklistContent) => string,
    of: (content: ChecklistContent) => readonly ChecklistRow[],
    note = '',
  ): readonly Block[] =>
    of(ja).length === 0
      ? []
      : [
          section(title(ja), title(other), note, pen, sides[1].lang),
          ...twinRows(of(ja), of(other), sides, pen),
        ]
  return [
    ...(ja.here.length === 0
      ? []
      : [section(ja.words.ward, other.words.ward, other.translation ?? '', pen, sides[1].lang)]),
    ...ja.here.flatMap((counter, index) => {
      const pair = other.here[index] ?? counter
      return [counterBlock(counter, pair, sides, pen), ...twinRows(counter.rows, pair.rows, sides, pen)]
    }),
    ...list(
      ({ words }) => words.elsewhere,
      ({ elsewhere }) => elsewhere,
    ),
    ...list(
      ({ words }) => words.noApplication,
      ({ noApplication }) => noApplication,
    ),
  ]
}

function section(
  japanese: string,
  other: string,
  note: string,
  pen: PaperPen,
  lang: string | undefined,
): Block {
  return {
    heightMm: sectionHeight,
    keepWithNext: true,
    draw: (top) => {
      const otherLeft = sheet.left + pen.width(japanese, 13, true) + 3.4
      return [
        { role: 'H2', ops: pen.line(japanese, sheet.left, top + 5.5, { sizePt: 13, bold: true }) },
        {
          role: 'H2',
          ...(lang === undefined ? {} : { lang }),
          ops: pen.line(other, otherLeft, top + 5.5, { sizePt: 11.5, bold: true }),
        },
        ...(note === ''
          ? []
          : [
              {
                role: 'P' as const,
                ops: pen.line(note, sheet.right, top + 5.5, { sizePt: 8.5, align: 'right' }),
              },
            ]),
        { role: 'artifact', ops: [rule(top + sectionHeight - 0.35, 0.7)] },
      ]
    },
  }
}

function counterBlock(
  japanese: ChecklistCounter,
  other: ChecklistCounter,
  [ja, right]: Sides,
  pen: PaperPen,
): Block {
  const left = counterLines(japanese, ja.content.words.phone, sheet.left, counterWidth, pen)
  const twinAt = twin.counterOtherAt
  const twinned = counterLines(other, right.content.words.phone, twinAt, sheet.right - twinAt, pen)
  const heightMm = Math.max(counterHeight, ...[left, twinned].map((lines) => stackHeight(lines) + 2))
  return {
    heightMm,
    keepWithNext: true,
    draw: (top) => [
      { role: 'H3', ops: drawStack(left, top + 0.8) },
      ...tagged('H3', right, drawStack(twinned, top + 0.8)),
      { role: 'artifact', ops: [rule(top + heightMm, 0.2)] },
    ],
  }
}

/** Order and place on the first line, then the name as far as it goes, and the phone. */
function counterLines(
  counter: ChecklistCounter,
  phone: string,
  x: number,
  width: number,
  pen: PaperPen,
): readonly StackLine[] {
  const frame = { padMm: 2.4, heightMm: 4.4, lineMm: 0.3, radiusMm: 2.2 }
  const pill = pen.framed(counter.order, 0, 0, { sizePt: 9 }, frame).width
  const placeAt = x + pill + 2
  const [first, ...rest] = textLines(counter.place, placeAt, width - pill - 2, place, pen)
  const draw = (baseline: number): readonly DrawOp[] => [
    ...pen.framed(counter.order, x + 0.1, baseline, { sizePt: 9 }, frame).ops,
    ...(first?.draw(baseline) ?? []),
  ]
  return [
    { heightMm: 4.8, baselineMm: 3.6, draw },
    ...rest,
    ...segmentLines(`${counter.name}\u3000${phone} ${counter.phone}`, x, width, text, pen),
  ]
}

function bring([ja, right]: Sides, pen: PaperPen): readonly Block[] {
  const groups = ja.content.bring.filter(({ things }) => things.length > 0)
  if (groups.length === 0) return []
  return [
    section(ja.content.words.bring, right.content.words.bring, '', pen, right.lang),
    ...groups.flatMap((group) => {
      const pair = right.content.bring[ja.content.bring.indexOf(group)] ?? group
      return [
        groupTitle(group.title, pair.title, right, pen),
        ...group.things.map((thing, index) => thingBlock(thing, pair.things[index] ?? thing, right, pen)),
      ]
    }),
  ]
}

function groupTitle(japanese: string, other: string, right: Side, pen: PaperPen): Block {
  const style = { sizePt: 9.5, bold: true, withinMm: twin.columnWidth } as const
  return {
    heightMm: 6.4,
    keepWithNext: true,
    draw: (top) => [
      { role: 'H3', ops: pen.line(japanese, sheet.left, top + 4.6, style) },
      ...tagged('H3', right, pen.line(other, twin.otherAt, top + 4.6, style)),
    ],
  }
}

function thingBlock(japanese: ChecklistThing, other: ChecklistThing, right: Side, pen: PaperPen): Block {
  const linesOf = (thing: ChecklistThing, x: number): readonly StackLine[] => [
    ...textLines(thing.name, x, twin.columnWidth, { sizePt: 9.5, pitchMm: 4.2 }, pen),
    ...textLines(thing.usedBy, x, twin.columnWidth, { sizePt: 8.5, pitchMm: 3.8 }, pen),
  ]
  const left = linesOf(japanese, twin.japaneseAt)
  const twinned = linesOf(other, twin.otherAt)
  const heightMm = Math.max(thingHeight, stackHeight(left) + 1.2, stackHeight(twinned) + 1.2)
  return {
    heightMm,
    draw: (top) => [
      {
        role: 'artifact',
        ops: [...thingBox(japanese, sheet.left + 0.1, top + 1), hairline(top + heightMm - 0.2)],
      },
      {
        role: 'LI',
        ops: [
          ...pen.line(japanese.letter, 24.2, top + 5.8, {
            sizePt: japanese.letter.length > 1 ? 9 : 12,
            align: 'center',
          }),
          ...drawStack(left, top + 0.3),
        ],
      },
      ...tagged('LI', right, drawStack(twinned, top + 0.3)),
    ],
  }
}

function undecided([ja, right]: Sides, pen: PaperPen): readonly Block[] {
  const lines = ja.content.undecided
  if (lines.length === 0) return []
  return [
    section(ja.content.words.undecided, right.content.words.undecided, '', pen, right.lang),
    ...lines.map((line, index): Block => {
      const pair = right.content.undecided[index] ?? line
      const width = twin.columnWidth + 8
      const linesOf = ({ name, what }: typeof line, x: number): readonly StackLine[] => [
        ...textLines(name, x, width, { sizePt: 9, pitchMm: 4.2, bold: true }, pen),
        ...textLines(what, x, width, { sizePt: 9, pitchMm: 4.2 }, pen),
      ]
      const left = linesOf(line, sheet.left)
      const twinned = linesOf(pair, twin.counterOtherAt)
      return {
        heightMm: 1.4 + Math.max(stackHeight(left), stackHeight(twinned)),
        draw: (top) => [
          { role: 'LI', ops: drawStack(left, top + 0.8) },
          ...tagged('LI', right, drawStack(twinned, top + 0.8)),
        ],
      }
    }),
  ]
}

function next([ja, right]: Sides, pen: PaperPen): readonly Block[] {
  if (ja.content.next.title === '' && ja.content.next.lines.length === 0) return []
  const boxWidth = 88
  const linesOf = ({ next: { title, lines } }: ChecklistContent, x: number): readonly StackLine[] => [
    ...textLines(title, x + 2.6, boxWidth - 5.2, { sizePt: 9.5, pitchMm: 5 }, pen),
    ...lines.flatMap((line, index) =>
      textLines(
        line,
        x + 2.6,
        boxWidth - 5.2,
        index === 0 ? { sizePt: 12, pitchMm: 5.4, bold: true } : { sizePt: 9, pitchMm: 4 },
        pen,
      ),
    ),
  ]
  const left = linesOf(ja.content, sheet.left)
  const twinned = linesOf(right.content, sheet.right - boxWidth)
  const height = Math.max(19.9, stackHeight(left) + 3, stackHeight(twinned) + 3)
  const box = (x: number, top: number): DrawOp => ({
    kind: 'rect',
    box: [x, top + 2.4, boxWidth, height],
    lineMm: 0.3,
  })
  return [
    {
      heightMm: height + 3.1,
      draw: (top) => [
        { role: 'artifact', ops: [box(sheet.left, top), box(sheet.right - boxWidth, top)] },
        { role: 'P', ops: drawStack(left, top + 3.8) },
        ...tagged('P', right, drawStack(twinned, top + 3.8)),
      ],
    },
  ]
}
