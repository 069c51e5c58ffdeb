import { type Blank, gap, options, slot } from './blank.ts'
import {
  applicantRows,
  bearerRow,
  certificateGroup,
  group,
  nameAndRelation,
  notes,
  part,
  signedRow,
} from './groups.ts'
import { sheet } from './sheet.ts'

/** 後期高齢者医療 障害認定申請書 */
export const lateElderlyDisabilityRecognition: Blank = sheet({
  id: 'late-elderly-disability-recognition',
  title: '後期高齢者医療 障害認定申請書',
  short: '後期高齢者の障害認定',
  easy: '後期高齢者医療の障害認定の申込書',
  addressee: { office: '後期高齢者医療広域連合長' },
  intro: '後期高齢者医療の障害の認定を受けたいので、次のとおり申請します。',
  rows: [
    ...applicantRows,
    certificateGroup('name', 'issued'),
    group(
      'いまの保険',
      part('種類', [options('健康保険', ['国保', '国民健康保険'], ['社保', '社会保険'])]),
      part('記号・番号', ['記号', gap(2), slot('保険記号', 34), '番号', gap(2), slot('保険番号')]),
      nameAndRelation('被保険者氏名', '被保険者続柄', '被保険者'),
    ),
    bearerRow,
    signedRow('申請', ['上のとおり、障害の認定を申請します。']),
  ],
  notes: [
    notes.circle,
    '手帳か年金証書など、障害の状態がわかるものを添えます。',
    '認定は、認定の日から始まります。さかのぼりません。',
    notes.myNumber,
  ],
  office: ['受付', '審査', '認定'],
})
