import { type IsoDate, daysIn, partsOf } from './isoDate.ts'

/**
 * Age in whole years on a day, as the law counts it.
 *
 * A person grows a year older at the end of the day before the birthday: born on 1 April 1961
 * means 65 already on 31 March 2026.
 *
 * @param birth  not after `on`.
 * @param on  the day of the application (not of printing).
 * @returns Years, 0 or more.
 * @throws {RangeError} When `birth` is after `on`.
 *
 * Source: 年齢計算ニ関スル法律 (明治35年法律第50号)、民法第143条第2項.
 */
export function ageOn(birth: IsoDate, on: IsoDate): number {
  if (birth > on) throw new RangeError(`birth is after ${on}`)
  const born = partsOf(birth)
  const next = dayAfter(on)
  const hadBirthday = next.month > born.month || (next.month === born.month && next.day >= born.day)
  return next.year - born.year - (hadBirthday ? 0 : 1)
}

function dayAfter(date: IsoDate): { year: number; month: number; day: number } {
  const { year, month, day } = partsOf(date)
  if (day < daysIn(year, month)) return { year, month, day: day + 1 }
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 }
}
