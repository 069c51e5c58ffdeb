import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChecklistFormat } from '#core/documents/checklist.ts'
import { useDocuments, useVisit } from '../appContext.ts'

const FORMATS: readonly ChecklistFormat[] = ['normal', 'large', 'x-large', 'furigana']

/** How the checklist is set for this applicant's eyes. */
export function FormatChoice(): ReactElement {
  const { t } = useTranslation()
  const format = useDocuments((state) => state.format)
  const setFormat = useDocuments((state) => state.setFormat)
  // Readings stand over Japanese; the paper in two languages has its other half for that.
  const isForeign = useVisit().language === 'en'
  return (
    <fieldset>
      <legend className="mb-1.5 font-bold">{t('documents.format')}</legend>
      <div className="flex flex-wrap gap-2">
        {FORMATS.filter((option) => !(isForeign && option === 'furigana')).map((option) => (
          <label key={option} className="small-choice px-3">
            <input
              type="radio"
              name="checklist-format"
              autoComplete="off"
              checked={format === option}
              onChange={() => void setFormat(option)}
            />
            <span>{t(`documents.formats.${option}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
