import type { Blank } from './blank.ts'
import { bearerRow, certificateGroup, householdGroup, notes, plainApplicantRows } from './groups.ts'
import { consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 重度障害者タクシー乗車券交付申請書 */
export const taxiTicket: Blank = sheet({
  id: 'taxi-ticket',
  title: '重度障害者タクシー乗車券交付申請書',
  short: 'タクシー乗車券',
  easy: 'タクシーの券の申込書',
  addressee: { office: '市長' },
  intro: '重度障害者タクシー乗車券の交付を受けたいので、次のとおり申請します。',
  rows: [
    ...plainApplicantRows,
    certificateGroup('name', 'class'),
    householdGroup,
    bearerRow,
    consentRow('乗車券の交付に必要な範囲で、私と世帯員の課税の状況を', '公簿により確認することに', 19),
  ],
  notes: [notes.circle, '手帳をお持ちください。', '年度ごとに申請します。'],
  office: ['受付', '審査', '交付'],
})
