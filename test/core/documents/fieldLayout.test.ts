import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '#core/dates/isoDate.ts'
import type { DrawOp } from '#core/documents/drawing.ts'
import { mmPerPt } from '#core/documents/drawing.ts'
import { layField } from '#core/documents/fieldLayout.ts'
import type { FormValue } from '#core/documents/formValues.ts'
import type { BoxMm, FormField } from '#core/documents/mapping.ts'
import { plainFace } from '../../support/plainFace.ts'

const face = plainFace('gothic', '☑')
const tools = { chain: [face] as const, qrOf: () => [[true]] }
const at = { id: 'f', label: '欄', page: 1, bind: 'v' } as const
const text = (value: string): FormValue => ({ kind: 'text', text: value })

function lay(field: FormField, value?: FormValue) {
  return layField(field, value === undefined ? {} : { v: value }, tools)
}

function date(day: string): FormValue {
  const found = isoDate(day)
  if (found === undefined) throw new Error(day)
  return { kind: 'date', date: found }
}

/** Operations in words: the text with its place, or the shape. */
function words(ops: readonly DrawOp[]): readonly string[] {
  return ops.map((op) => {
    switch (op.kind) {
      case 'glyphs':
        return `${op.glyphs.map(({ cluster }) => cluster).join('')} ${op.sizePt} @${op.at.map((mm) => mm.toFixed(2)).join(',')}`
      case 'ellipse':
        return `ellipse ${op.centre.join(',')} r ${op.radii.join(',')} line ${op.lineMm}`
      case 'rect':
        return 'gap'
      case 'fill':
      case 'line':
      case 'path':
        return op.kind
    }
  })
}

const box: BoxMm = [10, 20, 40, 10]
const textField: FormField = { ...at, kind: 'text', box, sizePt: 10, minSizePt: 7, align: 'left' }
const eras: Readonly<Record<string, BoxMm>> = {
  昭和: [10, 20, 7, 4],
  平成: [20, 20, 7, 4],
  令和: [30, 20, 7, 4],
}
const parts = { year: [40, 20, 8, 6], month: [50, 20, 8, 6], day: [60, 20, 8, 6] } as const
const wareki: FormField = { ...at, kind: 'wareki', sizePt: 10, eras, ...parts }
const cells: readonly BoxMm[] = [0, 5, 10, 15, 20, 25, 30].map((x) => [x, 0, 5, 6] as const)
const comb: FormField = { ...at, kind: 'comb', cells, sizePt: 10, align: 'left' }
const circle: FormField = { ...at, kind: 'circle', options: { 男: [10, 20, 4, 4], 女: [20, 20, 4, 4] } }

describe('places of values', () => {
  test.each<[name: string, field: FormField, value: FormValue, want: readonly string[]]>([
    [
      'a text stands 0.6 mm from the left, its em box in the middle of the height',
      textField,
      text('見本'),
      ['見本 10 @10.60,26.34'],
    ],
    ['a centred text', { ...textField, align: 'center' }, text('見本'), ['見本 10 @26.47,26.34']],
    [
      'what follows a value stands behind it, wherever that ends',
      { ...textField, align: 'right', suffix: '　様' },
      text('見本'),
      ['見本　様 10 @35.29,26.34'],
    ],
    ['a text on the right', { ...textField, align: 'right' }, text('見本'), ['見本 10 @42.34,26.34']],
    [
      'a missing character leaves a frame to write in',
      textField,
      text('見☑本'),
      ['見 10 @10.60,26.34', 'gap', '本 10 @17.66,26.34'],
    ],
    [
      'a date circles its era and writes the figures',
      wareki,
      date('1958-04-12'),
      ['ellipse 13.5,22 r 4.5,2.9 line 0.4', '33 10 @42.24,24.34', '4 10 @53.12,24.34', '12 10 @62.24,24.34'],
    ],
    [
      'the first year of an era is 元',
      wareki,
      date('2019-05-07'),
      ['ellipse 33.5,22 r 4.5,2.9 line 0.4', '元 10 @42.24,24.34', '5 10 @53.12,24.34', '7 10 @63.12,24.34'],
    ],
    [
      'a comb takes digits without the hyphen, one in the middle of each cell',
      comb,
      text('００0-1234'),
      ['0', '0', '0', '1', '2', '3', '4'].map((digit, k) => `${digit} 10 @${(k * 5 + 1.62).toFixed(2)},4.34`),
    ],
    [
      'a comb filled from the right',
      { ...comb, align: 'right' },
      text('12'),
      ['1 10 @26.62,4.34', '2 10 @31.62,4.34'],
    ],
    [
      'a circle is 1 mm wider than its word and 5.8 mm high',
      circle,
      { kind: 'choices', ids: ['女'], text: '女' },
      ['ellipse 22,22 r 3,2.9 line 0.4'],
    ],
    [
      'a tick',
      { ...at, kind: 'check', options: { 有: [0, 0, 4, 4] } },
      { kind: 'choices', ids: ['有'], text: '有' },
      ['path'],
    ],
  ])('%s', (_name, field, value, want) => {
    expect(words(lay(field, value).ops)).toEqual(want)
  })
})

describe('what is reported', () => {
  const kinds = (field: FormField, value?: FormValue) => lay(field, value).problems.map(({ kind }) => kind)
  test.each<[name: string, field: FormField, value: FormValue | undefined, want: readonly string[]]>([
    ['an unanswered field stays empty without a word', textField, undefined, []],
    ['an unanswered field that is required', { ...textField, required: true }, undefined, ['empty-required']],
    ['a text made smaller', textField, text('見本町一丁目一番一号'.repeat(1) + '見本'), ['shrunk']],
    ['a text that does not fit even so', textField, text('見本'.repeat(40)), ['overflow']],
    ['more digits than cells', comb, text('12345678'), ['overflow']],
    [
      'a choice the form does not offer',
      circle,
      { kind: 'choices', ids: ['ほか'], text: 'ほか' },
      ['not-offered'],
    ],
    ['an era the form does not offer', wareki, date('1920-01-01'), ['not-offered']],
    [
      'a year of another era than the one the blank prints',
      { ...at, kind: 'wareki', sizePt: 10, ...parts },
      date('2018-04-01'),
      ['not-offered'],
    ],
    [
      'a year of the one era the blank prints',
      { ...at, kind: 'wareki', sizePt: 10, printedEra: '平成', ...parts },
      date('2018-04-01'),
      [],
    ],
    ['a character no font has', textField, text('☑'), ['missing-glyph']],
  ])('%s', (_name, field, value, want) => {
    expect(kinds(field, value)).toEqual(want)
  })

  test('what does not fit is left out whole', () => {
    expect(lay(textField, text('見本'.repeat(40))).ops).toEqual([])
    expect(lay(comb, text('12345678')).ops).toEqual([])
  })
})

test('a blank is never drawn on, whatever the values', () => {
  expect(
    layField(
      { id: 'f', label: '個人番号', page: 1, kind: 'blank', box, why: '本人が書きます' },
      { 個人番号: text('123'), f: text('1') },
      tools,
    ),
  ).toEqual({
    ops: [],
    problems: [],
  })
})

test('every text fits its box or is reported', () => {
  const anyText = fc.string({
    unit: fc.constantFrom(...'見本市１２３ー、。（）A1 -\u3000ガ𠮷☑'),
    minLength: 1,
    maxLength: 80,
  })
  const anyBox = fc
    .tuple(fc.integer({ min: 5, max: 120 }), fc.integer({ min: 3, max: 30 }))
    .map(([w, h]): BoxMm => [10, 20, w, h])
  fc.assert(
    fc.property(
      anyText,
      anyBox,
      fc.integer({ min: 8, max: 17 }),
      fc.boolean(),
      (value, place, sizePt, isMultiline) => {
        const field: FormField = isMultiline
          ? { ...at, kind: 'multiline', box: place, sizePt, minSizePt: 7 }
          : { ...at, kind: 'text', box: place, sizePt, minSizePt: 7, align: 'left' }
        const { ops, problems } = lay(field, text(value))
        const isReported = problems.some(({ kind }) => kind === 'overflow')
        expect(ops.every((op) => isInside(op, place))).toBe(true)
        const isWritten = ops.length > 0 || value.trim() === ''
        expect(isReported !== isWritten || value.trim() === '').toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})

function isInside(op: DrawOp, [x, y, width, height]: BoxMm): boolean {
  const slack = 0.02
  if (op.kind === 'rect')
    return op.box[0] >= x - slack && op.box[0] + op.box[2] <= x + width + slack && op.box[1] >= y - slack
  if (op.kind !== 'glyphs') return false
  const em = op.sizePt * mmPerPt
  const right = op.at[0] + op.glyphs.reduce((sum, { glyph }) => sum + (glyph < 0x80 ? 0.5 : 1) * em, 0)
  const top = op.at[1] - 0.88 * em
  return (
    op.at[0] >= x - slack && right <= x + width + slack && top >= y - slack && top + em <= y + height + slack
  )
}
