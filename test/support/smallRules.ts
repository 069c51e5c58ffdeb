import type { RulesFile } from '#core/rules/readRulebook.ts'

/** A rules folder of one service, for tests of mistakes: change one file and read it again. */
export const SMALL_RULES: Readonly<Record<string, string>> = {
  'rules/facts/01-certificate.yaml': `section: 手帳
title: { ja: 手帳, easy: 手帳 }
facts:
  - id: 障害
    kind: disability-list
    ask: { ja: 部位と等級は何ですか, easy: どこですか }
    parts:
      視覚: { grades: { 1: [], 2: ['1', '2'], 3: [], 4: ['1', '2', '3'], 5: [], 6: [] } }
      聴覚: { grades: { 2: [], 3: [], 4: [], 6: [] } }
      下肢: { grades: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } }
      心臓: { grades: { 1: [], 3: [], 4: [] } }
  - id: 年齢
    kind: number
    ask: { ja: 何歳ですか, easy: 何さいですか }
    unit: 歳
    min: 0
    max: 120
    derived: birth-date
  - id: 生活の場所
    kind: choice
    ask: { ja: どこで生活していますか, easy: どこですか }
    choices: [在宅, 施設, 病院]
  - id: 困りごと
    kind: choices
    ask: { ja: 困っていることはありますか, easy: 何かありますか }
    choices: [外出, 入浴]
`,
  'rules/definitions.yaml': `- id: 重い障害
  say: { ja: 重い障害がある人が対象です }
  is: { disability: { 視覚: 1-2, 心臓: 1 } }
`,
  'rules/always.yaml': '[]\n',
  'rules/amounts.yaml': '[]\n',
  'rules/items.yaml': '- { id: 氏名, kind: text, group: applicant, card: name }\n',
  'rules/office.yaml': `city: 見本市
ward: 見本区役所
sample: true
rules-contact: 制度担当
checklist: { name: yes }
addressees: { 市長: 見本市長 }
counters:
  - { id: desk, name: 相談係, place: 2階 21番, phone: 093-000-0121, here: true, this-counter: true }
bring:
  - { id: 手帳, name: 障害者手帳, from: home }
`,
  'rules/disability/guide.yaml': `id: disability
title: 障害のある人の手続き
categories: [手当・年金, 交通]
`,
  'rules/disability/services/taxi-ticket.yaml': `id: taxi-ticket
name: { ja: タクシー乗車券, easy: タクシーの券 }
short: { ja: タクシー乗車券, easy: タクシーの券 }
summary: { ja: タクシーの券です。, easy: タクシーの券です。 }
category: 交通
authority: city
counter: desk
decided-by: certificate
verified: page
versions:
  - from: 2025-04-01
    source: [市要綱]
    checked: 2026-11-20
    eligible:
      all:
        - age: 20以上
        - is: { 生活の場所: 在宅 }
        - any:
            - disability: { 視覚: 1-2, 下肢: [1, 2] }
            - use: 重い障害
    benefit: { ja: 券です, easy: 券です }
    bring: [手帳]
    forms: []
    deadline: { ja: いつでも, easy: いつでも }
    when: { ja: いつでも, easy: いつでも }
    receive: { ja: その日, easy: その日 }
    unchecked: []
tests:
  - { name: 使える, given: { 障害: [視覚 1], 年齢: 68, 生活の場所: 在宅 }, expect: eligible }
  - { name: 施設は外れる, given: { 障害: [視覚 1], 年齢: 68, 生活の場所: 施設 }, expect: not-eligible }
  - { name: 未入力, given: {}, expect: depends, ask: [障害, 年齢, 生活の場所] }
`,
}

export const SERVICE_FILE = 'rules/disability/services/taxi-ticket.yaml'

/** The small rules as the reader takes them. */
export function smallRules(): Map<string, RulesFile> {
  return new Map(Object.entries(SMALL_RULES).map(([path, text]) => [path, { path, text }]))
}

/** The small rules with one text replaced in one file. */
export function smallRulesWith(file: string, from: string, to: string): Map<string, RulesFile> {
  const text = SMALL_RULES[file]
  if (text === undefined || !text.includes(from)) throw new Error(`${file} does not hold ${from}`)
  return smallRules().set(file, { path: file, text: text.replace(from, to) })
}
