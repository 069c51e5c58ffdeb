import { type Blank, longSlot } from './blank.ts'
import {
  certificateGroup,
  group,
  guardianGroup,
  householdGroup,
  notes,
  part,
  personGroup,
  row,
} from './groups.ts'
import { consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 障害児通所給付費支給申請書 */
export const childDaycareBenefit: Blank = sheet({
  id: 'child-daycare-benefit',
  title: '障害児通所給付費支給申請書',
  short: '障害児通所給付費',
  easy: '子どもが通うサービスの申込書',
  addressee: { office: '福祉事務所長' },
  intro: '障害児通所給付費の支給を受けたいので、次のとおり申請します。',
  rows: [
    guardianGroup('申請者（保護者）', 'with number'),
    personGroup('児童', 'with number'),
    certificateGroup('name'),
    group(
      'サービス',
      part('希望', [longSlot('希望するサービス', 'rest', 12)], 11),
      part('曜日・回数', [longSlot('利用の希望')]),
    ),
    row('相談支援', [longSlot('相談支援事業所名')]),
    householdGroup,
    consentRow('支給の決定に必要な範囲で、私と世帯員の所得・課税の状況を', '公簿により確認することに', 18),
  ],
  notes: [
    notes.circle,
    '児童発達支援、放課後等デイサービスなどを書きます。',
    '手帳がないときは、意見書を添えます。',
    notes.myNumber,
  ],
})
