import { type Blank, alignedSlot, date, slot } from './blank.ts'
import { certificateGroup, group, notes, part, plainApplicantRows } from './groups.ts'
import { accountRow, consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 自動車運転免許取得費助成申請書 */
export const drivingLicenseSubsidy: Blank = sheet({
  id: 'driving-license-subsidy',
  title: '自動車運転免許取得費助成申請書',
  short: '運転免許の助成',
  easy: '車の免許のお金の申込書',
  addressee: { office: '市長' },
  intro: '自動車運転免許の取得に要した費用の助成を受けたいので、次のとおり申請します。',
  rows: [
    ...plainApplicantRows,
    certificateGroup('name'),
    group(
      '運転免許',
      part('教習所', [slot('教習所名')]),
      part('免許の種類', [slot('免許の種類')]),
      part('取得日', [date('免許取得日', ['平成', '令和'], 12)]),
      part('費用', [alignedSlot('教習の費用', 44, 'right'), ' 円']),
    ),
    accountRow,
    consentRow('助成に必要な範囲で、私と世帯員の所得・課税の状況を', '公簿により確認することに', 18),
  ],
  notes: [
    notes.circle,
    '免許証と、教習所の証明・領収書をお持ちください。',
    '申請の期限を、窓口で確かめてください。',
  ],
})
