import type { IsoDate } from '#core/dates/isoDate.ts'
import { isoDate } from '#core/dates/isoDate.ts'
import { readDate } from '#core/dates/readDate.ts'
import { warekiText } from '#core/dates/wareki.ts'
import { katakana } from '#core/documents/kana.ts'
import type { DataItem } from '#core/rules/rulebook.ts'

/** Why a typed text cannot be taken; a key of the words for it. */
export type FieldError =
  | 'date'
  | 'future'
  | 'postal'
  | 'phone'
  | 'digits'
  | 'digitsLength'
  | 'length'
  | 'kana'
  | 'individualNumber'
  /** Something in a list of people; the cells say what. */
  | 'people'

export type FieldReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'error'; readonly error: FieldError }

/** What is typed as one text: an item, or one column of a list of people. */
export type TypedItem = Pick<DataItem, 'kind' | 'length'>

/**
 * What a typed text means for an item.
 *
 * Kana and digits are folded to the form the papers print; names and addresses stay exactly as they
 * were typed, for even NFC changes some characters of names.
 */
export function readField(item: TypedItem, typed: string, today: IsoDate): FieldReading {
  if (typed.trim() === '') return { kind: 'empty' }
  switch (item.kind) {
    case 'date':
      return dateField(typed, today)
    case 'kana':
      return kanaField(item, typed)
    case 'postal':
    case 'phone':
    case 'digits':
      return numberField(item, item.kind, typed)
    case 'choice':
      return { kind: 'value', text: typed }
    case 'text':
      if (hasIndividualNumber(typed)) return { kind: 'error', error: 'individualNumber' }
      return limited(item, typed)
    case 'people':
      throw new Error('a list of people is not typed as one text')
  }
}

/** A stored value as the field shows it. */
export function shownText(item: TypedItem, text: string): string {
  const date = item.kind === 'date' ? isoDate(text) : undefined
  return date === undefined ? text : warekiText(date)
}

function limited(item: TypedItem, text: string): FieldReading {
  const isTooLong = item.length !== undefined && [...text].length > item.length
  return isTooLong ? { kind: 'error', error: 'length' } : { kind: 'value', text }
}

function dateField(typed: string, today: IsoDate): FieldReading {
  const date = readDate(typed)
  if (date === undefined) return { kind: 'error', error: 'date' }
  return date > today ? { kind: 'error', error: 'future' } : { kind: 'value', text: date }
}

function kanaField(item: TypedItem, typed: string): FieldReading {
  const text = katakana(typed)
  return /^[ァ-ヺー・－（）. 　A-Za-z0-9]+$/.test(text)
    ? limited(item, text)
    : { kind: 'error', error: 'kana' }
}

function numberField(item: TypedItem, kind: 'postal' | 'phone' | 'digits', typed: string): FieldReading {
  const plain = typed.normalize('NFKC').replaceAll(/[\s‐‑–—−ー]/g, (mark) => (/\s/.test(mark) ? '' : '-'))
  if (kind === 'phone') {
    const isPhone = /^\+?[\d()-]+$/.test(plain) && plain.replaceAll(/\D/g, '').length >= 9
    return isPhone ? limited(item, plain) : { kind: 'error', error: 'phone' }
  }
  const digits = plain.replaceAll('-', '')
  if (kind === 'postal')
    return /^\d{7}$/.test(digits) ? { kind: 'value', text: digits } : { kind: 'error', error: 'postal' }
  if (!/^\d+$/.test(digits)) return { kind: 'error', error: 'digits' }
  const hasLength = item.length === undefined || digits.length === item.length
  return hasLength ? { kind: 'value', text: digits } : { kind: 'error', error: 'digitsLength' }
}

/**
 * Whether a text holds 12 digits that are an individual number (個人番号), which is never typed here.
 *
 * Source of the check digit: 行政手続における特定の個人を識別するための番号の利用等に関する法律施行規則
 * 第5条 (Q is n+1 for the first six digits from the right, n-5 for the rest).
 */
export function hasIndividualNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/[\s-]/g, '')
  return [...plain.matchAll(/(?<!\d)\d{12}(?!\d)/g)].some(([digits]) => {
    const numbers = [...digits].map(Number).toReversed()
    const sum = numbers
      .slice(1)
      .reduce((total, digit, index) => total + digit * (index < 6 ? index + 2 : index - 4), 0)
    const rest = sum % 11
    return numbers[0] === (rest <= 1 ? 0 : 11 - rest)
  })
}
