import { type Blank, options } from './blank.ts'
import { certificateGroup, guardianGroup, notes, personGroup, row, signedRow } from './groups.ts'
import { accountRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 心身障害者扶養共済制度加入申込書 */
export const mutualAidEnrolment: Blank = sheet({
  id: 'mutual-aid-enrolment',
  title: '心身障害者扶養共済制度加入申込書',
  short: '扶養共済',
  easy: '扶養共済の申込書',
  addressee: { office: '市長' },
  intro: '心身障害者扶養共済制度に加入したいので、次のとおり申し込みます。',
  rows: [
    guardianGroup('加入者（保護者）', 'without number'),
    personGroup('障害のある方', 'without number'),
    certificateGroup('name'),
    row('加入する口数', [options('口数', '1口', '2口')], 10),
    accountRow,
    signedRow('申込み', ['上のとおり、加入を申し込みます。'], 16),
  ],
  notes: [notes.circle, '申込者告知書と年金管理者指定届を添えます。', '加入者は、65歳未満の保護者です。'],
  office: ['受付', '審査', '決定'],
})
