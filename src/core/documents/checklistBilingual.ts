import type { ChecklistContent, ChecklistCounter, ChecklistRow, ChecklistThing } from './checklist.ts'
import { numberParts, sampleMark } from './checklistHead.ts'
import { type Sides, type Side, tagged, twin } from './checklistSides.ts'
import { twinRows } from './checklistTwinRows.ts'
import { type Block, type QrModules, drawPages, hairline, paginate, rule, sheet } from './checklistSheet.ts'
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
  const side = (
    counter: ChecklistCounter,
    phone: string,
    x: number,
    width: number,
    top: number,
  ): readonly DrawOp[] => {
    const pill = pen.framed(
      counter.order,
      x + 0.1,
      top + 4.4,
      { sizePt: 9 },
      { padMm: 2.4, heightMm: 4.4, lineMm: 0.3, radiusMm: 2.2 },
    )
    const first = x + pill.width + 2
    const [line = '', ...more] = pen.wrapped(counter.name, width - pill.width - 2, 10, true)
    const rest = more.join('')
    return [
      ...pill.ops,
      ...pen.line(line, first, top + 4.4, { sizePt: 10, bold: true }),
      ...pen.line(rest, x, top + 9, { sizePt: 9.5, withinMm: width }),
      ...pen.line(`${phone} ${counter.phone}`, x, top + (rest === '' ? 9 : 13.4), { sizePt: 9.5 }),
    ]
  }
  return {
    heightMm: counterHeight,
    keepWithNext: true,
    draw: (top) => [
      {
        role: 'H3',
        ops: side(japanese, ja.content.words.phone, sheet.left, twin.counterOtherAt - sheet.left - 4, top),
      },
      ...tagged(
        'H3',
        right,
        side(other, right.content.words.phone, twin.counterOtherAt, sheet.right - twin.counterOtherAt, top),
      ),
      { role: 'artifact', ops: [rule(top + counterHeight, 0.2)] },
    ],
  }
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
  const words = (thing: ChecklistThing, x: number, top: number): readonly DrawOp[] => [
    ...pen.line(thing.name, x, top + 3.6, { sizePt: 9.5, withinMm: twin.columnWidth }),
    ...pen.line(thing.usedBy, x, top + 7.4, { sizePt: 8.5, withinMm: twin.columnWidth }),
  ]
  return {
    heightMm: thingHeight,
    draw: (top) => [
      {
        role: 'artifact',
        ops: [...thingBox(japanese, sheet.left + 0.1, top + 1), hairline(top + thingHeight - 0.2)],
      },
      {
        role: 'LI',
        ops: [
          ...pen.line(japanese.letter, 24.2, top + 5.8, { sizePt: 12, align: 'center' }),
          ...words(japanese, twin.japaneseAt, top),
        ],
      },
      ...tagged('LI', right, words(other, twin.otherAt, top)),
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
      const wrapped = [line, pair].map(({ what }) => pen.wrapped(what, twin.columnWidth + 8, 9))
      const heightMm = 5.4 + 4.2 * Math.max(...wrapped.map(({ length }) => length))
      const words = (name: string, texts: readonly string[], x: number, top: number): readonly DrawOp[] => [
        ...pen.line(name, x, top + 4.2, { sizePt: 9, bold: true, withinMm: twin.columnWidth }),
        ...texts.flatMap((text, k) => pen.line(text, x, top + 8.4 + k * 4.2, { sizePt: 9 })),
      ]
      return {
        heightMm,
        draw: (top) => [
          { role: 'LI', ops: words(line.name, wrapped[0] ?? [], sheet.left, top) },
          ...tagged('LI', right, words(pair.name, wrapped[1] ?? [], twin.counterOtherAt, top)),
        ],
      }
    }),
  ]
}

function next([ja, right]: Sides, pen: PaperPen): readonly Block[] {
  if (ja.content.next.title === '' && ja.content.next.lines.length === 0) return []
  const box = ({ next: { title, lines } }: ChecklistContent, x: number, top: number): readonly DrawOp[] => {
    const [first = '', ...rest] = lines
    const withinMm = 82.8
    return [
      { kind: 'rect', box: [x, top, 88, 19.9], lineMm: 0.3 },
      ...pen.line(title, x + 2.6, top + 4.8, { sizePt: 9.5, withinMm }),
      ...pen.line(first, x + 2.6, top + 10.2, { sizePt: 12, bold: true, withinMm }),
      ...rest
        .slice(0, 2)
        .flatMap((line, index) => pen.line(line, x + 2.6, top + 14.6 + index * 4, { sizePt: 9, withinMm })),
    ]
  }
  return [
    {
      heightMm: 23,
      draw: (top) => [
        { role: 'P', ops: box(ja.content, sheet.left, top + 2.4) },
        ...tagged('P', right, box(right.content, sheet.right - 88, top + 2.4)),
      ],
    },
  ]
}
