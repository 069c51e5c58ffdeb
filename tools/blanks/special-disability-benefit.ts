import { type Blank, comb, date, options } from './blank.ts'
import { applicantRows, certificateGroup, group, notes, part, row, signedRow } from './groups.ts'
import { accountRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 特別障害給付金請求書 */
export const specialDisabilityBenefit: Blank = sheet({
  id: 'special-disability-benefit',
  title: '特別障害給付金請求書',
  short: '特別障害給付金',
  easy: '特別障害給付金の申込書',
  addressee: { office: '市長' },
  intro: '特別障害給付金の支給を受けたいので、関係書類を添えて、次のとおり請求します。',
  rows: [
    row('基礎年金番号', [comb('基礎年金番号', [4, 6], 6.2, '－')], 11),
    ...applicantRows,
    certificateGroup('name'),
    group(
      '初診日',
      part('初診日', [date('初診日', ['昭和', '平成'], 12)]),
      part('当時の立場', [options('初診日の立場', '学生', '配偶者')]),
    ),
    row('障害年金', [
      options('障害年金', ['1級|2級|3級', '受けている'], ['請求中', '請求中'], ['なし', '受けていない']),
    ]),
    accountRow,
    signedRow('請求', ['上のとおり、請求します。'], 14),
  ],
  notes: [
    notes.circle,
    '65歳の誕生日の前々日までに請求してください。',
    '診断書と、初診日がわかるものを添えます。',
    notes.myNumber,
  ],
  office: ['受付', '審査', '進達'],
})
