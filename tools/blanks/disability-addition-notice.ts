import { type Blank, date, longSlot, options, slot } from './blank.ts'
import {
  certificateGroup,
  group,
  nameAndRelation,
  notes,
  part,
  personGroup,
  row,
  signedRow,
} from './groups.ts'
import { sheet } from './sheet.ts'

/** 障害者加算に係る届出書 */
export const disabilityAdditionNotice: Blank = sheet({
  id: 'disability-addition-notice',
  title: '障害者加算に係る届出書',
  short: '障害者加算の届出',
  easy: '障害者加算の届け',
  addressee: { office: '福祉事務所長' },
  intro: '生活保護の障害者加算について、次のとおり届け出ます。',
  rows: [
    personGroup('障害のある方', 'without number'),
    certificateGroup('issued'),
    row('障害年金', [
      options(
        '障害年金',
        ['1級', '1級を受けている'],
        ['2級', '2級を受けている'],
        ['なし|請求中|3級', 'それ以外'],
      ),
    ]),
    group(
      '届け出る人',
      part('本人との続柄', [options('申請者の続柄', '本人', '配偶者', '子', 'その他')]),
      nameAndRelation('代理人氏名', '代理人続柄'),
      part('生年月日', [date('代理人生年月日', ['昭和', '平成', '令和'], 12)]),
      part('住所', [longSlot('代理人住所')]),
      part('電話', [slot('代理人電話')], 8.8),
    ),
    signedRow('届出', ['上のとおり、届け出ます。'], 15),
  ],
  notes: [
    notes.circle,
    '手帳か年金証書が届いたら、すぐに届け出てください。',
    '手帳か年金証書をお持ちください。',
    '本人以外の届出では、届け出る人の氏名から下も書きます。',
    '加算の対象になるかは、保護課が決めます。',
  ],
  office: ['受付', '審査', '決定'],
})
