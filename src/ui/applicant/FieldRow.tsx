import { Pencil, TriangleAlert } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DiscIcon } from '../parts/StateIcon.tsx'
import { CardValue } from './CardValue.tsx'
import { FieldInput } from './FieldInput.tsx'
import { FormsOfField } from './FormsOfField.tsx'
import { GlyphNote } from './GlyphNote.tsx'
import { type ApplicantField, type ApplicantForm, useGlyphLosses } from './applicantForm.ts'

interface FieldRowProps {
  readonly field: ApplicantField
  readonly applicant: ApplicantForm
  /** Staff type what the card would give. */
  readonly isByHand: boolean
}

/** One item: label, value, the papers that print it, and how far it is. */
export function FieldRow({ field, applicant, isByHand }: FieldRowProps): ReactElement {
  const [isMending, setMending] = useState(false)
  const [isTyping, setTyping] = useState(false)
  const { item, value, elementId } = field
  const losses = useGlyphLosses(printedText(field))
  const missing = losses.filter(({ kind }) => kind === 'missing-glyph').length
  const isFromCard = value?.source === 'card' && !isMending
  const awaitsCard =
    item.card !== undefined && value === undefined && !isByHand && !isMending && item.kind !== 'choice'
  const hasError = applicant.form.formState.errors[field.name] !== undefined
  return (
    <div className="border-b border-gray-100">
      <div className={`field-row min-h-16 py-2 ${item.kind === 'people' ? 'items-start' : ''}`}>
        <FieldLabel field={field} />
        <div className="min-w-0">
          {awaitsCard || (isFromCard && value !== undefined) ? (
            <CardValue field={field} onMend={() => setMending(true)} />
          ) : (
            <FieldInput field={field} applicant={applicant} onTyping={setTyping} />
          )}
        </div>
        <div className="text-ink-2 max-lg:text-caption">
          <FormsOfField field={field} />
        </div>
        <div>
          {isFromCard && value !== undefined && !value.isConfirmed ? (
            <ConfirmButton field={field} onConfirm={() => applicant.confirm(field)} />
          ) : (
            <FieldState
              isTyping={isTyping}
              hasError={hasError}
              hasValue={value !== undefined}
              missing={missing}
            />
          )}
        </div>
      </div>
      {item.kind === 'text' && (
        <GlyphNote losses={losses} onOther={() => openInput(isFromCard, elementId, setMending)} />
      )}
    </div>
  )
}

/** What of a value may hold characters that no font has; a list says it at each person too. */
function printedText({ item, value }: ApplicantField): string | undefined {
  if (item.kind === 'people') return value?.rows?.flatMap((row) => Object.values(row)).join('')
  return item.kind === 'text' ? value?.text : undefined
}

/** A value of the card first becomes an input, then takes the focus. */
function openInput(isFromCard: boolean, elementId: string, setMending: (isMending: boolean) => void): void {
  if (isFromCard) setMending(true)
  requestAnimationFrame(() => document.getElementById(elementId)?.focus())
}

function FieldLabel({
  field: { item, elementId, isRequired },
}: {
  readonly field: ApplicantField
}): ReactElement {
  const { t } = useTranslation()
  const note = isRequired ? undefined : (
    <span className="block text-caption font-normal text-ink-2">{t('applicant.optional')}</span>
  )
  return item.kind === 'choice' || item.kind === 'people' ? (
    <span id={`${elementId}-label`} className="font-bold leading-tight">
      {item.label.ja}
      {note}
    </span>
  ) : (
    <label id={`${elementId}-label`} htmlFor={elementId} className="font-bold leading-tight">
      {item.label.ja}
      {note}
    </label>
  )
}

interface ConfirmButtonProps {
  readonly field: ApplicantField
  readonly onConfirm: () => void
}

function ConfirmButton({ field: { item, elementId }, onConfirm }: ConfirmButtonProps): ReactElement {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      id={elementId}
      className="btn btn-secondary"
      aria-label={t('applicant.confirmOf', { label: item.label.ja })}
      onClick={onConfirm}
    >
      {t('applicant.confirm')}
    </button>
  )
}

interface FieldStateProps {
  readonly isTyping: boolean
  readonly hasError: boolean
  readonly hasValue: boolean
  readonly missing: number
}

function FieldState({ isTyping, hasError, hasValue, missing }: FieldStateProps): ReactElement {
  const { t } = useTranslation()
  if (isTyping) {
    return (
      <span className="flex items-center gap-1.5 text-ink-2">
        <Pencil className="size-4.5 flex-none" aria-hidden="true" />
        {t('applicant.state.typing')}
      </span>
    )
  }
  if (hasError) {
    return (
      <span className="flex items-center gap-1.5 text-red-900">
        <TriangleAlert className="size-5 flex-none" aria-hidden="true" />
        {t('applicant.state.error')}
      </span>
    )
  }
  if (missing > 0) {
    return (
      <span className="flex items-center gap-1.5 font-bold text-yellow-1100">
        <TriangleAlert className="size-5 flex-none text-yellow-1000" aria-hidden="true" />
        {t('applicant.state.glyphs', { n: missing })}
      </span>
    )
  }
  if (!hasValue) return <span className="text-ink-2">{t('applicant.state.empty')}</span>
  return (
    <span className="flex items-center gap-1.5 font-bold text-green-900">
      <DiscIcon className="size-5 text-green-800" />
      {t('applicant.state.confirmed')}
    </span>
  )
}
