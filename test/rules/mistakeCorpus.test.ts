import { describe, expect, test } from 'vitest'
import { readRulebook } from '#core/rules/readRulebook.ts'
import { SERVICE_FILE, SMALL_RULES, smallRulesWith } from '#test/support/smallRules.ts'

const FACTS = 'rules/facts/01-certificate.yaml'
const OFFICE = 'rules/office.yaml'
const DEFINITIONS = 'rules/definitions.yaml'

type Slip = readonly [file: string, from: string, to: string, token: string, right?: string]

/** Fifty slips of people who edit rules: typing, conversion, habit, misunderstanding. */
const SLIPS: readonly Slip[] = [
  // Parts of the certificate
  [SERVICE_FILE, '下肢: [1, 2]', '下枝: [1, 2]', '下枝', '下肢'],
  [SERVICE_FILE, '下肢: [1, 2]', '下肢障害: [1, 2]', '下肢障害', '下肢'],
  [SERVICE_FILE, '視覚: 1-2, 下', '視角: 1-2, 下', '視角', '視覚'],
  [SERVICE_FILE, '視覚: 1-2, 下', '視覚障害: 1-2, 下', '視覚障害', '視覚'],
  [SERVICE_FILE, '視覚: 1-2, 下', '心蔵: 1, 下', '心蔵', '心臓'],
  [SERVICE_FILE, '視覚: 1-2, 下', '聴力: 2, 下', '聴力', '聴覚'],
  // Grades
  [SERVICE_FILE, '下肢: [1, 2]', '聴覚: [5]', '5', '2級・3級・4級・6級'],
  [SERVICE_FILE, '下肢: [1, 2]', '心臓: [2]', '2', '1級・3級・4級'],
  [SERVICE_FILE, '下肢: [1, 2]', '下肢: [8]', '8', '1級・2級'],
  [SERVICE_FILE, '視覚: 1-2, 下', '視覚: 2の9, 下', '2の9', '1・2'],
  [SERVICE_FILE, '視覚: 1-2, 下', '視覚: 3-1, 下', '3-1', '重い等級から'],
  [SERVICE_FILE, '視覚: 1-2, 下', '視覚: 重度, 下', '重度', '1-3'],
  // Questions and answers
  [SERVICE_FILE, '生活の場所: 在宅 }\n', '生活場所: 在宅 }\n', '生活場所', '生活の場所'],
  [SERVICE_FILE, '生活の場所: 在宅 }\n', '生活の場: 在宅 }\n', '生活の場', '生活の場所'],
  [SERVICE_FILE, '生活の場所: 在宅 }\n', '生活の場所: 自宅 }\n', '自宅', '在宅'],
  [SERVICE_FILE, '生活の場所: 在宅 }\n', '生活の場所: 在宅者 }\n', '在宅者', '在宅'],
  [SERVICE_FILE, '生活の場所: 在宅 }\n', '生活の場所: 入院 }\n', '入院', '病院'],
  [SERVICE_FILE, '生活の場所: 在宅 }\n', '困り事: 外出 }\n', '困り事', '困りごと'],
  [SERVICE_FILE, '生活の場所: 在宅 }\n', '年齢: 在宅 }\n', '年齢', 'age:'],
  [SERVICE_FILE, '生活の場所: 在宅 }\n', '生活の場所: 在宅, 困りごと: 外出 }\n', '困りごと', 'all:'],
  // Ages
  [SERVICE_FILE, '20以上', '二十以上', '二十以上', '20以上'],
  [SERVICE_FILE, '20以上', '20才以上', '20才以上', '20以上'],
  [SERVICE_FILE, '20以上', '200以上', '200以上', '0から120'],
  [SERVICE_FILE, '20以上', '74-65', '74-65', '65-74'],
  // Words of the language
  [SERVICE_FILE, '- any:\n', '- anyy:\n', 'anyy', 'any'],
  [SERVICE_FILE, '- any:\n', '- or:\n', 'or', 'any'],
  [SERVICE_FILE, 'age: 20以上', 'Age: 20以上', 'Age', 'age'],
  [SERVICE_FILE, 'disability: {', 'disabilty: {', 'disabilty', 'disability'],
  [SERVICE_FILE, 'use: 重い障害', 'use: 重い障碍', '重い障碍', '重い障害'],
  [SERVICE_FILE, 'use: 重い障害', 'use: 重度の障害', '重度の障害', '重い障害'],
  [SERVICE_FILE, 'eligible:\n      all', 'elegible:\n      all', 'elegible', 'eligible'],
  [SERVICE_FILE, 'benefit:', 'benefits:', 'benefits', 'benefit'],
  [SERVICE_FILE, 'deadline:', 'dead-line:', 'dead-line', 'deadline'],
  [SERVICE_FILE, 'decided-by: certificate', 'decided-by: certificat', 'certificat', 'certificate'],
  [SERVICE_FILE, 'authority: city', 'authority: 市', '市', 'city'],
  [SERVICE_FILE, 'verified: page', 'verified: pages', 'pages', 'page'],
  // Names of other files
  [SERVICE_FILE, 'counter: desk', 'counter: desks', 'desks', 'desk'],
  [SERVICE_FILE, 'bring: [手帳]', 'bring: [手張]', '手張', '手帳'],
  [SERVICE_FILE, 'category: 交通', 'category: 交通費', '交通費', '交通'],
  [SERVICE_FILE, 'bring: [手帳]', 'bring: [身体障害者手帳]', '身体障害者手帳', '手帳'],
  // Dates and shapes
  [SERVICE_FILE, 'from: 2025-04-01', 'from: 2025/04/01', '2025/04/01', '2026-04-01'],
  [SERVICE_FILE, 'from: 2025-04-01', 'from: 令和7年4月1日', '令和7年4月1日', '2026-04-01'],
  [SERVICE_FILE, 'checked: 2026-11-20', 'checked: 2026-11-31', '2026-11-31', '2026-04-01'],
  [SERVICE_FILE, 'category: 交通', 'category：交通', 'category：交通', '半角の「: 」'],
  [
    SERVICE_FILE,
    'when: { ja: いつでも,',
    'when: { ja: 申請のときにいつでもできます,',
    '{ ja: 申請の',
    '8文字',
  ],
  // Tests in the file
  [
    SERVICE_FILE,
    'given: { 障害: [視覚 1], 年齢: 68, 生活の場所: 在宅 }',
    'given: { 障害: [視覚 7], 年齢: 68, 生活の場所: 在宅 }',
    '視覚 7',
    '1級・2級',
  ],
  [SERVICE_FILE, 'expect: eligible }', 'expect: elligible }', 'elligible', 'eligible'],
  // Other files
  [FACTS, 'kind: choice\n', 'kind: choise\n', 'choise', 'choice'],
  [OFFICE, 'from: home', 'from: house', 'house', 'home'],
  [DEFINITIONS, '視覚: 1-2, 心臓: 1', '視覚: 1-2, 心ぞう: 1', '心ぞう', '心臓'],
]

interface Told {
  readonly isInside: boolean
  readonly isJapanese: boolean
  readonly namesRight: boolean
  readonly line: string
}

function told([file, from, to, token, right]: Slip): Told {
  const files = smallRulesWith(file, from, to)
  const text = files.get(file)?.text ?? ''
  const start = text.indexOf(to) + to.indexOf(token)
  const { mistakes } = readRulebook(files, 'disability', 'hash')
  const offsetOf = ({ line, column }: { line: number; column: number }): number =>
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1
  const own = mistakes.filter((mistake) => mistake.file === file)
  const inside = own.find((mistake) => offsetOf(mistake) >= start && offsetOf(mistake) < start + token.length)
  const shown = inside ?? own[0]
  return {
    isInside: inside !== undefined,
    isJapanese: /[ぁ-んァ-ヶ一-龠]/.test(shown?.message ?? ''),
    namesRight: right !== undefined && (inside?.message.includes(right) ?? false),
    line: `${to.trim()} -> ${shown === undefined ? 'nothing' : `${shown.line}:${shown.column} ${shown.message}`}`,
  }
}

describe('fifty slips of policy staff', () => {
  test('there are fifty, all different, and the rules are sound without them', () => {
    expect(SLIPS.length).toBe(50)
    expect(new Set(SLIPS.map(([, , to]) => to)).size).toBe(50)
    const sound = new Map(Object.entries(SMALL_RULES).map(([path, text]) => [path, { path, text }]))
    expect(readRulebook(sound, 'disability', 'hash').mistakes).toEqual([])
  })

  test.each(SLIPS.map((slip) => [slip[2].trim(), slip] as const))(
    '%s is told inside the wrong word, in Japanese',
    (_name, slip) => {
      const result = told(slip)
      expect([result.line, result.isInside, result.isJapanese]).toEqual([result.line, true, true])
    },
  )

  test('the nearest right word or form is named for at least 40 of them', () => {
    const missed = SLIPS.map(told).filter(({ namesRight }) => !namesRight)
    expect(missed.slice(10).map(({ line }) => line)).toEqual([])
  })
})
