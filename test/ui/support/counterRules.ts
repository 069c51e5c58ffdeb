import { mistakeLine } from '#core/rules/mistake.ts'
import { readRulebook } from '#core/rules/readRulebook.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'

/** Five services, enough to see every kind of question, result and field on the screens. */
const FILES: Readonly<Record<string, string>> = {
  'rules/facts/01-certificate.yaml': `section: 手帳
title: 手帳
facts:
  - id: 障害
    kind: disability-list
    label: 部位と等級
    ask: { ja: 手帳に書かれた部位と等級は何ですか, easy: どこですか }
    parts:
      視覚: { grades: { 1: [], 2: [], 3: [], 4: ['1', '2', '3'], 5: [], 6: [] } }
      聴覚: { grades: { 2: [], 3: [], 4: [], 6: [] } }
      下肢: { grades: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } }
      心臓: { grades: { 1: [], 3: [], 4: [] } }
      じん臓: { grades: { 1: [], 3: [], 4: [] } }
  - id: 等級
    kind: choice
    beside: 障害
    label: 総合等級
    ask: { ja: 総合等級は何級ですか, easy: 何級ですか }
    choices: [なし, 1級, 2級, 3級, 4級, 5級, 6級]
`,
  'rules/facts/02-life.yaml': `section: くらし
title: くらし
facts:
  - id: 年齢
    kind: number
    ask: { ja: 年齢は何歳ですか, easy: 何さいですか }
    unit: 歳
    min: 0
    max: 120
    derived: birth-date
  - id: 生活の場所
    kind: choice
    ask: { ja: ふだん、どこで生活していますか, easy: どこですか }
    choices:
      - { id: 在宅, label: { ja: 自宅（在宅） }, short: { ja: 在宅 } }
      - { id: グループホーム, label: { ja: グループホーム }, short: { ja: グループホーム } }
      - { id: 施設, label: { ja: 障害者支援施設 }, short: { ja: 施設 } }
      - { id: 病院, label: { ja: 入院中 }, short: { ja: 入院中 } }
  - id: 困りごと
    kind: choices
    ask: { ja: 困っていることはありますか, easy: 何かありますか }
    none: どれもない
    choices: [外出, 入浴, ごみ出し]
`,
  'rules/always.yaml': '[]\n',
  'rules/definitions.yaml': '[]\n',
  'rules/amounts.yaml': `- id: 手当の額
  source: 見本の法律
  checked: 2026-11-20
  values:
    - { from: 2025-04-01, until: 2026-03-31, text: { ja: '月29,590円' }, period: { ja: 令和7年度 } }
`,
  'rules/items.yaml': `- { id: 氏名, kind: text, group: applicant, card: name, length: 40 }
- { id: フリガナ, kind: kana, group: applicant, length: 40 }
- { id: 生年月日, kind: date, group: applicant, card: birth-date }
- { id: 郵便番号, kind: postal, group: applicant, length: 7 }
- { id: 住所, kind: text, group: applicant, card: address, length: 80 }
- { id: 電話, kind: phone, group: applicant, length: 16 }
- { id: 保護者氏名, kind: text, group: guardian, length: 40, optional: true }
- id: 世帯員
  kind: people
  group: household
  length: 3
  optional: true
  columns:
    - { id: 氏名, kind: text, length: 40 }
    - { id: 続柄, kind: choice, choices: [妻, 夫, 子] }
    - { id: 生年月日, kind: date }
- { id: 口座番号, kind: digits, group: account, length: 7 }
- { id: 口座種別, kind: choice, group: account, choices: [普通, 当座] }
- { id: 自動車登録番号, kind: text, group: car, length: 24 }
`,
  'rules/office.yaml': `city: 見本市
ward: 見本区役所
sample: true
rules-contact: 制度担当 093-000-0100
checklist: { name: yes }
addressees: { 市長: 見本市長 }
counters:
  - { id: desk, name: 相談係, place: 2階 21番, phone: 093-000-0121, here: true, this-counter: true }
  - { id: police, name: 見本警察署, place: 1階, phone: 093-000-0110, here: false }
bring:
  - { id: 手帳, name: 障害者手帳, from: home }
  - { id: 診断書, name: 認定診断書, from: hospital }
`,
  'rules/disability/guide.yaml': `id: disability
title: 障害のある人の手続き
categories: [手当・年金, 医療, 交通, くらし]
with-agent: [delegation]
`,
  'rules/disability/forms/allowance.yaml': form('allowance', '手当認定請求書', '手当', [
    '氏名',
    'フリガナ',
    '生年月日',
    '郵便番号',
    '住所',
    '電話',
    '保護者氏名',
    '口座番号',
    '口座種別',
  ]).concat(`  - id: 世帯員
    kind: table
    bind: 世帯員
    max-rows: 2
    row-height: 8
    columns: { 氏名: { box: [20, 200, 60, 8] }, 続柄: { box: [80, 200, 30, 8] }, 生年月日: { box: [110, 200, 60, 8] } }
`),
  'rules/disability/forms/delegation.yaml': form('delegation', '委任状', '委任状', ['氏名']),
  'rules/disability/forms/permit-issue.yaml': form('permit-issue', '標章交付申請書', '標章', ['氏名']),
  'rules/disability/forms/permit-change.yaml': form('permit-change', '標章変更届', '標章の変更', ['氏名']),
  'rules/disability/forms/medical.yaml': form('medical', '医療証交付申請書', '医療証', [
    '氏名',
    '生年月日',
    '住所',
  ]),
  'rules/disability/services/allowance.yaml': service(
    'allowance',
    '特別障害者手当',
    '手当・年金',
    'medical',
    `all:
        - { age: 20以上, why: { ja: 20歳以上の人の手当です }, ref: 法26条の2 }
        - { is: { 生活の場所: [在宅, グループホーム] }, why: { ja: 家で生活する人の手当です }, ref: 省令14条 }
        - { disability: { 視覚: 1-2, じん臓: 1, 心臓: 1 }, why: { ja: 重い障害がある人の手当です }, ref: 令別表第二 }`,
    { forms: '[allowance]', bring: '[手帳, 診断書]', benefit: "'{手当の額}です'" },
  ),
  'rules/disability/services/child-allowance.yaml': service(
    'child-allowance',
    '障害児福祉手当',
    '手当・年金',
    'medical',
    `all:
        - { age: 20未満, why: { ja: 20歳未満の人の手当です }, ref: 法17条 }
        - { disability: { 視覚: 1-2, じん臓: 1, 心臓: 1 }, why: { ja: 重い障害がある人の手当です } }`,
  ),
  'rules/disability/services/medical.yaml': service(
    'medical',
    '重度障害者医療証',
    '医療',
    'income',
    `is: { 等級: [1級, 2級] }
      why: { ja: 1級と2級の人が対象です }`,
    { forms: '[medical]', bring: '[手帳]' },
  ),
  'rules/disability/services/parking.yaml': service(
    'parking',
    '駐車禁止除外の標章',
    '交通',
    'certificate',
    `disability: { 視覚: [1-3, 4の1], 下肢: 1-4, じん臓: 1 }
      why: { ja: 歩くことなどが難しい人が対象です }`,
    { counter: 'police', bring: '[手帳]', chooseForms: '[permit-issue, permit-change]' },
  ),
  'rules/disability/services/garbage.yaml': service(
    'garbage',
    'ふれあい収集',
    'くらし',
    'assessment',
    `is: { 困りごと: [ごみ出し] }
      why: { ja: ごみを出せない人が対象です }`,
  ),
}

interface ServiceOptions {
  readonly forms?: string
  readonly chooseForms?: string
  readonly bring?: string
  readonly counter?: string
  readonly benefit?: string
}

/** Three placeholders stand for the tests that a real file must have; these files are not run. */
function service(
  id: string,
  name: string,
  category: string,
  decidedBy: string,
  eligible: string,
  options: ServiceOptions = {},
): string {
  return `id: ${id}
name: ${name}
short: ${name}
summary: ${name}の説明です。
category: ${category}
authority: city
counter: ${options.counter ?? 'desk'}
decided-by: ${decidedBy}
verified: page
versions:
  - from: 2020-04-01
    source: [見本の要綱]
    checked: 2026-11-20
    eligible:
      ${eligible}
    benefit: ${options.benefit ?? '助けになります'}
    bring: ${options.bring ?? '[]'}
    forms: ${options.forms ?? '[]'}
    choose-forms: ${options.chooseForms ?? '[]'}
    deadline: いつでも出せます
    when: いつでも
    receive: 約2週間
    unchecked: none
tests:
${['1', '2', '3'].map((name) => `  - { name: '${name}', given: {}, expect: depends }`).join('\n')}
`
}

function form(id: string, title: string, short: string, binds: readonly string[]): string {
  const fields = binds.map(
    (bind, index) =>
      `  - { id: ${bind}, kind: text, bind: ${bind}, box: [20, ${20 + index * 12}, 100, 8], size: 11, min-size: 7 }`,
  )
  return `id: ${id}
title: ${title}
short: ${short}
base: { file: ${id}.pdf, sha256: ${'0'.repeat(64)}, pages: 1 }
fields:
${fields.join('\n')}
`
}

/** The rulebook of the tests of screens; a mistake in it fails them all, with its words. */
export function counterRulebook(): Rulebook {
  const { rulebook, mistakes } = readRulebook(
    new Map(Object.entries(FILES).map(([path, text]) => [path, { path, text }])),
    'disability',
    'a3f9c2d1'.repeat(8),
  )
  if (rulebook === undefined) throw new Error(mistakes.map(mistakeLine).join('\n'))
  return rulebook
}
