import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { japanesePhrases } from '#adapters/pdf/japanesePhrases.ts'
import { phraseLines } from '#core/documents/phraseLines.ts'
import { wrapCells } from '#core/documents/wrapText.ts'

const cellsOf = (text: string) => [...text].map((cluster) => ({ cluster }))
const one = () => 1

function lines(text: string, width: number): readonly string[] {
  return phraseLines(cellsOf(text), width, one, japanesePhrases).map((line) =>
    line.map(({ cluster }) => cluster).join(''),
  )
}

describe('lines that end between phrases', () => {
  test.each([
    [
      '使えるかどうかは、申請のあとに各窓口が決めます。',
      18,
      ['使えるかどうかは、申請のあとに', '各窓口が決めます。'],
    ],
    ['市が所得を調べて決めます。', 7, ['市が所得を調べ', 'て決めます。']],
    ['手帳が1級', 20, ['手帳が1級']],
  ])('%s in %i', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected)
  })

  test('whole phrases may cost a line where that is wanted', () => {
    const laid = phraseLines(cellsOf('市が所得を調べて決めます。'), 7, one, japanesePhrases, 'a-line')
    expect(laid.map((line) => line.map(({ cluster }) => cluster).join(''))).toEqual([
      '市が所得を',
      '調べて',
      '決めます。',
    ])
  })

  test('a phrase is broken where it would cost a line, and nothing is lost or too wide', () => {
    const parts = fc.constantFrom(
      '障害者',
      'の',
      '医療を',
      '受ける',
      'ときに',
      '、',
      '（市）',
      'ABC',
      '。',
      'サービス',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), fc.integer({ min: 4, max: 20 }), (texts, width) => {
        const text = texts.join('')
        const laid = lines(text, width)
        const usual = wrapCells(cellsOf(text), width, one)
        expect(laid.join('')).toBe(text)
        expect(laid.length).toBeLessThanOrEqual(usual.length)
        for (const line of laid) expect([...line].length).toBeLessThanOrEqual(width)
      }),
    )
  })
})
