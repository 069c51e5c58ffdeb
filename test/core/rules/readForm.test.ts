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
      'somebody the office does not name is addressed',
      ['{ id: a, kind: text, bind: 宛先・市町, box: [10, 10, 50, 8] }'],
      [
        'sample.yaml:5:32: office.yaml の addressees に「市町」がありません。もしかして「市長」ですか。 [unknown-addressee]',
      ],
    ],
    [
      'a 区分 that the service does not have',
      ['{ id: a, kind: circle, bind: 区分・nhk-fee-exemption, options: { 半学: [10, 10, 50, 8] } }'],
      ['sample.yaml:5:67: 「半学」という答えはありません。もしかして「半額」ですか。 [unknown-option]'],
    ],
    [
      'a text that goes on in lines has nothing behind it',
      ['{ id: a, kind: multiline, bind: 氏名, box: [10, 10, 50, 8], suffix: 様 }'],
      [
        'sample.yaml:5:63: 記入欄（multiline）に「suffix」という項目はありません。使える語: id、label、kind、page、bind、required、box、size、min-size、overflow。 [unknown-key]',
      ],
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
      'an answer to words that are always crossed out',
      ['{ id: 印, kind: struck, bind: 氏名, box: [10, 10, 5, 5] }'],
      [
        'sample.yaml:5:28: 「印」はいつも同じ（struck）です。bind は書けません。答えで消す語は strike に書きます。 [bound-blank]',
      ],
    ],
    [
      'a script that is none of kana',
      ['{ id: a, kind: furigana, bind: フリガナ, script: romaji, box: [10, 10, 50, 8] }'],
      [
        'sample.yaml:5:50: scriptに「romaji」は使えません。使える語: hiragana、katakana、half-katakana。 [unknown-word]',
      ],
    ],
    [
      'a QR code of anything but the case number',
      ['{ id: a, kind: qr, bind: 氏名, box: [10, 10, 12, 12] }'],
      [
        'sample.yaml:5:30: 「氏名」はQRコードにできません。本人のことを読み取れるようにしないため、qr には受付番号だけを書きます。 [qr-bind]',
      ],
    ],
    ['a QR code of the case number', ['{ id: a, kind: qr, bind: 受付番号, box: [10, 10, 12, 12] }'], []],
    [
      'a list in a single line',
      ['{ id: a, kind: text, bind: 世帯員, box: [10, 10, 50, 8] }'],
      ['sample.yaml:5:32: 「世帯員」は人の一覧です。table に書きます。 [not-a-list-bind]'],
    ],
    [
      'one person as a list',
      ['{ id: a, kind: table, bind: 氏名, columns: { 氏名: { box: [10, 10, 50, 8] } } }'],
      [
        'sample.yaml:5:33: 「氏名」は人の一覧ではありません。table には kind: people の項目を書きます。 [not-a-list-bind]',
      ],
    ],
    [
      'a column the list does not have, least of all the 個人番号',
      [
        '{ id: a, kind: table, bind: 世帯員, columns: { 氏名: { box: [10, 10, 50, 8] }, 個人番号: { box: [60, 10, 50, 8] } } }',
      ],
      [
        'sample.yaml:5:79: 「個人番号」という列はありません。使える語: 氏名、続柄、生年月日。 [unknown-column]',
      ],
    ],
    [
      'rows nearer to each other than they are high',
      [
        '{ id: a, kind: table, bind: 世帯員, max-rows: 3, row-height: 5, columns: { 氏名: { box: [10, 10, 50, 8] } } }',
      ],
      ['sample.yaml:5:5: 「a」の row-height は、次の行までの高さ（8mm 以上）です。 [bad-rows]'],
    ],
    [
      'a third row over another place',
      [
        '{ id: a, kind: table, bind: 世帯員, max-rows: 3, row-height: 9, columns: { 氏名: { box: [10, 10, 50, 8] } } }',
        '{ id: b, kind: text, bind: 電話, box: [40, 30, 50, 8] }',
      ],
      ['sample.yaml:6:5: 「b」が「a」（5行目）と重なっています。 [overlap]'],
    ],
    [
      'a last row off the paper',
      [
        '{ id: a, kind: table, bind: 世帯員, max-rows: 9, row-height: 50, columns: { 氏名: { box: [10, 10, 50, 8] } } }',
      ],
      ['sample.yaml:5:5: 「a」が用紙（A4 210×297mm）からはみ出しています。 [off-page]'],
    ],
    [
      'words to cross out over a vertical text',
      [
        '{ id: a, kind: vertical, bind: 住所, box: [10, 10, 20, 80] }',
        '{ id: b, kind: strike, bind: 性別, options: { 男: [25, 20, 8, 4], 女: [40, 20, 8, 4] } }',
      ],
      ['sample.yaml:6:5: 「b」が「a」（5行目）と重なっています。 [overlap]'],
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

test('what stands in a file that cannot be read is no mistake of the form', () => {
  const text = `id: sample
title: 見本申請書
base: { file: sample.pdf, sha256: ${'a'.repeat(64)} }
fields:
  - { id: a, kind: text, bind: 宛先・区庁, box: [10, 10, 50, 8] }
  - { id: b, kind: circle, bind: 区分・broken, options: { 全額: [10, 30, 10, 8] } }
  - { id: c, kind: text, bind: 氏めい, box: [10, 50, 50, 8] }
`
  const mistakes = new MistakeList()
  const root = parseSource('sample.yaml', text, mistakes)
  const isUnread = (bind: string): boolean => /^(宛先|区分)・/u.test(bind)
  if (root !== undefined) readForm(root, { ...known, isUnread }, new Reading(mistakes))
  expect(mistakes.inOrder().map(({ code }) => code)).toEqual(['unknown-bind'])
})
