import { describe, expect, test } from 'vitest'
import { ageOn } from '#core/dates/age.ts'
import { longDate, weekdayOf } from '#core/dates/dateText.ts'
import { day } from '#test/support/day.ts'

describe('age as the law counts it', () => {
  test.each<[name: string, birth: string, on: string, age: number]>([
    ['a year older already on the day before the birthday', '1961-04-01', '2026-03-31', 65],
    ['not two days before', '1961-04-01', '2026-03-30', 64],
    ['born on 1 January: older on 31 December', '2000-01-01', '2019-12-31', 20],
    ['born today', '2026-11-20', '2026-11-20', 0],
    ['born on 29 February: older on 28 February of a common year', '2008-02-29', '2026-02-28', 18],
    ['born on 29 February: not yet on 27 February', '2008-02-29', '2026-02-27', 17],
    ['born on 29 February: older on 28 February of a leap year', '2008-02-29', '2028-02-28', 20],
  ])('%s', (_name, birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age)
  })

  test('a birth after the day is a mistake of the caller', () => {
    expect(() => ageOn(day('2026-11-21'), day('2026-11-20'))).toThrow(RangeError)
  })
})

describe('dates on paper', () => {
  test.each([
    ['2026-11-20', '令和8年11月20日(金)', 'Fri 20 Nov 2026'],
    ['2019-05-01', '令和元年5月1日(水)', 'Wed 1 May 2019'],
    ['2024-02-29', '令和6年2月29日(木)', 'Thu 29 Feb 2024'],
  ])('%s', (date, ja, en) => {
    expect(longDate(day(date), 'ja')).toBe(ja)
    expect(longDate(day(date), 'en')).toBe(en)
    expect(weekdayOf(day(date))).toBe(new Date(`${date}T00:00:00Z`).getUTCDay())
  })
})
