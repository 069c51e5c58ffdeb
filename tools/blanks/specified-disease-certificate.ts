import { type Blank, gap, handSlot, longSlot, slot } from './blank.ts'
import { applicantRows, bearerRow, group, insuranceGroup, notes, part, row, signedRow } from './groups.ts'
import { sheet } from './sheet.ts'

/** 特定疾病認定申請書 */
export const specifiedDiseaseCertificate: Blank = sheet({
  id: 'specified-disease-certificate',
  title: '特定疾病認定申請書',
  short: '特定疾病の認定',
  easy: '特定疾病の申込書',
  addressee: { office: '市長' },
  intro: '特定疾病の認定を受けたいので、次のとおり申請します。',
  rows: [
    ...applicantRows,
    insuranceGroup,
    row('疾病名', [longSlot('疾病名')], 10),
    bearerRow,
    group(
      '医師の意見',
      part('意見', [handSlot('医師の意見', 'rest', '医師が記入します')], 16),
      part('医療機関', [slot('医療機関名', 'rest', 11)]),
      part('所在地', [longSlot('医療機関所在地')]),
      part('医師氏名', [handSlot('医師の署名', 76, '医師が署名します'), gap(4), '印'], 10),
    ),
    signedRow('申請', ['上のとおり、特定疾病の認定を申請します。'], 15),
  ],
  notes: [notes.circle, '医師の意見は、医師に記入してもらいます。', notes.myNumber],
  office: ['受付', '審査', '認定'],
})
