import { type Blank, longSlot, options, slot } from './blank.ts'
import {
  certificateGroup,
  group,
  livingRow,
  nameAndRelation,
  notes,
  part,
  plainApplicantRows,
  signedRow,
} from './groups.ts'
import { sheet } from './sheet.ts'

/** 訪問入浴サービス利用申請書 */
export const homeVisitBathing: Blank = sheet({
  id: 'home-visit-bathing',
  title: '訪問入浴サービス利用申請書',
  short: '訪問入浴',
  easy: '家でおふろに入るサービスの申込書',
  addressee: { office: '福祉事務所長' },
  intro: '訪問入浴サービスを利用したいので、次のとおり申請します。',
  rows: [
    ...plainApplicantRows,
    certificateGroup('name'),
    group('主治医', part('医療機関', [longSlot('医療機関名')]), part('所在地', [longSlot('医療機関所在地')])),
    group(
      '家の状況',
      part('住宅', [options('住宅の所有', '持ち家', '借家')]),
      part('様子', [longSlot('住まいの様子')], 11),
    ),
    group('利用の希望', part('曜日・回数', [longSlot('利用の希望')])),
    livingRow,
    group(
      '緊急連絡先',
      nameAndRelation('緊急連絡先氏名', '緊急連絡先続柄'),
      part('電話', [slot('緊急連絡先電話')]),
    ),
    signedRow('申請', ['上のとおり、利用を申請します。'], 14),
  ],
  notes: [notes.circle, '医師の意見書を添えてください。', '利用の前に、決定を受けてください。'],
})
