import { type Blank, gap, options } from './blank.ts'
import { certificateGroup, familyGroup, guardianRow, notes, personGroup, row } from './groups.ts'
import { accountRow, consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 児童扶養手当認定請求書 */
export const childRearingAllowance: Blank = sheet({
  id: 'child-rearing-allowance',
  title: '児童扶養手当認定請求書',
  short: '児童扶養手当',
  easy: '児童扶養手当の申込書',
  addressee: { office: '市長' },
  intro: '児童扶養手当の受給資格の認定を受けたいので、次のとおり請求します。',
  rows: [
    personGroup('障害のある\n父または母', 'with number'),
    { ...guardianRow, label: '請求者\n（上と異なるとき）' },
    certificateGroup('name'),
    row('公的年金', [
      options('障害年金', ['1級|2級|3級', '受けている'], ['請求中', '請求中'], ['なし', '受けていない']),
      gap(6),
      '（障害年金）',
    ]),
    familyGroup('児童', 3),
    familyGroup('配偶者と\n扶養義務者', 2),
    accountRow,
    consentRow(
      '手当の認定に必要な範囲で、市長が私と配偶者・扶養義務者の所得の状況を',
      '公簿により確認することに',
      18,
    ),
  ],
  notes: [notes.circle, '戸籍と、障害の状態がわかる書類を添えてください。', notes.myNumber],
  office: ['受付', '審査', '認定'],
})
