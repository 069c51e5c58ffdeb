import { describe, expect, test } from 'vitest'
import { isoDate } from '#core/dates/isoDate.ts'
import type { DrawOp } from '#core/documents/drawing.ts'
import { layField } from '#core/documents/fieldLayout.ts'
import type { FormRow, FormValue } from '#core/documents/formValues.ts'
import { kanaIn } from '#core/documents/kana.ts'
import type { BoxMm, FormField, TableColumn } from '#core/documents/mapping.ts'
import { plainFace } from '../../support/plainFace.ts'

const coded: string[] = []
const tools = {
  chain: [plainFace('gothic', '☑')] as const,
  qrOf: (text: string) => {
    coded.push(text)
    return [
      [true, true],
      [false, true],
    ]
  },
}
const at = { id: 'f', label: '欄', page: 1, bind: 'v' } as const
const text = (value: string): FormValue => ({ kind: 'text', text: value })
const chosen = (...ids: readonly string[]): FormValue => ({ kind: 'choices', ids, text: ids.join('・') })

function lay(field: FormField, value?: FormValue) {
  return layField(field, value === undefined ? {} : { v: value }, tools)
}

const saidBy = (ops: readonly DrawOp[]): readonly string[] =>
  ops.flatMap((op) => (op.kind === 'glyphs' ? [op.glyphs.map(({ cluster }) => cluster).join('')] : []))
const problemsOf = (field: FormField, value?: FormValue) => lay(field, value).problems.map(({ kind }) => kind)

describe('words crossed out (strike)', () => {
  const words: FormField = {
    ...at,
    kind: 'strike',
    options: { 該当: [10, 20, 8, 4], 消滅: [22, 20, 8, 4] },
  }

  test('what was not chosen gets a double line as wide as the word', () => {
    expect(lay(words, chosen('該当')).ops).toEqual([
      { kind: 'line', from: [22, 21.5], to: [30, 21.5], lineMm: 0.3 },
      { kind: 'line', from: [22, 22.5], to: [30, 22.5], lineMm: 0.3 },
    ])
  })

  test('without an answer nothing is crossed out', () => {
    expect(lay(words)).toEqual({ ops: [], problems: [] })
  })

  test('with an answer the blank does not print nothing is crossed out, and it is told', () => {
    expect(lay(words, chosen('不明')).ops).toEqual([])
    expect(problemsOf(words, chosen('不明'))).toEqual(['not-offered'])
  })

  test('answers that share a printed word keep it', () => {
    const shared: FormField = {
      ...at,
      kind: 'strike',
      options: { '1級': [10, 20, 8, 4], '2級': [10, 20, 8, 4], なし: [22, 20, 8, 4] },
    }
    expect(lay(shared, chosen('2級')).ops.map((op) => op.kind === 'line' && op.from[0])).toEqual([22, 22])
  })

  test('words that never hold are crossed out on every paper', () => {
    const { bind: _bind, ...unbound } = at
    expect(lay({ ...unbound, kind: 'struck', box: [10, 20, 5, 4] }).ops).toHaveLength(2)
  })
})

describe('readings (furigana)', () => {
  test.each<[given: string, katakana: string, hiragana: string, half: string]>([
    ['みほん　はなこ', 'ミホン　ハナコ', 'みほん　はなこ', 'ﾐﾎﾝ ﾊﾅｺ'],
    ['ｶﾞｯｺｳ ﾊﾟﾋﾟｰ', 'ガッコウ パピー', 'がっこう ぱぴー', 'ｶﾞｯｺｳ ﾊﾟﾋﾟｰ'],
    ['ヴィ・ヰヱヮヵヶ', 'ヴィ・ヰヱヮヵヶ', 'ゔぃ・ゐゑゎゕゖ', 'ｳﾞｨ･ヰヱヮヵヶ'],
    ['Anna 花子', 'Anna 花子', 'Anna 花子', 'Anna 花子'],
  ])('%s', (given, full, hira, half) => {
    expect(kanaIn(given, 'katakana')).toBe(full)
    expect(kanaIn(given, 'hiragana')).toBe(hira)
    expect(kanaIn(given, 'half-katakana')).toBe(half)
  })

  test('the field prints the reading in its script, whatever was typed', () => {
    const field: FormField = {
      ...at,
      kind: 'furigana',
      script: 'katakana',
      box: [10, 20, 60, 8],
      sizePt: 10,
      minSizePt: 7,
      align: 'left',
    }
    expect(saidBy(lay(field, text('ﾐﾎﾝ はなこ')).ops)).toEqual(['ミホン ハナコ'])
  })
})

describe('vertical text', () => {
  const em = (10 * 25.4) / 72
  const field: FormField = {
    ...at,
    kind: 'vertical',
    box: [10, 20, 12, 6 * em + 1.2],
    sizePt: 10,
    minSizePt: 10,
  }
  const cells = (value: string) =>
    lay(field, text(value)).ops.flatMap((op) =>
      op.kind === 'glyphs'
        ? [{ said: op.glyphs.map(({ cluster }) => cluster).join(''), x: op.at[0], y: op.at[1] }]
        : [],
    )

  test('stands one under the other, the next column to the left', () => {
    const laid = cells('一二三四五六七八')
    const right = laid.slice(0, 6)
    const left = laid.slice(6)
    expect(new Set(right.map(({ x }) => x.toFixed(3))).size).toBe(1)
    expect(right.map(({ y }) => y)).toEqual(right.map(({ y }) => y).toSorted((a, b) => a - b))
    expect(left.every(({ x }) => x < (right[0]?.x ?? 0))).toBe(true)
    expect(left.map(({ said }) => said)).toEqual(['七', '八'])
  })

  test('two digits stand side by side, one and three one by one', () => {
    expect(cells('12月1日').map(({ said }) => said)).toEqual(['12', '月', '1', '日'])
    expect(cells('203号').map(({ said }) => said)).toEqual(['2', '0', '3', '号'])
  })

  test('the long mark and the hyphen of addresses take the form for vertical lines', () => {
    const glyphs = lay(field, text('ー-本')).ops.flatMap((op) => (op.kind === 'glyphs' ? op.glyphs : []))
    const code = (sign: string): number => sign.codePointAt(0) ?? 0
    expect(glyphs.map(({ glyph }) => glyph)).toEqual([
      code('ー') + 2_000_000,
      code('‐') + 2_000_000,
      code('本'),
    ])
    expect(glyphs.map(({ cluster }) => cluster)).toEqual(['ー', '-', '本'])
  })

  test('no column begins with what may not begin a line', () => {
    const laid = cells('一二三四五六。七')
    expect(laid.filter(({ x }) => x === laid.at(-1)?.x).map(({ said }) => said)).toEqual(['六', '。', '七'])
  })

  test('is made smaller, then told', () => {
    const shrinking: FormField = { ...field, minSizePt: 7 }
    expect(problemsOf(shrinking, text('一'.repeat(20)))).toEqual(['shrunk'])
    expect(problemsOf(field, text('一'.repeat(40)))).toEqual(['overflow'])
  })
})

describe('lists of people (table)', () => {
  const column = (id: string, box: BoxMm, more: Partial<TableColumn> = {}): TableColumn => ({
    id,
    box,
    sizePt: 10,
    minSizePt: 7,
    align: 'left',
    date: 'long',
    ...more,
  })
  const table = (maxRows: number, date: TableColumn['date'] = 'long'): FormField => ({
    ...at,
    kind: 'table',
    columns: [
      column('氏名', [10, 100, 40, 8]),
      column('続柄', [50, 100, 20, 8]),
      column('生年月日', [70, 100, 40, 8], { date }),
    ],
    rowHeightMm: 9,
    maxRows,
    byHand: ['個人番号'],
  })
  const born = (day: string): FormValue => {
    const date = isoDate(day)
    if (date === undefined) throw new Error(day)
    return { kind: 'date', date }
  }
  const person = (name: string, relation = '子'): FormRow => ({
    氏名: text(name),
    続柄: text(relation),
    生年月日: born('2019-05-07'),
  })
  const people = (...rows: readonly FormRow[]): FormValue => ({ kind: 'rows', rows })
  const household = (n: number): FormValue =>
    people(...Array.from({ length: n }, (_, k) => person(`見本 ${k + 1}`)))

  test('each person stands in a row, dates as texts', () => {
    const { ops, problems } = lay(table(3), people(person('見本 一', '妻'), { 氏名: text('見本 二') }))
    expect(saidBy(ops)).toEqual(['見本 一', '妻', '令和元年5月7日', '見本 二'])
    expect(problems).toEqual([])
    expect(saidBy(lay(table(3, 'short'), people(person('見本 一'))).ops)).toContain('令元.5.7')
  })

  test('as many people as rows need no 別紙', () => {
    expect(lay(table(3), household(3)).rest).toBeUndefined()
  })

  test('of eight people two stand on the form, a line says where the others are, and they keep their numbers', () => {
    const { ops, problems, rest } = lay(table(3), household(8))
    expect(saidBy(ops)).toEqual([
      '見本 1',
      '子',
      '令和元年5月7日',
      '見本 2',
      '子',
      '令和元年5月7日',
      'ほか6名 別紙のとおり',
    ])
    expect(problems).toEqual([{ kind: 'continued', field: 'f', label: '欄' }])
    expect(rest).toMatchObject({ kind: 'rows', from: 3, byHand: ['個人番号'] })
    expect(rest?.kind === 'rows' && rest.rows.map(([name]) => name)).toEqual(
      [3, 4, 5, 6, 7, 8].map((n) => `見本 ${n}`),
    )
  })

  test('with one row only, two people are both on the 別紙', () => {
    const { ops, rest } = lay(table(1), household(2))
    expect(saidBy(ops)).toEqual(['別紙のとおり'])
    expect(rest?.kind === 'rows' && rest.rows).toHaveLength(2)
  })

  test('a person whose name has no room in the row stands on the 別紙 with those after it', () => {
    const { ops, rest } = lay(table(3), people(person('見本 一'), person('長'.repeat(60)), person('見本 三')))
    expect(saidBy(ops)).toEqual(['見本 一', '子', '令和元年5月7日', 'ほか2名 別紙のとおり'])
    expect(rest?.kind === 'rows' && rest.from).toBe(2)
  })

  test('a character no font has is told also of people on the 別紙', () => {
    expect(problemsOf(table(1), people(person('見本'), person('☑')))).toEqual(['missing-glyph', 'continued'])
  })

  test('an empty list leaves the rows empty', () => {
    expect(lay(table(3), people())).toEqual({ ops: [], problems: [] })
  })
})

describe('long texts', () => {
  const field: FormField = {
    ...at,
    kind: 'multiline',
    box: [10, 20, 40, 8],
    sizePt: 10,
    minSizePt: 7,
    continues: true,
  }
  const long = '見本市見本区'.repeat(20)

  test('go on on the 別紙 as a whole; their place says so', () => {
    const { ops, problems, rest } = lay(field, text(long))
    expect(saidBy(ops)).toEqual(['別紙のとおり'])
    expect(problems.map(({ kind }) => kind)).toEqual(['continued'])
    expect(rest).toEqual({ kind: 'text', label: '欄', text: long })
  })

  test('are told where the mapping does not let them', () => {
    const { continues: _continues, ...closed } = field
    expect(problemsOf(closed, text(long))).toEqual(['overflow'])
  })

  test('are told where not even 別紙 has room', () => {
    expect(problemsOf({ ...field, box: [10, 20, 4, 4] }, text(long))).toEqual(['overflow'])
  })
})

test('a QR code holds KG1: and the eight digits, nothing else', () => {
  const { ops } = lay({ ...at, kind: 'qr', box: [10, 20, 12, 10] }, text('4827-3915'))
  expect(coded).toEqual(['KG1:48273915'])
  expect(ops).toEqual([
    {
      kind: 'fill',
      boxes: [
        [11, 20, 10, 5],
        [16, 25, 5, 5],
      ],
    },
  ])
})
