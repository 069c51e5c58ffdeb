import { type IsoDate, isoDate } from '#core/dates/isoDate.ts'

/** A day of a test; anything else is a mistake in the test. */
export function day(text: string): IsoDate {
  const date = isoDate(text)
  if (date === undefined) throw new Error(`not a day: ${text}`)
  return date
}
