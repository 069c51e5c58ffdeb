import { type Annex, type Continuation, annexWords } from './annex.ts'
import { type DrawOp, mmPerPt } from './drawing.ts'
import type { FontChain } from './fontFace.ts'
import { type PlannedGlyph, planGlyphs } from './glyphPlan.ts'
import type { BoxMm } from './mapping.ts'
import { type PaperFonts, PaperPen } from './paperPen.ts'
import { baselineBelowMiddle, lineOps, widthMm } from './textLine.ts'
import { wrapLines } from './wrapText.ts'

const [left, right, top, bottom] = [22, 188, 52, 276]
const valuePt = 10.5
const headPt = 9.5
const [linePitch, cellPad, labelHeight, headHeight, lowestRow] = [5, 1.8, 9, 6.6, 9]
const numberWidth = 12
/** Room for the twelve digits of a number, or a sum, written with a pen. */
const byHandWidth = 46
const [frameMm, ruleMm] = [0.5, 0.2]

type Lines = readonly (readonly PlannedGlyph[])[]
type Rows = Extract<Continuation, { kind: 'rows' }>

/**
 * Draws the 別紙 on sheets of A4: what had no room on the form, under the labels it has there.
 *
 * Values are set in the fonts of the form, so that a character lost here is one lost there. Rows and
 * lines are never cut by the edge of a page.
 *
 * @param values  Fonts of the values.
 * @param fonts  Fonts of headings.
 * @returns One list of operations per sheet.
 */
export function layAnnex(annex: Annex, values: FontChain, fonts: PaperFonts): readonly (readonly DrawOp[])[] {
  const sheets = new Sheets()
  const setter: Setter = { pen: new PaperPen(fonts), values, sheets }
  for (const entry of annex.entries) {
    if (entry.kind === 'text') layText(entry.label, entry.text, setter)
    else layRows(entry, setter)
    sheets.skip(6)
  }
  return sheets.pages.map((ops, index) => [
    ...head(annex, setter),
    ...ops,
    ...setter.pen.line(`${index + 1} / ${sheets.pages.length}`, (left + right) / 2, 287, {
      sizePt: 9,
      align: 'center',
    }),
  ])
}

interface Setter {
  readonly pen: PaperPen
  readonly values: FontChain
  readonly sheets: Sheets
}

/** Sheets filled from top to bottom. */
class Sheets {
  readonly pages: DrawOp[][] = [[]]
  #y = top

  get free(): number {
    return bottom - this.#y
  }

  skip(heightMm: number): void {
    this.#y += heightMm
  }

  turn(): void {
    this.pages.push([])
    this.#y = top
  }

  /** Draws a part below what is there and moves on. */
  add(heightMm: number, draw: (y: number) => readonly DrawOp[]): void {
    this.pages.at(-1)?.push(...draw(this.#y))
    this.#y += heightMm
  }
}

function head(annex: Annex, { pen, values }: Setter): readonly DrawOp[] {
  const middle = (left + right) / 2
  const number = annex.caseNumber === '' ? '' : `${annexWords.caseNumber}　${annex.caseNumber}`
  const date = annex.date === '' ? '' : `${annexWords.date}　${annex.date}`
  const name = planGlyphs(annex.name, values, true).glyphs
  const nameLeft = left + 14
  const nameRoom = 92
  const namePt = Math.min(12, 12 * (nameRoom / Math.max(1, widthMm(name, 12))))
  return [
    ...pen.line(annexWords.title, middle, 21, { sizePt: 16, bold: true, align: 'center', spacingMm: 3 }),
    ...pen.line(annex.formTitle, middle, 30, { sizePt: 12, align: 'center', withinMm: right - left }),
    ...pen.line(number, right, 40, { sizePt: 10, align: 'right' }),
    ...pen.line(date, right, 46, { sizePt: 10, align: 'right' }),
    ...(name.length === 0
      ? []
      : [
          ...pen.line(annexWords.name, left, 46, { sizePt: 10 }),
          ...lineOps(name, namePt, [nameLeft, 46]),
          line([left, 48], [nameLeft + nameRoom, 48], ruleMm),
        ]),
  ]
}

/** A label, then as many framed lines as each sheet has room for. */
function layText(label: string, text: string, { pen, values, sheets }: Setter): void {
  const room = (right - left - 2 * cellPad) / (valuePt * mmPerPt)
  let lines = text.split(/\r\n|[\n\r]/).flatMap((paragraph) => wrapped(paragraph, room, values))
  keepTogether(labelHeight + linePitch * Math.min(2, lines.length) + 2 * cellPad, sheets)
  addLabel(label, pen, sheets)
  while (lines.length > 0) {
    const fit = Math.max(1, Math.floor((sheets.free - 2 * cellPad) / linePitch))
    const part = lines.slice(0, fit)
    lines = lines.slice(fit)
    const height = part.length * linePitch + 2 * cellPad
    sheets.add(height, (y) => [
      frame([left, y, right - left, height]),
      ...linesAt(part, left + cellPad, y + cellPad, values),
    ])
    if (lines.length > 0) sheets.turn()
  }
}

/** A label, then a ruled list; its heading stands again on every sheet. */
function layRows(entry: Rows, { pen, values, sheets }: Setter): void {
  const widths = columnWidths(entry, values, pen)
  const rows = entry.rows.map((cells, index) => {
    const texts = [String(entry.from + index), ...cells]
    const lines = texts.map((text, k) => wrapped(text, (widths[k] ?? 1) - 2 * cellPad, values, 'mm'))
    const tallest = Math.max(...lines.map(({ length }) => length))
    return { lines, height: Math.max(lowestRow, tallest * linePitch + 2 * cellPad) }
  })
  let rest = rows
  keepTogether(labelHeight + headHeight + (rows[0]?.height ?? 0), sheets)
  addLabel(entry.label, pen, sheets)
  while (rest.length > 0) {
    let used = headHeight
    const fit = rest.findIndex(({ height }) => (used += height) > sheets.free)
    const part = fit < 0 ? rest : rest.slice(0, Math.max(1, fit))
    rest = rest.slice(part.length)
    const height = headHeight + part.reduce((sum, row) => sum + row.height, 0)
    sheets.add(height, (y) =>
      tableOps(entry, part, widths, [left, y, right - left, height], { pen, values, sheets }),
    )
    if (rest.length > 0) sheets.turn()
  }
}

function tableOps(
  entry: Rows,
  rows: readonly { readonly lines: readonly Lines[]; readonly height: number }[],
  widths: readonly number[],
  [x, y, width, height]: BoxMm,
  { pen, values }: Setter,
): readonly DrawOp[] {
  const lefts = widths.map((_, k) => x + widths.slice(0, k).reduce((sum, each) => sum + each, 0))
  const heads = [annexWords.number, ...entry.columns, ...entry.byHand]
  const ops: DrawOp[] = heads.flatMap((word, k) =>
    pen.line(word, (lefts[k] ?? x) + (widths[k] ?? 0) / 2, y + headHeight / 2 + 1.2, {
      sizePt: headPt,
      align: 'center',
      withinMm: (widths[k] ?? 0) - 1,
    }),
  )
  let rowTop = y + headHeight
  for (const row of rows) {
    ops.push(line([x, rowTop], [x + width, rowTop], ruleMm))
    row.lines.forEach((lines, k) => {
      const free = (row.height - lines.length * linePitch) / 2
      const inset = k === 0 ? ((widths[0] ?? 0) - widthMm(lines[0] ?? [], valuePt)) / 2 : cellPad
      ops.push(...linesAt(lines, (lefts[k] ?? x) + inset, rowTop + free, values))
    })
    rowTop += row.height
  }
  for (const at of lefts.slice(1)) ops.push(line([at, y], [at, y + height], ruleMm))
  return [...ops, frame([x, y, width, height])]
}

/** Numbers and columns for a pen keep their width; the others share what is left by what they hold. */
function columnWidths(entry: Rows, values: FontChain, pen: PaperPen): readonly number[] {
  const room = right - left - numberWidth - byHandWidth * entry.byHand.length
  const wanted = entry.columns.map((word, k) => {
    const longest = Math.max(
      ...entry.rows.map((cells) => widthMm(planGlyphs(cells[k] ?? '', values).glyphs, valuePt)),
    )
    return Math.min(70, Math.max(pen.width(word, headPt), longest) + 2 * cellPad + 1)
  })
  return [numberWidth, ...shared(wanted, room), ...entry.byHand.map(() => byHandWidth)]
}

/** Widths that fill a room: short columns get what they want, long ones share the rest and wrap. */
function shared(wanted: readonly number[], room: number): readonly number[] {
  const all = wanted.reduce((sum, width) => sum + width, 0)
  if (all <= room) return wanted.map((width) => (width / all) * room)
  const fair = room / wanted.length
  const short = wanted.filter((width) => width <= fair)
  const rest = room - short.reduce((sum, width) => sum + width, 0)
  const long = all - short.reduce((sum, width) => sum + width, 0)
  return wanted.map((width) => (width <= fair ? width : (width / long) * rest))
}

function addLabel(label: string, pen: PaperPen, sheets: Sheets): void {
  sheets.add(labelHeight, (y) =>
    pen.line(label, left, y + labelHeight - 3, { sizePt: 11, bold: true, withinMm: right - left }),
  )
}

/** Turns to a new sheet rather than leave a label alone at the foot. */
function keepTogether(heightMm: number, sheets: Sheets): void {
  if (heightMm > sheets.free) sheets.turn()
}

function wrapped(text: string, room: number, values: FontChain, unit: 'em' | 'mm' = 'em'): Lines {
  const em = unit === 'em' ? room : room / (valuePt * mmPerPt)
  return wrapLines(planGlyphs(text.replaceAll(/[\t\n\r]/g, ' '), values).glyphs, em)
}

function linesAt(lines: Lines, x: number, y: number, values: FontChain): readonly DrawOp[] {
  const baseline = linePitch / 2 + baselineBelowMiddle(values[0], valuePt)
  return lines.flatMap((glyphs, index) => lineOps(glyphs, valuePt, [x, y + index * linePitch + baseline]))
}

function frame(box: BoxMm): DrawOp {
  return { kind: 'rect', box, lineMm: frameMm }
}

function line(from: readonly [number, number], to: readonly [number, number], lineMm: number): DrawOp {
  return { kind: 'line', from, to, lineMm }
}
