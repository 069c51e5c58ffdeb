import { warekiOf, warekiText, eraYearText } from '../dates/wareki.ts'
import type { Continuation } from './annex.ts'
import { annexWords } from './annex.ts'
import type { DrawOp } from './drawing.ts'
import { type LaidText, layText, layFirstThatFits, textOf } from './fieldText.ts'
import type { FontChain } from './fontFace.ts'
import type { FormRow, FormValue } from './formValues.ts'
import type { GlyphLoss } from './glyphPlan.ts'
import type { BoxMm, FormField, TableColumn } from './mapping.ts'

export type TableField = Extract<FormField, { kind: 'table' }>

/** A list as far as the form has room for it. */
export interface LaidTable {
  readonly ops: readonly DrawOp[]
  readonly losses: readonly GlyphLoss[]
  readonly sizePt: number | undefined
  readonly rest?: Continuation
  /** Not even the hint to the 別紙 fits. */
  readonly hasNoRoom: boolean
}

/**
 * Lays a list into the rows of a form.
 *
 * Rows that all fit stand on the form. Otherwise the last line that is free says how many are on the
 * 別紙, and they stand there with the numbers they have in the list: a row is never divided.
 */
export function layTable(field: TableField, rows: readonly FormRow[], chain: FontChain): LaidTable {
  const laid = rows.map((row, index) => layRow(field, row, index, chain))
  const fitting = laid.findIndex((cells, index) => index >= field.maxRows || !cells.every(hasRoom))
  const losses = laid.flat().flatMap((cell) => cell.losses)
  if (fitting < 0) return { ...drawn(laid), losses, hasNoRoom: false }
  const shown = Math.min(fitting, field.maxRows - 1)
  const note = layNote(field, shown, rows.length - shown, chain)
  if (note?.ops === undefined) return { ops: [], losses, sizePt: undefined, hasNoRoom: true }
  const onForm = drawn(laid.slice(0, shown))
  return {
    ops: [...onForm.ops, ...note.ops],
    losses,
    sizePt: onForm.sizePt,
    hasNoRoom: false,
    rest: {
      kind: 'rows',
      label: field.label,
      columns: field.columns.map(({ id }) => id),
      byHand: field.byHand,
      from: shown + 1,
      rows: rows.slice(shown).map((row) => field.columns.map((column) => cellText(row, column, 'long'))),
    },
  }
}

/** Every place a list may write in, row by row. */
export function cellBoxes(field: TableField): readonly BoxMm[] {
  return Array.from({ length: field.maxRows }, (_, row) =>
    field.columns.map((column) => cellBox(field, column, row)),
  ).flat()
}

function cellBox(field: TableField, { box: [x, y, width, height] }: TableColumn, row: number): BoxMm {
  return [x, y + row * field.rowHeightMm, width, height]
}

function layRow(
  field: TableField,
  row: FormRow,
  index: number,
  chain: FontChain,
): readonly (LaidText & { readonly wantedPt: number })[] {
  return field.columns.map((column) => ({
    ...layText(cellText(row, column, column.date), cellBox(field, column, index), column, chain),
    wantedPt: column.sizePt,
  }))
}

function layNote(field: TableField, shown: number, more: number, chain: FontChain): LaidText | undefined {
  const [column] = field.columns
  if (column === undefined) return undefined
  const words = shown === 0 ? annexWords.notes : annexWords.more(more)
  return layFirstThatFits(words, cellBox(field, column, shown), { ...column, align: 'left' }, chain)
}

function hasRoom({ ops }: LaidText): boolean {
  return ops !== undefined
}

function drawn(rows: readonly (readonly (LaidText & { readonly wantedPt: number })[])[]) {
  const cells = rows.flat()
  const shrunk = cells.filter(({ sizePt, wantedPt }) => sizePt < wantedPt).map(({ sizePt }) => sizePt)
  return {
    ops: cells.flatMap(({ ops }) => ops ?? []),
    sizePt: shrunk.length === 0 ? undefined : Math.min(...shrunk),
  }
}

function cellText(row: FormRow, column: TableColumn, date: TableColumn['date']): string {
  const value = row[column.id]
  if (value === undefined) return ''
  return value.kind === 'date' && date === 'short' ? shortDate(value) : textOf(value)
}

/** `令8.11.20`, as in narrow columns of lists. */
function shortDate({ date }: Extract<FormValue, { kind: 'date' }>): string {
  const wareki = warekiOf(date)
  if (wareki === undefined) return warekiText(date)
  return `${wareki.era.slice(0, 1)}${eraYearText(wareki.year)}.${wareki.month}.${wareki.day}`
}
