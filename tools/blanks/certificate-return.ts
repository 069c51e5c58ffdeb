import { type Blank, options } from './blank.ts'
import {
  bearerRow,
  certificateIssued,
  certificateNumberPart,
  disabilityName,
  group,
  guardianRow,
  notes,
  plainApplicantRows,
  row,
  signedRow,
} from './groups.ts'
import { sheet } from './sheet.ts'

/** 身体障害者手帳返還届 */
export const certificateReturn: Blank = sheet({
  id: 'certificate-return',
  title: '身体障害者手帳返還届',
  short: '身体手帳の返還',
  easy: '身体の手帳を返す紙',
  addressee: { office: '市長' },
  intro: '身体障害者手帳を、次のとおり返還します。',
  rows: [
    ...plainApplicantRows,
    group('手帳', certificateNumberPart('等級'), certificateIssued, disabilityName),
    row(
      '返還の理由',
      [options('返還の理由', '死亡', ['障害に該当しない', '障害に該当しなくなった'], 'その他')],
      11,
    ),
    guardianRow,
    bearerRow,
    signedRow('届出', ['上のとおり、手帳を返還します。'], 16),
  ],
  notes: [notes.circle, '手帳を添えてください。', 'すみやかに返還してください。'],
  office: ['受付', '確認'],
})
