import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameReadings } from '#core/plan/paperReadings.ts'
import { ReadingList, alignReading } from '#core/documents/readings.ts'
import { shippedRulebook } from '../../support/shippedRules.ts'

const { readings } = shippedRulebook()
const shipped = new ReadingList(readings)

function shown(list: ReadingList, text: string): string {
  return list
    .read(text)
    .map(({ text: part, ruby }) => (ruby === undefined ? part : `${part}[${ruby}]`))
    .join('')
}

describe('readings', () => {
  test.each([
    ['持っ', 'もっ', [{ text: '持', ruby: 'も' }, { text: 'っ' }]],
    [
      '積み立て',
      'つみたて',
      [{ text: '積', ruby: 'つ' }, { text: 'み' }, { text: '立', ruby: 'た' }, { text: 'て' }],
    ],
    ['1人', 'ひとり', [{ text: '1人', ruby: 'ひとり' }]],
    ['第○種', 'だい○しゅ', [{ text: '第', ruby: 'だい' }, { text: '○' }, { text: '種', ruby: 'しゅ' }]],
  ])('%s read %s stands over the kanji alone', (word, reading, parts) => {
    expect(alignReading(word, reading)).toEqual(parts)
  })

  test.each([
    ['受け', 'うける'],
    ['手帳', 'テ帳'],
    ['きのきの', 'きのきの'],
    ['今日/見', 'きょうみ'],
    ['木い石', 'きいいし'],
  ])('%s read %s fits in no way, or in two', (word, reading) => {
    expect(alignReading(word, reading)).toBeUndefined()
  })

  test.each([
    ['12月8日までに', '12月[がつ]8日[ようか]までに'],
    ['11月20日(金)', '11月[がつ]20日[はつか](金[きん])'],
    ['1月1日', '1月[がつ]1日[ついたち]'],
    ['28日・31日', '28日[にち]・31日[にち]'],
    ['3か月前〜', '3か月[げつ]前[まえ]〜'],
    ['3階 13階', '3階[がい] 13階[かい]'],
    ['1人と11人', '1人[ひとり]と11人[にん]'],
    ['入院中の家の中', '入院中[にゅういんちゅう]の家[いえ]の中[なか]'],
    ['申しこみ中', '申[もう]しこみ中[ちゅう]'],
    ['今日見せて、見せる', '今日[きょう]見[み]せて、見[み]せる'],
    ['手帳の日とその日', '手帳[てちょう]の日[ひ]とその日[ひ]'],
  ])('%s', (text, expected) => {
    expect(shown(shipped, text)).toBe(expected)
  })

  test('kanji that stand together are read whole or not at all', () => {
    const list = new ReadingList({ 本人: 'ほんにん', 申請: 'しんせい', 日: 'ひ' })
    expect(shown(list, '日本人が本人申請')).toBe('日本人が本人[ほんにん]申請[しんせい]')
    expect(list.unread('日本人が本人申請')).toEqual(['日本人'])
  })

  test('a reading in brackets is not said twice, and another one stays', () => {
    const list = new ReadingList({ 障害者: 'しょうがいしゃ', 手帳: 'てちょう' })
    expect(shown(list, '障害者手帳（てちょう）と手帳（みどりいろ）')).toBe(
      '障害者[しょうがいしゃ]手帳[てちょう]と手帳[てちょう]（みどりいろ）',
    )
  })

  test('over any text: nothing is lost, and every reading is that of a word of the list', () => {
    const words = Object.keys(readings).map((word) => word.replaceAll('○', '7').replaceAll('/', ''))
    const pairs = new Set(
      Object.entries(readings).flatMap(([word, reading]) =>
        (alignReading(word, reading) ?? []).map(({ text, ruby }) => `${text}=${ruby ?? ''}`),
      ),
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom('本', '日', 'の', '、', '人', '龍'))),
        (parts) => {
          const text = parts.join('')
          const read = shipped.read(text)
          expect(read.map((part) => part.text).join('')).toBe(text)
          for (const { text: part, ruby } of read)
            if (ruby !== undefined) expect(pairs).toContain(`${part}=${ruby}`)
        },
      ),
    )
  })
})

describe('the reading of a name', () => {
  test('goes by part where both have as many', () => {
    expect(nameReadings('見本　花子', 'ミホン ハナコ')).toEqual([
      ['見本', 'ミホン'],
      ['花子', 'ハナコ'],
    ])
  })

  test('goes over all of it where they do not', () => {
    expect(nameReadings('見本花子', 'ミホン ハナコ')).toEqual([['見本花子', 'ミホン ハナコ']])
  })

  test('is not said over kana, nor without being known', () => {
    expect(nameReadings('見本 はなこ', 'ミホン ハナコ')).toEqual([['見本', 'ミホン']])
    expect(nameReadings('見本 花子', '')).toEqual([])
  })
})
