/** A day as `YYYY-MM-DD`; made only by {@link isoDate}. */
declare const brand: unique symbol
export type IsoDate = string & { readonly [brand]: 'IsoDate' }

/** The day, or nothing when the text is not a day of the calendar. */
export function isoDate(text: string): IsoDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  return text as IsoDate
}

/** Days of a month of the Gregorian calendar; `month` is 1 to 12. */
export function daysIn(year: number, month: number): number {
  if (month === 2) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
    return isLeap ? 29 : 28
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Year, month (1-12) and day of a date. */
export function partsOf(date: IsoDate): {
  readonly year: number
  readonly month: number
  readonly day: number
} {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** The next day. */
export function dayAfter(date: IsoDate): IsoDate {
  const { year, month, day } = partsOf(date)
  if (day < daysIn(year, month)) return iso(year, month, day + 1)
  return month < 12 ? iso(year, month + 1, 1) : iso(year + 1, 1, 1)
}

/** The same day a year later; 29 February gives 1 March. */
export function yearAfter(date: IsoDate): IsoDate {
  const { year, month, day } = partsOf(date)
  return day <= daysIn(year + 1, month) ? iso(year + 1, month, day) : iso(year + 1, month + 1, 1)
}

function iso(year: number, month: number, day: number): IsoDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate
}
