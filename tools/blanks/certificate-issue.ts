import type { Blank } from './blank.ts'
import { applicantRows, guardianGroup, notes, signedRow } from './groups.ts'
import { photoRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 身体障害者手帳交付申請書 */
export const certificateIssue: Blank = sheet({
  id: 'certificate-issue',
  title: '身体障害者手帳交付申請書',
  short: '身体手帳の交付',
  easy: '身体の手帳の申込書',
  addressee: { office: '市長' },
  intro: '身体障害者手帳の交付を受けたいので、診断書・意見書と写真を添えて、申請します。',
  rows: [
    ...applicantRows,
    guardianGroup('保護者\n（15歳未満のとき）', 'without number'),
    photoRow,
    signedRow('申請', ['上のとおり、身体障害者手帳の交付を申請します。'], 14),
  ],
  notes: [
    notes.circle,
    '指定医の診断書と意見書を添えてください。',
    '15歳未満の方は、保護者が申請します。',
    notes.myNumber,
  ],
  office: ['受付', '審査', '交付'],
})
