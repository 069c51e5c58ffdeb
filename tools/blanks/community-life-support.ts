import { type Blank, longSlot } from './blank.ts'
import {
  certificateGroup,
  group,
  guardianRow,
  householdGroup,
  notes,
  part,
  plainApplicantRows,
  row,
} from './groups.ts'
import { consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 地域生活支援事業利用申請書 */
export const communityLifeSupport: Blank = sheet({
  id: 'community-life-support',
  title: '地域生活支援事業利用申請書',
  short: '地域生活支援',
  easy: '外出の手伝いなどの申込書',
  addressee: { office: '福祉事務所長' },
  intro: '地域生活支援事業のサービスを利用したいので、次のとおり申請します。',
  rows: [
    ...plainApplicantRows,
    guardianRow,
    certificateGroup('name'),
    group(
      'サービス',
      part('希望', [longSlot('希望するサービス', 'rest', 12)], 11),
      part('曜日・回数', [longSlot('利用の希望')]),
    ),
    row('相談支援', [longSlot('相談支援事業所名')]),
    householdGroup,
    consentRow('利用の決定に必要な範囲で、私と世帯員の課税の状況を', '公簿により確認することに', 18),
  ],
  notes: [
    notes.circle,
    '移動支援、日中一時支援など、希望するものを書きます。',
    '利用の前に、決定を受けてください。',
  ],
})
