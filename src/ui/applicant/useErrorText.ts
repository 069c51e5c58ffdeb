import { useTranslation } from 'react-i18next'
import type { DataItem } from '#core/rules/rulebook.ts'
import type { FieldError } from './fieldValue.ts'

const ERRORS: readonly FieldError[] = [
  'date',
  'future',
  'postal',
  'phone',
  'digits',
  'digitsLength',
  'length',
  'kana',
  'individualNumber',
]

/** The sentence for an error of a field, as react-hook-form keeps it. */
export function useErrorText(): (item: DataItem, type: unknown) => string | undefined {
  const { t } = useTranslation()
  return (item, type) => {
    const error = ERRORS.find((known) => known === type)
    return error === undefined ? undefined : t(`applicant.error.${error}`, { n: item.length ?? 0 })
  }
}
