import { type Blank, options } from './blank.ts'
import {
  applicantRows,
  certificateIssued,
  certificateNumberPart,
  disabilityName,
  group,
  guardianRow,
  notes,
  row,
  signedRow,
} from './groups.ts'
import { photoRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 身体障害者手帳再交付申請書 */
export const certificateReissue: Blank = sheet({
  id: 'certificate-reissue',
  title: '身体障害者手帳再交付申請書',
  short: '身体手帳の再交付',
  easy: '身体の手帳をもう一度もらう申込書',
  addressee: { office: '市長' },
  intro: '身体障害者手帳の再交付を受けたいので、次のとおり申請します。',
  rows: [
    ...applicantRows,
    { ...guardianRow, label: '保護者\n（15歳未満）' },
    group('いまの手帳', certificateNumberPart('等級'), certificateIssued, disabilityName),
    row('再交付の理由', [options('再交付の理由', '障害程度の変更', '障害の追加', '破損', '紛失')], 10),
    photoRow,
    signedRow('申請', ['上のとおり、身体障害者手帳の再交付を申請します。'], 14),
  ],
  notes: [
    notes.circle,
    '程度の変更・追加は、診断書と意見書を添えます。',
    '紛失のときは、本人とわかるものをお持ちください。',
    notes.myNumber,
  ],
  office: ['受付', '審査', '交付'],
})
