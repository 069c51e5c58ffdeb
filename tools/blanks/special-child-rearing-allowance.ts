import { type Blank, gap, options } from './blank.ts'
import { certificateGroup, familyGroup, guardianGroup, notes, personGroup, row } from './groups.ts'
import { accountRow, consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 特別児童扶養手当認定請求書 */
export const specialChildRearingAllowance: Blank = sheet({
  id: 'special-child-rearing-allowance',
  title: '特別児童扶養手当認定請求書',
  short: '特別児童扶養手当',
  easy: '特別児童扶養手当の申込書',
  number: '様式第1号',
  addressee: { office: '市長' },
  intro: '特別児童扶養手当の受給資格の認定を受けたいので、次のとおり請求します。',
  rows: [
    guardianGroup('請求者', 'with number'),
    personGroup('児童', 'with number'),
    row('監護の状況', [
      '児童と',
      gap(4),
      options('児童との同居', '同居', '別居'),
      gap(6),
      'して監護している',
    ]),
    certificateGroup('name'),
    familyGroup('配偶者と\n扶養義務者', 2),
    accountRow,
    consentRow(
      '手当の認定に必要な範囲で、私と配偶者・扶養義務者の所得の状況を',
      '公簿により確認することに',
      18,
    ),
  ],
  notes: [notes.circle, '特別児童扶養手当認定診断書を添えてください。', notes.myNumber],
  office: ['受付', '審査', '認定'],
})
