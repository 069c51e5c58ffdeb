import type { IsoDate } from '../dates/isoDate.ts'
import { type Language, textIn } from '../facts/text.ts'
import type { Amount } from '../rules/rulebook.ts'
import { filled } from './paperWords.ts'

/**
 * A text with its `{amounts}` filled in.
 *
 * An amount that no longer holds on the day is printed with the year it is of, never as current.
 *
 * @param oldAmount  Template with `{text}` and `{period}`.
 */
export function amountsIn(
  text: string,
  amounts: readonly Amount[],
  on: IsoDate,
  language: Language,
  oldAmount: string,
): string {
  return text.replaceAll(/\{([^}]*)\}/g, (place, id: string) => {
    const amount = amounts.find((candidate) => candidate.id === id)
    const value = amount?.values.find(({ from }) => from <= on) ?? amount?.values.at(-1)
    if (value === undefined) return place
    const isCurrent = value.from <= on && (value.until === undefined || on <= value.until)
    const words = textIn(value.text, language)
    return isCurrent ? words : filled(oldAmount, { text: words, period: textIn(value.period, language) })
  })
}
