import { type Blank, longSlot, options } from './blank.ts'
import {
  applicantRows,
  certificateGroup,
  group,
  householdGroup,
  notes,
  part,
  supplierParts,
} from './groups.ts'
import { consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 日常生活用具給付申請書（住宅改修） */
export const homeModificationEquipment: Blank = sheet({
  id: 'home-modification-equipment',
  title: '日常生活用具給付申請書（住宅改修）',
  short: '日常生活用具（住宅改修）',
  easy: '家のかんたんな工事の申込書',
  addressee: { office: '福祉事務所長' },
  intro: '居宅生活動作補助用具（住宅改修費）の給付を受けたいので、次のとおり申請します。',
  rows: [
    ...applicantRows,
    certificateGroup('name'),
    group(
      '工事',
      part('住宅', [options('住宅の所有', '持ち家', '借家')]),
      part('場所', [longSlot('工事の場所')]),
      part('内容', [longSlot('工事の内容')], 11),
      ...supplierParts,
    ),
    householdGroup,
    consentRow('用具の給付に必要な範囲で、私と世帯員の課税の状況を', '公簿により確認することに', 18),
  ],
  notes: [
    notes.circle,
    '必ず工事の前に申請してください。',
    '見積書と、工事の図面・写真を添えてください。',
    notes.myNumber,
  ],
})
