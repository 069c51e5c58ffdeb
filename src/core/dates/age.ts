import { type IsoDate, dayAfter, partsOf } from './isoDate.ts'

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
  const next = partsOf(dayAfter(on))
  const hadBirthday = next.month > born.month || (next.month === born.month && next.day >= born.day)
  return next.year - born.year - (hadBirthday ? 0 : 1)
}
