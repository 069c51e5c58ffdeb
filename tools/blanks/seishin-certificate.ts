import { type Blank, date, options } from './blank.ts'
import {
  applicantRows,
  certificateNumberPart,
  group,
  guardianGroup,
  notes,
  part,
  signedRow,
} from './groups.ts'
import { photoRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 精神障害者保健福祉手帳申請書 */
export const seishinCertificate: Blank = sheet({
  id: 'seishin-certificate',
  title: '精神障害者保健福祉手帳申請書',
  short: '精神手帳の申請',
  easy: 'こころの病気の手帳の申込書',
  addressee: { office: '市長' },
  intro: '精神障害者保健福祉手帳の交付（更新）を受けたいので、次のとおり申請します。',
  rows: [
    ...applicantRows,
    group(
      '申請',
      part('区分', [options('手帳の申請', '新規', '更新', '再交付')]),
      part('添える書類', [options('手帳の根拠', '診断書', ['年金証書など', '障害年金などの書類の写し'])]),
    ),
    group(
      'いまの手帳',
      certificateNumberPart('等級'),
      part('有効期限', [date('手帳の有効期限', ['令和'], 12)]),
    ),
    guardianGroup('監護者\n（18歳未満のとき）', 'without number'),
    photoRow,
    signedRow('申請', ['上のとおり、申請します。'], 12),
  ],
  notes: [
    notes.circle,
    '診断書は、初診から6か月以上たったものです。',
    '更新は、期限の3か月前からできます。',
    notes.myNumber,
  ],
  office: ['受付', '判定', '交付'],
})
