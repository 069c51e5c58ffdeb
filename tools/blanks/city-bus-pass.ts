import type { Blank } from './blank.ts'
import {
  bearerRow,
  certificateGroup,
  guardianRow,
  kindOfApplication,
  notes,
  plainApplicantRows,
  signedRow,
} from './groups.ts'
import { sheet } from './sheet.ts'

/** 福祉優待乗車証（nimoca）交付申請書 */
export const cityBusPass: Blank = sheet({
  id: 'city-bus-pass',
  title: '福祉優待乗車証（nimoca）交付申請書',
  short: '福祉優待乗車証',
  easy: '市営バスのカードの申込書',
  addressee: { office: '市長' },
  intro: '福祉優待乗車証の交付を受けたいので、次のとおり申請します。',
  rows: [
    kindOfApplication,
    ...plainApplicantRows,
    certificateGroup('issued', 'name', 'class'),
    guardianRow,
    bearerRow,
    signedRow('申請', ['乗車証は、本人だけが使います。', '上のとおり、交付を申請します。']),
  ],
  notes: [notes.circle, '手帳をお持ちください。', '乗車証は、ほかの人に貸せません。'],
  office: ['受付', '確認', '交付'],
})
