import { type IsoDate, isoDate } from '#core/dates/isoDate.ts'

/** Today in Japan, where the rules hold. */
export function todayInJapan(): IsoDate {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())
  const date = isoDate(text)
  if (date === undefined) throw new Error(`not a date: ${text}`)
  return date
}
