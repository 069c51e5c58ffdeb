import { type Blank, options } from './blank.ts'
import {
  applicantRows,
  certificateIssued,
  certificateNumberPart,
  group,
  guardianGroup,
  notes,
  row,
  signedRow,
} from './groups.ts'
import { photoRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 療育手帳交付（再判定）申請書 */
export const ryoikuCertificate: Blank = sheet({
  id: 'ryoiku-certificate',
  title: '療育手帳交付（再判定）申請書',
  short: '療育手帳の申請',
  easy: '療育手帳の申込書',
  addressee: { office: '市長' },
  intro: '療育手帳の交付（再判定）を受けたいので、次のとおり申請します。',
  rows: [
    ...applicantRows,
    row('申請の区分', [options('手帳の申請', '新規', '再判定', '再交付')]),
    group('いまの手帳', certificateNumberPart('判定'), certificateIssued),
    guardianGroup('保護者', 'without number'),
    photoRow,
    signedRow('申請', ['上のとおり、申請します。'], 13),
  ],
  notes: [notes.circle, '判定書と写真を添えてください。', notes.myNumber],
  office: ['受付', '判定', '交付'],
})
