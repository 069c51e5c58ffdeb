import type { ReactElement } from 'react'
import type { FieldErrors } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Note } from '../parts/Note.tsx'
import type { ApplicantField, FieldTexts } from './applicantForm.ts'
import { focusField } from './focusField.ts'
import { useErrorText } from './useErrorText.ts'

interface ErrorSummaryProps {
  readonly left: readonly ApplicantField[]
  readonly errors: FieldErrors<FieldTexts>
}

/** What is missing or wrong, each word leading to its field. */
export function ErrorSummary({ left, errors }: ErrorSummaryProps): ReactElement {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const wrong = left.filter(({ name }) => errors[name] !== undefined)
  const empty = left.filter(({ name, value }) => errors[name] === undefined && value === undefined)
  const unconfirmed = left.filter(({ name, value }) => errors[name] === undefined && value !== undefined)
  return (
    <div role="alert">
      <Note kind="warning" title={t('applicant.summary', { n: left.length })} className="mb-3">
        {wrong.map((field) => (
          <p key={field.item.id}>
            <FieldLink field={field} /> {errorText(field.item, errors[field.name]?.type)}
          </p>
        ))}
        <FieldLinks title={t('applicant.unconfirmedLine')} fields={unconfirmed} />
        <FieldLinks title={t('applicant.missingLine')} fields={empty} />
      </Note>
    </div>
  )
}

function FieldLinks({
  title,
  fields,
}: {
  readonly title: string
  readonly fields: readonly ApplicantField[]
}): ReactElement | null {
  if (fields.length === 0) return null
  return (
    <div className="flex flex-wrap items-baseline gap-x-4">
      <span className="text-ink-2">{title}</span>
      {fields.map((field) => (
        <FieldLink key={field.item.id} field={field} />
      ))}
    </div>
  )
}

/** A button, not a link: an address with a # would leave the field in the history. */
function FieldLink({ field }: { readonly field: ApplicantField }): ReactElement {
  return (
    <button type="button" className="link min-h-8" onClick={() => focusField(field)}>
      {field.item.label.ja}
    </button>
  )
}
