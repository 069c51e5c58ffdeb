import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planGlyphs } from '#core/documents/glyphPlan.ts'
import { wrapLines } from '#core/documents/wrapText.ts'
import { plainFace } from '../../support/plainFace.ts'

const face = plainFace('gothic')
const wrapped = (text: string, width: number): readonly string[] =>
  wrapLines(planGlyphs(text, [face]).glyphs, width).map((line) => line.map(({ cluster }) => cluster).join(''))

test.each<[name: string, text: string, width: number, want: readonly string[]]>([
  ['breaks where the line is full', 'あいうえおか', 4, ['あいうえ', 'おか']],
  ['a full stop takes the character before it along', 'あいうえ。か', 4, ['あいう', 'え。か']],
  ['an opening bracket does not end a line', 'あいう「えお」', 4, ['あいう', '「えお」']],
  ['a number stays whole', 'あいう12345え', 5, ['あいう', '12345え']],
  ['a number longer than the line is broken all the same', '123456789012', 3, ['123456', '789012']],
  ['a long sign takes the character before it along', 'あいうカード', 4, ['あいう', 'カード']],
  ['spaces at the end of a line are dropped', 'あいうえ\u3000おか', 5, ['あいうえ', 'おか']],
  ['what fits no line as a whole is broken at the end of one', 'aあーーーー', 4.5, ['aあーーー', 'ー']],
  ['a space never begins a line', 'abcd efgh ij', 2, ['abcd', 'efgh', 'ij']],
])('%s', (_name, text, width, want) => {
  expect(wrapped(text, width)).toEqual(want)
})

test('no line is wider than asked and no character is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'見本「」、。ーabc12-（'), maxLength: 60 }),
      fc.integer({ min: 3, max: 20 }),
      (text, width) => {
        const lines = wrapped(text, width)
        expect(lines.join('')).toBe(text)
        expect(
          lines.every((line) => [...line].reduce((sum, c) => sum + (c < '\u0080' ? 0.5 : 1), 0) <= width),
        ).toBe(true)
      },
    ),
  )
})
