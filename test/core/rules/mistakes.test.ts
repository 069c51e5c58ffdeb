import { describe, expect, test } from 'vitest'
import { mistakeLine } from '#core/rules/mistake.ts'
import { type RulesFiles, readRulebook } from '#core/rules/readRulebook.ts'
import { SERVICE_FILE, smallRules, smallRulesWith } from '#test/support/smallRules.ts'

const FACTS = 'rules/facts/01-certificate.yaml'

function told(files: RulesFiles): readonly string[] {
  return readRulebook(files, 'disability', 'hash').mistakes.map(mistakeLine)
}

/** Line and column of the first place a text stands, 1-based. */
function place(files: RulesFiles, file: string, text: string): string {
  const before = (files.get(file)?.text ?? '').split(text)[0] ?? ''
  const lines = before.split('\n')
  return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`
}

describe('mistakes of policy staff', () => {
  test('sound rules have none', () => {
    expect(told(smallRules())).toEqual([])
  })

  test.each<
    [name: string, file: string, from: string, to: string, at: string, words: readonly string[], code: string]
  >([
    [
      'a part that does not exist',
      SERVICE_FILE,
      '下肢: [1, 2]',
      '下枝: [1, 2]',
      '下枝',
      ['「下枝」という部位はありません', 'もしかして「下肢」ですか'],
      'unknown-part',
    ],
    [
      'a grade that does not exist',
      SERVICE_FILE,
      '下肢: [1, 2]',
      '聴覚: [5]',
      '5]',
      ['聴覚に5級はありません(2級・3級・4級・6級)'],
      'no-such-grade',
    ],
    [
      'a 号 that does not exist',
      SERVICE_FILE,
      '視覚: 1-2, 下肢',
      '視覚: 4の9, 下肢',
      '4の9',
      ['「4の9」', '1・2・3'],
      'no-such-item',
    ],
    [
      'a range the wrong way',
      SERVICE_FILE,
      '視覚: 1-2, 下肢',
      '視覚: 3-1, 下肢',
      '3-1',
      ['逆'],
      'backwards-range',
    ],
    [
      'a question that does not exist',
      SERVICE_FILE,
      '生活の場所: 在宅 }\n',
      '生活場所: 在宅 }\n',
      '生活場所',
      ['「生活場所」という質問はありません', '「生活の場所」'],
      'unknown-fact',
    ],
    [
      'a choice that does not exist',
      SERVICE_FILE,
      '生活の場所: 在宅 }\n',
      '生活の場所: 自宅 }\n',
      '自宅',
      ['「生活の場所」に「自宅」という選択肢はありません', '「在宅」'],
      'unknown-choice',
    ],
    [
      'a definition that does not exist',
      SERVICE_FILE,
      'use: 重い障害',
      'use: 重い障碍者',
      '重い障碍者',
      ['定義はありません', '「重い障害」'],
      'unknown-definition',
    ],
    [
      'an age that is no range',
      SERVICE_FILE,
      '20以上',
      '二十以上',
      '二十以上',
      ['年齢の範囲として読めません'],
      'bad-range',
    ],
    [
      'two conditions in one',
      SERVICE_FILE,
      'age: 20以上',
      'age: 20以上\n          anyone: true',
      'anyone',
      ['1つの条件に「age」と「anyone」'],
      'two-conditions',
    ],
    [
      'a condition word misspelt',
      SERVICE_FILE,
      '- any:\n',
      '- anyy:\n',
      'anyy',
      ['「anyy」という項目はありません', '「any」'],
      'unknown-key',
    ],
    [
      'a counter that does not exist',
      SERVICE_FILE,
      'counter: desk',
      'counter: deks',
      'deks',
      ['窓口はありません', '「desk」'],
      'unknown-counter',
    ],
    [
      'a thing to bring that does not exist',
      SERVICE_FILE,
      'bring: [手帳]',
      'bring: [手張]',
      '手張',
      ['持ちものはありません', '「手帳」'],
      'unknown-bring',
    ],
    [
      'a form that does not exist',
      SERVICE_FILE,
      'forms: []',
      'forms: [taxi]',
      'taxi]',
      ['様式はありません'],
      'unknown-form',
    ],
    [
      'a date of no calendar',
      SERVICE_FILE,
      'from: 2025-04-01',
      'from: 2025-02-30',
      '2025-02-30',
      ['2026-04-01 の形'],
      'not-a-date',
    ],
    [
      'a name too long for its place',
      SERVICE_FILE,
      'short: { ja: タクシー乗車券,',
      'short: { ja: 重度障害者のタクシー初乗り乗車券,',
      '{ ja: 重度障害者の',
      ['全角12文字まで'],
      'too-long',
    ],
    [
      'an unknown decided-by',
      SERVICE_FILE,
      'decided-by: certificate',
      'decided-by: certificat',
      'certificat',
      ['「certificate」'],
      'unknown-word',
    ],
    [
      'a full-width colon',
      SERVICE_FILE,
      'category: 交通',
      'category：交通',
      'category：',
      ['全角の「：」'],
      'yaml',
    ],
    ['a tab for indentation', SERVICE_FILE, '      all:\n', '\tall:\n', '\tall', ['タブ'], 'yaml'],
    [
      'an anchor',
      SERVICE_FILE,
      '- age: 20以上',
      '- &adult\n          age: 20以上',
      'age: 20',
      ['「&」'],
      'yaml',
    ],
    [
      'a choice written twice',
      FACTS,
      '[在宅, 施設, 病院]',
      '[在宅, 施設, 在宅]',
      '在宅]',
      ['「在宅」が2つ'],
      'duplicate-id',
    ],
    [
      'an applicant in a test with an unknown part',
      SERVICE_FILE,
      'given: { 障害: [視覚 1], 年齢: 68, 生活の場所: 在宅 }',
      'given: { 障害: [視角 1], 年齢: 68, 生活の場所: 在宅 }',
      '視角',
      ['「視覚」'],
      'unknown-part',
    ],
    [
      'individual number as an item',
      'rules/items.yaml',
      'id: 氏名, kind: text',
      'id: 個人番号, kind: text',
      '{ id: 個人番号',
      ['個人番号は記入項目にできません'],
      'individual-number',
    ],
  ])('%s', (_name, file, from, to, at, words, code) => {
    const files = smallRulesWith(file, from, to)
    const lines = told(files)
    const line = lines.find((candidate) => candidate.endsWith(`[${code}]`))
    expect(lines.join('\n')).toContain(`[${code}]`)
    for (const word of words) expect(line).toContain(word)
    expect(
      line?.startsWith(`${place(files, file, at)}: `),
      `${line} should be at ${place(files, file, at)}`,
    ).toBe(true)
  })

  test('a broken file never hides the mistakes of the others, in file order', () => {
    const files = smallRulesWith(SERVICE_FILE, '下肢: [1, 2]', '下枝: [1, 2]')
    files.set('rules/disability/services/broken.yaml', {
      path: 'rules/disability/services/broken.yaml',
      text: 'id: [broken\n',
    })
    const lines = told(files)
    expect(lines[0]).toContain('rules/disability/services/broken.yaml:')
    expect(lines.some((line) => line.includes('taxi-ticket.yaml') && line.includes('下枝'))).toBe(true)
  })

  test('a missing folder is told, not thrown', () => {
    const lines = told(new Map())
    expect(lines.join('\n')).toContain('制度のファイルが1つもありません')
    expect(lines.join('\n')).toContain('[missing-file]')
  })

  test('a rule that names a broken definition is not taken for true or false', () => {
    const reading = readRulebook(
      smallRulesWith('rules/definitions.yaml', '視覚: 1-2', '視角: 1-2'),
      'disability',
      'hash',
    )
    expect(reading.rulebook).toBeUndefined()
  })
})
