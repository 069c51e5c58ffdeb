import { useState } from 'react'
import type { IsoDate } from '#core/dates/isoDate.ts'
import type { ItemRow } from '#core/interview/visit.ts'
import type { DataItem, ItemColumn } from '#core/rules/rulebook.ts'
import { useVisit, useVisitState } from '../appContext.ts'
import type { ApplicantField, ApplicantForm } from './applicantForm.ts'
import { type FieldError, readField, shownText } from './fieldValue.ts'

/** A list of people as it stands on the screen: what is typed, and what of it cannot be taken. */
export interface People {
  /** Typed texts by column, also of people nothing is known of yet. */
  readonly rows: readonly ItemRow[]
  readonly isFull: boolean
  errorOf(row: number, column: ItemColumn): FieldError | undefined
  type(row: number, column: ItemColumn, text: string): void
  /** Takes what is typed so far. */
  take(): void
  add(): void
  remove(row: number): void
}

interface Draft {
  readonly rows: readonly ItemRow[]
  /** What the visit holds of it; another value than this came from undo. */
  readonly stored: readonly ItemRow[] | undefined
  readonly errors: ReadonlyMap<string, FieldError>
}

const mostPeople = 12

/** The list of people of one field; people without any text are not kept. */
export function usePeople(field: ApplicantField, { form }: ApplicantForm): People {
  const { on } = useVisit()
  const setItem = useVisitState((state) => state.setItem)
  const { item, name, value } = field
  const [draft, setDraft] = useState<Draft>(() => draftOf(item, value?.rows))
  if (draft.stored !== value?.rows) setDraft(draftOf(item, value?.rows))
  const take = (rows: readonly ItemRow[]): void => {
    const { read, errors } = readPeople(item, rows, on)
    const known = value?.rows
    const isSame = JSON.stringify(read) === JSON.stringify(known ?? [])
    const stored = isSame ? known : read.length === 0 ? undefined : read
    setDraft({ rows: rows.map((row) => retyped(item, row, on)), stored, errors })
    if (errors.size > 0) form.setError(name, { type: 'people' })
    else form.clearErrors(name)
    if (isSame) return
    setItem(
      item.id,
      stored === undefined ? undefined : { text: '', rows: stored, source: 'hand', isConfirmed: true },
    )
  }
  return {
    rows: draft.rows,
    isFull: draft.rows.length >= (item.length ?? mostPeople),
    errorOf: (row, { id }) => draft.errors.get(`${row} ${id}`),
    type: (row, { id }, text) =>
      setDraft((now) => ({
        ...now,
        rows: now.rows.map((known, index) => (index === row ? { ...known, [id]: text } : known)),
      })),
    take: () => take(draft.rows),
    add: () => setDraft((now) => ({ ...now, rows: [...now.rows, {}] })),
    remove: (row) => take(draft.rows.filter((_, index) => index !== row)),
  }
}

function draftOf({ columns = [] }: DataItem, rows: readonly ItemRow[] | undefined): Draft {
  const shown = (rows ?? []).map((row) =>
    Object.fromEntries(columns.map((column) => [column.id, shownText(column, row[column.id] ?? '')])),
  )
  return { rows: shown, stored: rows, errors: new Map() }
}

function readPeople({ columns = [] }: DataItem, rows: readonly ItemRow[], today: IsoDate) {
  const errors = new Map<string, FieldError>()
  const read = rows.map((row, index) =>
    Object.fromEntries(
      columns.flatMap((column) => {
        const reading = readField(column, row[column.id] ?? '', today)
        if (reading.kind === 'error') errors.set(`${index} ${column.id}`, reading.error)
        return reading.kind === 'value' ? [[column.id, reading.text] as const] : []
      }),
    ),
  )
  return { read: read.filter((row) => Object.keys(row).length > 0), errors }
}

/** Dates and kana in the form they are shown in; what cannot be read stays as typed. */
function retyped({ columns = [] }: DataItem, row: ItemRow, today: IsoDate): ItemRow {
  return Object.fromEntries(
    columns.map((column) => {
      const typed = row[column.id] ?? ''
      const reading = readField(column, typed, today)
      return [column.id, reading.kind === 'value' ? shownText(column, reading.text) : typed]
    }),
  )
}
