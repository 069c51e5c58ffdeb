import type { Language } from '../facts/text.ts'
import { type IsoDate, daysIn, partsOf } from './isoDate.ts'
import { warekiText } from './wareki.ts'

const WEEKDAYS = '日月火水木金土'
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `令和8年11月20日(金)`, or `Fri 20 Nov 2026` in English. */
export function longDate(date: IsoDate, language: Language): string {
  const { year, month, day } = partsOf(date)
  const weekday = weekdayOf(date)
  if (language === 'en') return `${WEEKDAYS_EN[weekday] ?? ''} ${day} ${MONTHS_EN[month - 1] ?? ''} ${year}`
  return `${warekiText(date)}(${WEEKDAYS.charAt(weekday)})`
}

/** 0 is Sunday. */
export function weekdayOf(date: IsoDate): number {
  const { year, month, day } = partsOf(date)
  let days = day
  for (let earlier = 1; earlier < month; earlier += 1) days += daysIn(year, earlier)
  const past = year - 1
  return (past + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + days) % 7
}
