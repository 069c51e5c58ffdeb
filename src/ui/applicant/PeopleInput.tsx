import { Plus, Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemColumn } from '#core/rules/rulebook.ts'
import { isComposing } from '../parts/keys.ts'
import { type ApplicantField, type ApplicantForm, useGlyphLosses } from './applicantForm.ts'
import { type People, usePeople } from './people.ts'
import { useErrorText } from './useErrorText.ts'

interface PeopleInputProps {
  readonly field: ApplicantField
  readonly applicant: ApplicantForm
  readonly onTyping: (isTyping: boolean) => void
}

/** A list of people: a row of inputs for each, one more at a time. */
export function PeopleInput({ field, applicant, onTyping }: PeopleInputProps): ReactElement {
  const { t } = useTranslation()
  const people = usePeople(field, applicant)
  const { item, elementId } = field
  const add = (): void => {
    people.add()
    focusSoon(cellId(elementId, people.rows.length, 0))
  }
  return (
    <fieldset
      aria-labelledby={`${elementId}-label`}
      aria-describedby={`${elementId}-hint`}
      className="flex flex-col gap-3"
      onFocus={(event) => onTyping(event.target.tagName === 'INPUT')}
      onBlur={() => onTyping(false)}
    >
      {people.rows.map((_, row) => (
        // People have no name of their own until one is typed: their place in the list is what they are.
        // oxlint-disable-next-line no-array-index-key
        <Person key={row} row={row} columns={item.columns ?? []} people={people} elementId={elementId} />
      ))}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {people.isFull ? (
          <p id={elementId} tabIndex={-1}>
            {t('applicant.people.full', { n: people.rows.length })}
          </p>
        ) : (
          <button type="button" id={elementId} className="btn" onClick={add}>
            <Plus className="size-5" aria-hidden="true" />
            {t(people.rows.length === 0 ? 'applicant.people.first' : 'applicant.people.add')}
          </button>
        )}
        <p id={`${elementId}-hint`} className="min-w-0 text-caption text-ink-2">
          {item.hint?.ja}
        </p>
      </div>
    </fieldset>
  )
}

interface PersonProps {
  readonly row: number
  readonly columns: readonly ItemColumn[]
  readonly people: People
  readonly elementId: string
}

function Person({ row, columns, people, elementId }: PersonProps): ReactElement {
  const { t } = useTranslation()
  const n = row + 1
  const remove = (): void => {
    people.remove(row)
    focusSoon(elementId)
  }
  return (
    <div
      role="group"
      aria-label={t('applicant.people.person', { n })}
      className="border-s-4 border-gray-200 ps-3"
    >
      <div className="flex items-center justify-between">
        <p className="text-ink-2">{t('applicant.people.person', { n })}</p>
        <button
          type="button"
          className="btn-icon text-ink-2"
          aria-label={t('applicant.people.remove', { n })}
          onClick={remove}
        >
          <Trash2 className="size-5" aria-hidden="true" />
        </button>
      </div>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        {columns.map((column, index) => (
          <Cell
            key={column.id}
            id={cellId(elementId, row, index)}
            row={row}
            column={column}
            people={people}
            isFirst={index === 0}
          />
        ))}
      </div>
    </div>
  )
}

interface CellProps {
  readonly id: string
  readonly row: number
  readonly column: ItemColumn
  readonly people: People
  readonly isFirst: boolean
}

function Cell({ id, row, column, people, isFirst }: CellProps): ReactElement {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const text = people.rows[row]?.[column.id] ?? ''
  const error = errorText(column, people.errorOf(row, column))
  const losses = useGlyphLosses(column.kind === 'text' ? text : undefined)
  const missing = losses.filter(({ kind }) => kind === 'missing-glyph').map(({ cluster }) => cluster)
  const note = error ?? (missing.length > 0 ? t('applicant.glyph.missing', { chars: missing.join('') }) : '')
  const common = {
    id,
    className: 'field',
    autoComplete: 'off',
    value: text,
    'aria-label': t('applicant.people.cell', { n: row + 1, label: column.label.ja }),
    'aria-invalid': error !== undefined,
    'aria-describedby': `${id}-note`,
    onBlur: people.take,
  }
  return (
    <div
      className={`min-w-0 ${isFirst ? 'basis-44' : column.kind === 'date' ? 'basis-56' : 'basis-28'} grow`}
    >
      <span className="text-caption text-ink-2" aria-hidden="true">
        {column.label.ja}
      </span>
      {column.kind === 'choice' ? (
        <select {...common} onChange={(event) => people.type(row, column, event.target.value)}>
          <option value="" />
          {(column.choices ?? []).map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label.ja}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          spellCheck={false}
          onChange={(event) => people.type(row, column, event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            if (!isComposing(event.nativeEvent)) people.take()
          }}
        />
      )}
      <p
        id={`${id}-note`}
        role="status"
        className={error === undefined ? 'text-yellow-1100' : 'text-red-900'}
      >
        {note}
      </p>
    </div>
  )
}

function cellId(elementId: string, row: number, column: number): string {
  return `${elementId}-${row}-${column}`
}

/** The element is drawn with the next picture. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}
