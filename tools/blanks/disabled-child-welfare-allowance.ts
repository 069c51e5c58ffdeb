import { type Blank, gap, options } from './blank.ts'
import { certificateGroup, familyGroup, guardianRow, notes, personGroup, row } from './groups.ts'
import { accountRow, consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 障害児福祉手当認定請求書 */
export const disabledChildWelfareAllowance: Blank = sheet({
  id: 'disabled-child-welfare-allowance',
  title: '障害児福祉手当認定請求書',
  short: '障害児福祉手当',
  easy: '障害児福祉手当の申込書',
  number: '様式第1号',
  addressee: { office: '市長' },
  intro: '障害児福祉手当の受給資格の認定を受けたいので、関係書類を添えて、次のとおり請求します。',
  rows: [
    personGroup('本人（児童）', 'with number'),
    guardianRow,
    certificateGroup('name'),
    row('施設への入所', [
      options(
        '生活の場所',
        ['障害者支援施設|障害児入所施設|救護施設', 'している'],
        ['在宅|グループホーム|病院', 'していない'],
      ),
      gap(8),
      '（障害児入所施設など）',
    ]),
    row('障害年金', [
      options('障害年金', ['1級|2級|3級', '受けている'], ['請求中', '請求中'], ['なし', '受けていない']),
    ]),
    familyGroup('扶養義務者', 2),
    accountRow,
    consentRow(
      '手当の認定に必要な範囲で、市長が私と扶養義務者の所得の状況を',
      '公簿により確認することに',
      17.4,
    ),
  ],
  notes: [notes.circle, '障害の種類に合う認定診断書を添えてください。', notes.myNumber],
  office: ['受付', '審査', '認定'],
})
