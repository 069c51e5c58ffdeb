import { type IsoDate, partsOf } from './isoDate.ts'

/** An era of the Japanese calendar (元号). */
export type Era = '明治' | '大正' | '昭和' | '平成' | '令和'

/** A date in the Japanese calendar (和暦); `year` 1 is written 元年. */
export interface Wareki {
  readonly era: Era
  readonly year: number
  readonly month: number
  readonly day: number
}

/** First days of the eras, newest first. Source: 元号を改める政令 and, before 1979, the imperial edicts. */
const eras: readonly { readonly era: Era; readonly from: string; readonly yearOne: number }[] = [
  { era: '令和', from: '2019-05-01', yearOne: 2019 },
  { era: '平成', from: '1989-01-08', yearOne: 1989 },
  { era: '昭和', from: '1926-12-25', yearOne: 1926 },
  { era: '大正', from: '1912-07-30', yearOne: 1912 },
  { era: '明治', from: '1868-10-23', yearOne: 1868 },
]

/** The date in the Japanese calendar, or nothing before 明治. */
export function warekiOf(date: IsoDate): Wareki | undefined {
  const found = eras.find(({ from }) => date >= from)
  if (found === undefined) return undefined
  const { year, month, day } = partsOf(date)
  return { era: found.era, year: year - found.yearOne + 1, month, day }
}

/** Year of an era as papers write it: 元 for the first. */
export function eraYearText(year: number): string {
  return year === 1 ? '元' : String(year)
}

/** `令和8年11月20日`; a date before 明治 stays as it is. */
export function warekiText(date: IsoDate): string {
  const wareki = warekiOf(date)
  if (wareki === undefined) return date
  return `${wareki.era}${eraYearText(wareki.year)}年${wareki.month}月${wareki.day}日`
}
