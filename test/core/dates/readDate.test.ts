import { describe, expect, test } from 'vitest'
import { readDate } from '#core/dates/readDate.ts'

describe('readDate', () => {
  test.each<[typed: string, want: string | undefined]>([
    ['昭和33年3月15日', '1958-03-15'],
    ['昭和３３年３月１５日', '1958-03-15'],
    ['昭33.3.15', '1958-03-15'],
    ['S33.3.15', '1958-03-15'],
    ['s33/3/15', '1958-03-15'],
    ['Ｓ３３－３－１５', '1958-03-15'],
    ['S330315', '1958-03-15'],
    ['1958-03-15', '1958-03-15'],
    ['1958年3月15日', '1958-03-15'],
    ['1958/3/15', '1958-03-15'],
    ['19580315', '1958-03-15'],
    [' 昭和 33年 3月 15日 ', '1958-03-15'],
    ['令和元年5月1日', '2019-05-01'],
    ['R1.5.1', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['大正15年12月24日', '1926-12-24'],
    ['明治45年7月29日', '1912-07-29'],
  ])('%s', (typed, want) => {
    expect(readDate(typed)).toBe(want)
  })

  test.each<[why: string, typed: string]>([
    ['a year without an era could be two years', '33/3/15'],
    ['a day after the end of its era', '昭和70年3月15日'],
    ['a day before its era began', '令和元年4月1日'],
    ['no such day', '平成31年2月30日'],
    ['no such month', '19581315'],
    ['words', 'きのう'],
    ['nothing', ''],
  ])('is not read: %s', (_why, typed) => {
    expect(readDate(typed)).toBeUndefined()
  })

  test('papers issued before a change of era carry the old name a while beyond it', () => {
    expect(readDate('平成31年5月1日')).toBe('2019-05-01')
  })
})
