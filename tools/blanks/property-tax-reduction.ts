import { type Blank, alignedSlot, date, longSlot, slot } from './blank.ts'
import { applicantRows, certificateGroup, group, nameAndRelation, notes, part, signedRow } from './groups.ts'
import { sheet } from './sheet.ts'

/** 固定資産税減額申告書 */
export const propertyTaxReduction: Blank = sheet({
  id: 'property-tax-reduction',
  title: '固定資産税減額申告書',
  short: '固定資産税の減額',
  easy: '家の税金の申込書',
  addressee: { office: '市長' },
  intro: 'バリアフリー改修をした家屋の固定資産税の減額を受けたいので、次のとおり申告します。',
  rows: [
    ...applicantRows,
    certificateGroup(),
    group(
      '家屋',
      nameAndRelation('家屋所有者氏名', '家屋所有者続柄', '所有者'),
      part('家屋番号', [slot('家屋番号')]),
    ),
    group(
      '工事',
      part('場所', [longSlot('工事の場所')]),
      part('内容', [longSlot('工事の内容')], 11),
      part('完了日', [date('工事の完了日', ['令和'], 12)]),
      part('費用', [alignedSlot('工事の費用', 44, 'right'), ' 円']),
    ),
    signedRow('申告', ['上のとおり、申告します。'], 14),
  ],
  notes: [
    notes.circle,
    '工事の完了から3か月以内に申告してください。',
    '工事の領収書、写真、明細を添えてください。',
    notes.myNumber,
  ],
})
