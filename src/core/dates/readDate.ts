import { type IsoDate, isoDate } from './isoDate.ts'
import { type Era, warekiOf } from './wareki.ts'

/** Gregorian year before year 1 of an era. */
const YEAR_ZERO: Readonly<Record<Era, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
}

const ERAS: Readonly<Record<string, Era>> = {
  明治: '明治',
  明: '明治',
  M: '明治',
  大正: '大正',
  大: '大正',
  T: '大正',
  昭和: '昭和',
  昭: '昭和',
  S: '昭和',
  平成: '平成',
  平: '平成',
  H: '平成',
  令和: '令和',
  令: '令和',
  R: '令和',
}

const WAREKI = /^(明治?|大正?|昭和?|平成?|令和?|[MTSHR])(元|\d{1,2})[年./-](\d{1,2})[月./-](\d{1,2})日?$/
const COMPACT_WAREKI = /^([MTSHR])(\d{2})(\d{2})(\d{2})$/
const WESTERN = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/

/**
 * The day that staff typed, in the Japanese or the western calendar.
 *
 * Reads 昭和33年3月15日, S33.3.15, 昭33/3/15, S330315, 1958-03-15, 1958年3月15日 and 19580315, in full
 * or half width, 元年 as year 1. A year without an era (33/3/15) could be two different years, so it
 * is not read; neither is a day after the end of its era (昭和70年).
 *
 * @returns Nothing when the text is not a day.
 */
export function readDate(text: string): IsoDate | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐‑–—−ー・]/g, '-')
    .toUpperCase()
  const wareki = WAREKI.exec(plain) ?? COMPACT_WAREKI.exec(plain)
  if (wareki !== null) {
    const [, name = '', year = '', month = '', day = ''] = wareki
    return dayOfEra(ERAS[name], year === '元' ? 1 : Number(year), month, day)
  }
  const [, year = '', month = '', day = ''] = WESTERN.exec(plain) ?? COMPACT.exec(plain) ?? []
  return isoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function dayOfEra(era: Era | undefined, year: number, month: string, day: string): IsoDate | undefined {
  if (era === undefined) return undefined
  const date = isoDate(`${YEAR_ZERO[era] + year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  const real = date === undefined ? undefined : warekiOf(date)
  if (real === undefined) return undefined
  // Papers issued ahead of a change of era carry the old name beyond its end (平成31年5月1日), so the
  // first two years of the next era are read.
  const order = Object.keys(YEAR_ZERO)
  const isOverlap = order.indexOf(real.era) === order.indexOf(era) + 1 && real.year <= 2
  return real.era === era || isOverlap ? date : undefined
}
