import { addresseeBind } from '#core/documents/visitValues.ts'
import { type DrawOp, type DrawnPage, a4 } from '#core/documents/drawing.ts'
import type { FontChain } from '#core/documents/fontFace.ts'
import type { BoxMm } from '#core/documents/mapping.ts'
import { type Addressee, type Blank, type Cell, type Row, spread } from './blank.ts'
import { type Pen, type Place, layInlines, printed, widthOf } from './inline.ts'

/** A drawn blank and where its places to write in are. */
export interface DrawnBlank {
  readonly page: DrawnPage
  readonly places: ReadonlyMap<string, Place>
}

const left = 22
const right = 188
const labelWidth = 32
const ruleMm = 0.2
const frameMm = 0.5
const bodySizePt = 10.5
const labelSizePt = 10.5
const labelTextMm = 15.2
const paddingMm = 2.9
/** Nothing is printed below this. */
const lowest = 287

/** Draws a blank on one sheet of A4. */
export function drawBlank(blank: Blank, chain: FontChain): DrawnBlank {
  const pen: Pen = { chain, ops: [], places: new Map() }
  const title = drawHead(blank, pen)
  let top = 61.5
  for (const table of blank.tables) {
    if (table.heading !== undefined) {
      top += 5.6
      printed(pen, table.heading, [left, top], 10)
      top += 1.8
    }
    top = drawTable(table.rows, top, pen)
  }
  drawFoot(blank, top, pen)
  return {
    page: {
      ...a4,
      parts: [
        { role: 'P', ops: pen.ops.slice(0, title) },
        { role: 'H1', ops: pen.ops.slice(title, title + 1) },
        { role: 'P', ops: pen.ops.slice(title + 1) },
      ],
    },
    places: pen.places,
  }
}

/** @returns Which operation is the title. */
function drawHead(blank: Blank, pen: Pen): number {
  printed(pen, blank.number, [left, 16.6], 10)
  const mark = '見本様式'
  const markWidth = widthOf(pen, mark, 10)
  pen.ops.push({ kind: 'rect', box: [right - markWidth - 4, 12.6, markWidth + 4, 6], lineMm: 0.3 })
  printed(pen, mark, [right - markWidth - 2, 16.9], 10)
  const titleIndex = pen.ops.length
  const [sizePt, spacing] = [blank.titleSizePt ?? 18, blank.titleSpacingMm ?? 0.7]
  const width = widthOf(pen, blank.title, sizePt, spacing)
  printed(pen, blank.title, [(left + right - width) / 2, 29], sizePt, spacing)
  layInlines(pen, [{ kind: 'date', id: '申請日', eras: ['令和'], partMm: 11, isBlank: false }], {
    box: [left, 34.2, right - left, 6.6],
    sizePt: 11.5,
    align: 'right',
    paddingMm: 0,
  })
  if (width > right - left) throw new Error(`the title of ${blank.id} is too wide`)
  drawAddressee(blank.addressee, pen)
  if (widthOf(pen, blank.intro, bodySizePt) > right - 26)
    throw new Error(`the intro of ${blank.id} is too long`)
  printed(pen, blank.intro, [26, 56.8], bodySizePt)
  return titleIndex
}

function drawAddressee(addressee: Addressee, pen: Pen): void {
  const [sizePt, baseline] = [13, 47.8]
  if (typeof addressee === 'string') printed(pen, `${addressee}　　様`, [26, baseline], sizePt)
  else
    pen.places.set(addresseeBind(addressee.office), {
      kind: 'text',
      box: [25.4, 42.8, 114, 6.6],
      sizePt,
      wraps: false,
      suffix: '　　様',
    })
}

/** @returns The lower edge of the table. */
function drawTable(rows: readonly Row[], top: number, pen: Pen): number {
  let y = top
  rows.forEach((row, index) => {
    if (index > 0) pen.ops.push(rule([left, y], [right, y]))
    const parts = 'rows' in row ? row.rows : [row]
    const height = parts.reduce((sum, part) => sum + part.heightMm, 0)
    drawLabel(pen, row.label, [left, y, labelWidth, height])
    let partTop = y
    parts.forEach((part, partIndex) => {
      if (partIndex > 0) pen.ops.push(rule([left + labelWidth, partTop], [right, partTop]))
      drawCells(pen, part.cells, partTop, part.heightMm)
      partTop += part.heightMm
    })
    y += height
  })
  pen.ops.push(rule([left + labelWidth, top], [left + labelWidth, y]))
  pen.ops.push({ kind: 'rect', box: [left, top, right - left, y - top], lineMm: frameMm })
  return y
}

function drawCells(pen: Pen, cells: readonly Cell[], top: number, height: number): void {
  let x = left + labelWidth
  cells.forEach((cell, index) => {
    if (index > 0) pen.ops.push(rule([x, top], [x, top + height]))
    const width = index === cells.length - 1 ? right - x : (cell.widthMm ?? 0)
    drawCell(pen, cell, [x, top, width, height])
    x += width
  })
}

/** Lines share the height of the cell, each as its number of writing lines asks. */
function drawCell(pen: Pen, cell: Cell, [x, y, width, height]: BoxMm): void {
  const weights = cell.lines.map((line) =>
    Math.max(
      1,
      ...line.map((inline) => (typeof inline !== 'string' && inline.kind === 'slot' ? inline.lines : 1)),
    ),
  )
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const margin = cell.lines.length > 1 ? 1 : 0
  let top = y + margin
  cell.lines.forEach((line, index) => {
    const lineHeight = ((height - 2 * margin) * (weights[index] ?? 1)) / all
    layInlines(pen, line, {
      box: [x, top, width, lineHeight],
      sizePt: cell.sizePt ?? bodySizePt,
      align: cell.align ?? 'left',
      paddingMm: cell.align === 'center' ? 1 : paddingMm,
    })
    top += lineHeight
  })
}

/** A label may have two lines, separated by a line break. */
function drawLabel(pen: Pen, label: string, [x, y, width, height]: BoxMm): void {
  const lines = label.split('\n')
  const pitch = 5
  lines.forEach((line, index) => {
    const middle = y + height / 2 + (index - (lines.length - 1) / 2) * pitch
    layInlines(pen, [[...line].length <= 4 ? spread(line, labelTextMm) : line], {
      box: [x, middle - pitch / 2, width, pitch],
      sizePt: labelSizePt,
      align: 'center',
      paddingMm: 0,
    })
  })
}

function drawFoot(blank: Blank, bottom: number, pen: Pen): void {
  const top = bottom + 2.6
  const boxWidth = 22.6
  const officeLeft = right - boxWidth * blank.office.length
  printed(pen, '記入上の注意', [left, top + 3.6], 10)
  blank.notes.forEach((note, index) => {
    const y = top + 7.9 + index * 3.95
    printed(pen, String(index + 1), [left, y], 9)
    const room = y > top + 20 ? right : officeLeft
    if (left + 4.5 + widthOf(pen, note, 9) > room) throw new Error(`too long for ${blank.id}: ${note}`)
    printed(pen, note, [left + 4.5, y], 9)
  })
  if (top + Math.max(17.4, 7.9 + blank.notes.length * 3.95) > lowest)
    throw new Error(`${blank.id} is too tall`)
  if (blank.office.length === 0) return
  blank.office.forEach((name, index) => {
    const x = officeLeft + index * boxWidth
    layInlines(pen, [name], { box: [x, top, boxWidth, 5.4], sizePt: 8.5, align: 'center', paddingMm: 0 })
    if (index > 0) pen.ops.push(rule([x, top], [x, top + 17.4]))
  })
  pen.ops.push(rule([officeLeft, top + 5.4], [right, top + 5.4]))
  pen.ops.push({ kind: 'rect', box: [officeLeft, top, right - officeLeft, 17.4], lineMm: ruleMm })
}

function rule(from: readonly [number, number], to: readonly [number, number]): DrawOp {
  return { kind: 'line', from, to, lineMm: ruleMm }
}
