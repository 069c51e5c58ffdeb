import { type Blank, alignedSlot, gap, longSlot } from './blank.ts'
import { group, guardianGroup, householdGroup, notes, part, personGroup, supplierParts } from './groups.ts'
import { consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 補聴器購入費助成申請書 */
export const childHearingAid: Blank = sheet({
  id: 'child-hearing-aid',
  title: '補聴器購入費助成申請書',
  short: '補聴器の助成',
  easy: '子どもの補聴器の申込書',
  addressee: { office: '市長' },
  intro: '補聴器の購入費の助成を受けたいので、関係書類を添えて、次のとおり申請します。',
  rows: [
    guardianGroup('申請者（保護者）', 'without number'),
    personGroup('児童', 'without number'),
    group(
      '聴力',
      part('両耳', [
        '右',
        alignedSlot('右の聴力', 22, 'right'),
        ' dB',
        gap(10),
        '左',
        alignedSlot('左の聴力', 22, 'right'),
        ' dB',
      ]),
    ),
    group('補聴器', part('機種・個数', [longSlot('補聴器の機種')], 10), ...supplierParts),
    householdGroup,
    consentRow('助成に必要な範囲で、私と世帯員の課税の状況を', '公簿により確認することに', 18),
  ],
  notes: [notes.circle, '購入の前に申請してください。', '医師の意見書と、見積書を添えてください。'],
})
