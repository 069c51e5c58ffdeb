/*
 * The checklist in large type: one column, 18 pt or 22 pt, grouped by when something is to be done.
 *
 * Things to bring are written as words, since letters would send the eye to another sheet. On a
 * paper in another language the Japanese name stands under each name, for the counters.
 */
import type { ChecklistContent, ChecklistCounter, ChecklistRow } from './checklist.ts'
import {
  type LargeSheet,
  heading,
  largeHead,
  largePages,
  largeSheet,
  lineStyles,
} from './checklistLargeSheet.ts'
import { thingBlocks, thingNames } from './checklistLargeThings.ts'
import { type Block, type QrModules, hairline, paginate } from './checklistSheet.ts'
import {
  type StackLine,
  drawStack,
  labelledLines,
  segmentLines,
  stackHeight,
  textLines,
} from './checklistStack.ts'
import type { DrawnPage } from './drawing.ts'
import type { PaperPen } from './paperPen.ts'

/** Lays out the checklist in large type; `x-large` is 22 pt. */
export function layLarge(
  content: ChecklistContent,
  format: 'large' | 'x-large',
  pen: PaperPen,
  qr: QrModules,
): readonly DrawnPage[] {
  const sheet = largeSheet(content, format === 'x-large' ? 22 / 18 : 1)
  const head = largeHead(sheet, pen, qr)
  const free = { first: sheet.bottom - head.heightMm, next: sheet.bottom - sheet.nextTop }
  const services = paginate(serviceBlocks(sheet, pen), free)
  const tail = [...thingBlocks(sheet, pen), ...undecidedBlocks(sheet, pen), ...nextBlocks(sheet, pen)]
  const things = tail.length === 0 ? [] : paginate(tail, { first: free.next, next: free.next })
  return largePages([...services, ...things], sheet, head, pen)
}

function serviceBlocks(sheet: LargeSheet, pen: PaperPen): readonly Block[] {
  const { content } = sheet
  const { words } = content
  const today = countersOf(content, (row) => row.isToday)
  const later = countersOf(content, (row) => !row.isToday)
  const places = today.filter(({ rows }) => rows.length > 0).length
  const count = today.reduce((sum, { rows }) => sum + rows.length, 0)
  const hint = words.todayHint.replace('{places}', String(places)).replace('{services}', String(count))
  return [
    ...here(words.todayTitle, hint, today, sheet, pen, true),
    ...here(words.laterTitle, '', later, sheet, pen, false),
    ...list(words.elsewhere, words.elsewhereHint, content.elsewhere, sheet, pen),
    ...list(words.noApplication, words.noApplicationHint, content.noApplication, sheet, pen),
  ]
}

/** The counters of this office with the rows that belong to a time. */
function countersOf(
  { here: counters, words }: ChecklistContent,
  belongs: (row: ChecklistRow) => boolean,
): readonly ChecklistCounter[] {
  return counters
    .map((counter) => ({ ...counter, rows: counter.rows.filter(belongs) }))
    .filter(({ rows }) => rows.length > 0)
    .map((counter, index) => ({ ...counter, order: words.order[Math.min(index, 2)] ?? words.order[2] }))
}

function here(
  title: string,
  hint: string,
  counters: readonly ChecklistCounter[],
  sheet: LargeSheet,
  pen: PaperPen,
  isOrdered: boolean,
): readonly Block[] {
  if (counters.length === 0) return []
  return [
    heading(title, hint, sheet, pen),
    ...counters.flatMap((counter) => [
      counterBlock(counter, sheet, pen, isOrdered),
      ...counter.rows.map((row) => rowBlock(row, sheet, pen)),
    ]),
  ]
}

function list(
  title: string,
  hint: string,
  rows: readonly ChecklistRow[],
  sheet: LargeSheet,
  pen: PaperPen,
): readonly Block[] {
  if (rows.length === 0) return []
  return [heading(title, hint, sheet, pen), ...rows.map((row) => rowBlock(row, sheet, pen))]
}

function counterBlock(
  counter: ChecklistCounter,
  sheet: LargeSheet,
  pen: PaperPen,
  isOrdered: boolean,
): Block {
  const { content, k, left, width } = sheet
  const style = lineStyles(k)
  const japanese = content.japanese?.here.find(({ phone }) => phone === counter.phone)
  const names = [counter.name, ...(japanese === undefined ? [] : [`${japanese.place}　${japanese.name}`])]
  const phone = `${content.words.phone} ${counter.phone}`
  const orderWidth = isOrdered ? pen.width(counter.order, 18 * k) + 9.6 * k : 0
  const phoneAt = left + orderWidth + pen.width(counter.place, 22 * k, true) + 5 * k
  const isPhoneBeside = phoneAt + pen.width(phone, 18 * k) <= left + width
  const lines = [
    ...names.flatMap((name) => textLines(name, left, width, style.text, pen)),
    ...(isPhoneBeside ? [] : textLines(phone, left, width, style.text, pen)),
  ]
  const pill = { padMm: 3.2 * k, heightMm: 7.6 * k, lineMm: 0.4, radiusMm: 3.8 * k }
  const placeHeight = 9.8 * k
  const heightMm = 2.4 + placeHeight + stackHeight(lines) + 2
  return {
    heightMm,
    keepWithNext: true,
    draw: (top) => {
      const baseline = top + 2.4 + 7.2 * k
      const order = isOrdered
        ? pen.framed(counter.order, left + 0.2, baseline - 0.5, { sizePt: 18 * k }, pill)
        : { ops: [] }
      const placeAt = left + orderWidth
      return [
        {
          role: 'H3',
          ops: [
            ...order.ops,
            ...pen.line(counter.place, placeAt, baseline, {
              sizePt: 22 * k,
              bold: true,
              withinMm: left + width - placeAt,
            }),
            ...(isPhoneBeside ? pen.line(phone, phoneAt, baseline, { sizePt: 18 * k }) : []),
            ...drawStack(lines, top + 2.4 + placeHeight),
          ],
        },
        {
          role: 'artifact',
          ops: [
            { kind: 'line', from: [left, top + heightMm], to: [left + width, top + heightMm], lineMm: 0.3 },
          ],
        },
      ]
    },
  }
}

function rowBlock(row: ChecklistRow, sheet: LargeSheet, pen: PaperPen): Block {
  const { left, width, k } = sheet
  const textAt = left + 16.2 * k
  const place = segmentLines(row.place ?? '', textAt, left + width - textAt, lineStyles(k).name, pen)
  const lines = [...place, ...rowLines(row, textAt, sheet, pen)]
  const heightMm = 2.6 + stackHeight(lines) + 2.4
  const nameAt = top0(place) + 7 * k
  return {
    heightMm,
    draw: (top) => [
      {
        role: 'artifact',
        ops: [
          { kind: 'rect', box: [left + 0.4, top + 3.2, 11, 11], lineMm: 0.7, radiusMm: 0.4 },
          hairline(top + heightMm, left, left + width),
        ],
      },
      {
        role: 'LI',
        ops: [
          ...pen.line(String(row.number), textAt, top + nameAt, { sizePt: 24 * k, bold: true }),
          ...drawStack(lines, top + 2.6),
        ],
      },
    ],
  }
}

function top0(lines: readonly StackLine[]): number {
  return 2.6 + stackHeight(lines)
}

/** Name, reason, things, time and result, each on lines of its own. */
function rowLines(
  row: ChecklistRow,
  x: number,
  { content, k, left, width }: LargeSheet,
  pen: PaperPen,
): readonly StackLine[] {
  const { words } = content
  const style = lineStyles(k)
  const right = left + width
  const nameAt = x + pen.width(`${row.number}`, 24 * k, true) + 4.5 * k
  const bold = { ...style.text, bold: true }
  const things = thingNames(row, content)
  const result =
    row.tag === undefined
      ? row.receive
      : row.receive === ''
        ? row.tag
        : words.resultWithTag.replace('{receive}', row.receive).replace('{tag}', row.tag)
  return [
    ...textLines(row.name, nameAt, right - nameAt, style.name, pen),
    ...textLines(japaneseName(row, content), nameAt, right - nameAt, style.text, pen),
    ...textLines(row.reason, x, right - x, style.text, pen),
    ...(row.letters.length === 0
      ? []
      : things.length === 0
        ? labelledLines(words.bringColumn, words.allShown, x, right - x, bold, pen)
        : labelledLines(words.bringColumn, things, x, right - x, style.text, pen)),
    ...(row.isToday ? [] : labelledLines(words.whenColumn, row.when, x, right - x, bold, pen)),
    ...labelledLines(words.resultLabel, result, x, right - x, style.text, pen),
  ]
}

/** The name that the counter knows, on a paper in another language. */
function japaneseName({ number }: ChecklistRow, { japanese }: ChecklistContent): string {
  if (japanese === undefined) return ''
  const rows = [
    ...japanese.here.flatMap((counter) => counter.rows),
    ...japanese.elsewhere,
    ...japanese.noApplication,
  ]
  return rows.find((row) => row.number === number)?.name ?? ''
}

function undecidedBlocks(sheet: LargeSheet, pen: PaperPen): readonly Block[] {
  const { content, k, left, width } = sheet
  if (content.undecided.length === 0) return []
  const { text } = lineStyles(k)
  return [
    heading(content.words.undecided, '', sheet, pen),
    ...content.undecided.map(({ name, what }): Block => {
      const lines = [
        ...textLines(name, left, width, { ...text, bold: true }, pen),
        ...textLines(what, left, width, text, pen),
      ]
      const heightMm = 2.4 + stackHeight(lines) + 2.2
      return {
        heightMm,
        draw: (top) => [
          { role: 'LI', ops: drawStack(lines, top + 2.4) },
          { role: 'artifact', ops: [hairline(top + heightMm, left, left + width)] },
        ],
      }
    }),
  ]
}

function nextBlocks(sheet: LargeSheet, pen: PaperPen): readonly Block[] {
  const { content, k, left, width } = sheet
  const { title, lines: texts } = content.next
  if (title === '' && texts.length === 0) return []
  const { name, text } = lineStyles(k)
  const inner = { x: left + 5, width: width - 10 }
  const lines = [
    ...textLines(title, inner.x, inner.width, text, pen),
    ...texts.flatMap((line, index) => textLines(line, inner.x, inner.width, index === 0 ? name : text, pen)),
  ]
  const height = 3 + stackHeight(lines) + 3.4
  return [
    {
      heightMm: height + 6,
      draw: (top) => [
        { role: 'artifact', ops: [{ kind: 'rect', box: [left, top + 4, width, height], lineMm: 0.4 }] },
        { role: 'P', ops: drawStack(lines, top + 7) },
      ],
    },
  ]
}
