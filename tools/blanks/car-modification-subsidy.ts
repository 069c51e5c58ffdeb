import { type Blank, comb, longSlot, options } from './blank.ts'
import { carGroup } from './carRows.ts'
import {
  applicantRows,
  certificateGroup,
  group,
  nameAndRelation,
  notes,
  part,
  supplierParts,
} from './groups.ts'
import { accountRow, consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 自動車改造費助成申請書 */
export const carModificationSubsidy: Blank = sheet({
  id: 'car-modification-subsidy',
  title: '自動車改造費助成申請書',
  short: '自動車改造の助成',
  easy: '車を直すお金の申込書',
  addressee: { office: '市長' },
  intro: '自動車の改造に要する費用の助成を受けたいので、次のとおり申請します。',
  rows: [
    ...applicantRows,
    certificateGroup('name'),
    carGroup(
      '登録番号',
      nameAndRelation('自動車所有者氏名', '自動車所有者続柄', '所有者'),
      part('免許証番号', [comb('運転免許証番号', [12], 5.6)]),
      part('運転する人', [options('運転者', '本人', ['家族', '家族'], ['介護者', '介護する人'])]),
    ),
    group('改造', part('内容', [longSlot('車の改造の内容')], 11), ...supplierParts),
    accountRow,
    consentRow('助成に必要な範囲で、私と世帯員の所得・課税の状況を', '公簿により確認することに', 18),
  ],
  notes: [notes.circle, '改造の前に、見積書を添えて申請してください。', notes.myNumber],
})
