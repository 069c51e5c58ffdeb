import { describe, expect, test } from 'vitest'
import { MistakeList, mistakeLine } from '#core/rules/mistake.ts'
import { readItems } from '#core/rules/readItems.ts'
import { Reading } from '#core/rules/reading.ts'
import { parseSource } from '#core/rules/source.ts'

function read(text: string) {
  const mistakes = new MistakeList()
  const root = parseSource('items.yaml', text, mistakes)
  const items = root === undefined ? [] : readItems(root, new Reading(mistakes))
  return { items, mistakes: mistakes.inOrder().map(mistakeLine) }
}

const household = (...columns: readonly string[]): string => `- id: 世帯員
  kind: people
  group: household
  length: 8
  columns:
${columns.map((column) => `    - ${column}`).join('\n')}
`

test('a list of people has columns', () => {
  const { items, mistakes } = read(
    household(
      '{ id: 氏名, kind: text, length: 40 }',
      '{ id: 続柄, kind: choice, choices: [妻, 子] }',
      '{ id: 生年月日, kind: date }',
    ),
  )
  expect(mistakes).toEqual([])
  expect(items[0]).toMatchObject({ kind: 'people', length: 8 })
  expect(items[0]?.columns?.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    '氏名 text',
    '続柄 choice',
    '生年月日 date',
  ])
})

describe('mistakes of a list of people', () => {
  test.each<[name: string, text: string, want: readonly string[]]>([
    [
      'a column for the 個人番号',
      household('{ id: 氏名, kind: text }', '{ id: 個人番号, kind: text }'),
      [
        'items.yaml:7:7: 個人番号は記入項目にできません。様式では空欄（blank）のままにします。 [individual-number]',
      ],
    ],
    [
      'no columns',
      '- { id: 世帯員, kind: people, group: household }\n',
      [
        'items.yaml:1:3: kind: people の項目には「columns」に、1人ずつたずねることを書きます（氏名、続柄など）。 [no-columns]',
      ],
    ],
    [
      'the same column twice',
      household('{ id: 氏名, kind: text }', '{ id: 氏名, kind: text }'),
      ['items.yaml:7:7: 「氏名」という列が2つあります。 [same-id]'],
    ],
    [
      'a kind that columns do not have',
      household('{ id: 電話, kind: phone }'),
      ['items.yaml:6:23: kindに「phone」は使えません。もしかして「choice」ですか。 [unknown-word]'],
    ],
  ])('%s', (_name, text, want) => {
    expect(read(text).mistakes).toEqual(want)
  })
})
