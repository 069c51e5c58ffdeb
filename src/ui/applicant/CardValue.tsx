import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ageOn } from '#core/dates/age.ts'
import { isoDate } from '#core/dates/isoDate.ts'
import { useVisit } from '../appContext.ts'
import type { ApplicantField } from './applicantForm.ts'
import { shownText } from './fieldValue.ts'

interface CardValueProps {
  readonly field: ApplicantField
  readonly onMend: () => void
}

/** What the card gave, or the place it will come to. */
export function CardValue({ field: { item, value, elementId }, onMend }: CardValueProps): ReactElement {
  const { t } = useTranslation()
  const { on } = useVisit()
  if (value === undefined) {
    return (
      <p id={elementId} tabIndex={-1} className="flex min-h-12 items-center text-ink-2">
        {t('applicant.fromCardLater')}
      </p>
    )
  }
  const date = item.kind === 'date' ? isoDate(value.text) : undefined
  const text =
    date === undefined || item.card !== 'birth-date' || date > on
      ? shownText(item, value.text)
      : t('applicant.dateShown', { date: shownText(item, value.text), age: ageOn(date, on) })
  return (
    <div {...(value.isConfirmed ? { id: elementId, tabIndex: -1 } : {})}>
      <p className="text-card leading-snug">{text}</p>
      <p className="flex items-center gap-x-4 text-caption text-ink-2">
        {t('applicant.fromCard')}
        <button
          type="button"
          className="link min-h-6 text-body"
          aria-label={t('applicant.mendOf', { label: item.label.ja })}
          onClick={onMend}
        >
          {t('applicant.mend')}
        </button>
      </p>
    </div>
  )
}
