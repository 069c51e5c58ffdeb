import { describe, expect, test } from 'vitest'
import { MistakeList, mistakeLine } from '#core/rules/mistake.ts'
import { readForm } from '#core/rules/readForm.ts'
import { Reading } from '#core/rules/reading.ts'
import { parseSource } from '#core/rules/source.ts'
import { readForms } from '#tools/forms/readForms.ts'

const known = readForms()

function mistakesOf(...fields: readonly string[]): readonly string[] {
  const text = `id: sample
title: 見本申請書
base: { file: sample.pdf, sha256: ${'a'.repeat(64)} }
fields:
${fields.map((field) => `  - ${field}`).join('\n')}
`
  const mistakes = new MistakeList()
  const root = parseSource('sample.yaml', text, mistakes)
  if (root !== undefined) readForm(root, known, new Reading(mistakes))
  return mistakes.inOrder().map(mistakeLine)
}

test('the forms that ship have no mistakes', () => {
  expect(known.mistakes).toEqual([])
  expect(known.forms.length).toBeGreaterThanOrEqual(30)
})

describe('mistakes of a mapping are told where they are and what to write', () => {
  test.each<[name: string, fields: readonly string[], want: readonly string[]]>([
    ['a sound field', ['{ id: a, kind: text, bind: 氏名, box: [10, 10, 50, 8] }'], []],
    [
      'a word that is no item',
      ['{ id: a, kind: text, bind: 氏めい, box: [10, 10, 50, 8] }'],
      ['sample.yaml:5:32: 「氏めい」という項目も質問もありません。もしかして「氏名」ですか。 [unknown-bind]'],
    ],
    [
      'a place that must stay blank is bound',
      ['{ id: 個人番号, kind: blank, bind: 氏名, box: [10, 10, 50, 8] }'],
      [
        'sample.yaml:5:30: 「個人番号」は空欄（blank）です。bind は書けません。本人が手で書く場所です。 [bound-blank]',
      ],
    ],
    [
      'off the paper',
      ['{ id: a, kind: text, bind: 氏名, box: [270, 10, 50, 8] }'],
      ['sample.yaml:5:5: 「a」が用紙（A4 210×297mm）からはみ出しています。 [off-page]'],
    ],
    [
      'a page the blank does not have',
      ['{ id: a, kind: text, bind: 氏名, page: 2, box: [10, 10, 50, 8] }'],
      ['sample.yaml:5:5: 「a」の page は 2 ですが、様式は 1 ページです。 [off-page]'],
    ],
    [
      'over each other',
      [
        '{ id: a, kind: text, bind: 氏名, box: [10, 10, 50, 8] }',
        '{ id: b, kind: text, bind: 住所, box: [55, 12, 50, 8] }',
      ],
      ['sample.yaml:6:5: 「b」が「a」（5行目）と重なっています。 [overlap]'],
    ],
    [
      'a kind that does not exist',
      ['{ id: a, kind: txt, bind: 氏名, box: [10, 10, 50, 8] }'],
      [
        'sample.yaml:5:20: 記入欄の「txt」という kind はありません。もしかして「text」ですか。 [unknown-kind]',
      ],
    ],
    [
      'an answer the question does not have',
      ['{ id: a, kind: circle, bind: 種別, options: { 第3種: [10, 10, 9, 4] } }'],
      ['sample.yaml:5:49: 「第3種」という答えはありません。もしかして「第1種」ですか。 [unknown-option]'],
    ],
    [
      'a date field for what is no date',
      ['{ id: a, kind: wareki, bind: 氏名, year: [1, 1, 5, 5], month: [10, 1, 5, 5], day: [20, 1, 5, 5] }'],
      ['sample.yaml:5:34: 「氏名」は日付ではありません。wareki には日付の項目を書きます。 [not-a-date-bind]'],
    ],
    [
      'a box of three numbers',
      ['{ id: a, kind: text, bind: 氏名, box: [10, 10, 50] }'],
      [
        'sample.yaml:5:41: boxは [左, 上, 幅, 高さ] を mm で書きます。幅と高さは0より大きくします。 [bad-box]',
      ],
    ],
    [
      'the same id twice',
      [
        '{ id: a, kind: text, bind: 氏名, box: [10, 10, 50, 8] }',
        '{ id: a, kind: text, bind: 住所, box: [10, 30, 50, 8] }',
      ],
      ['sample.yaml:6:11: 「a」という記入欄が2つあります。 [same-id]'],
    ],
  ])('%s', (_name, fields, want) => {
    expect(mistakesOf(...fields)).toEqual(want)
  })

  test('a box over a place that must stay blank is an overlap too', () => {
    const found = mistakesOf(
      '{ id: 個人番号, kind: blank, box: [10, 10, 50, 8], why: 本人が書きます }',
      '{ id: b, kind: text, bind: 電話, box: [20, 10, 10, 8] }',
    )
    expect(found).toEqual(['sample.yaml:6:5: 「b」が「個人番号」（5行目）と重なっています。 [overlap]'])
  })
})
