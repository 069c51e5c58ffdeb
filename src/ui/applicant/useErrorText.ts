import { useTranslation } from 'react-i18next'
import type { FieldError, TypedItem } from './fieldValue.ts'

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
  'people',
]

/** The sentence for an error of a field, as react-hook-form keeps it. */
export function useErrorText(): (item: TypedItem, type: unknown) => string | undefined {
  const { t } = useTranslation()
  return (item, type) => {
    const error = ERRORS.find((known) => known === type)
    return error === undefined ? undefined : t(`applicant.error.${error}`, { n: item.length ?? 0 })
  }
}
