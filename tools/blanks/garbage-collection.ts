import { type Blank, longSlot, slot } from './blank.ts'
import {
  bearerRow,
  certificateGroup,
  contactRows,
  group,
  livingRow,
  nameAndRelation,
  notes,
  part,
  row,
  signedRow,
} from './groups.ts'
import { sheet } from './sheet.ts'

/** ふれあい収集申請書 */
export const garbageCollection: Blank = sheet({
  id: 'garbage-collection',
  title: 'ふれあい収集申請書',
  short: 'ふれあい収集',
  easy: 'ごみを家まで取りに来るサービスの申込書',
  addressee: { office: '市長' },
  intro: 'ふれあい収集を利用したいので、次のとおり申請します。',
  rows: [
    ...contactRows,
    certificateGroup(),
    livingRow,
    row('住まいの様子', [longSlot('住まいの様子')], 11),
    row('ごみを出せない\n理由', [longSlot('ごみを出せない理由')], 14),
    group(
      '緊急連絡先',
      nameAndRelation('緊急連絡先氏名', '緊急連絡先続柄'),
      part('電話', [slot('緊急連絡先電話')]),
    ),
    bearerRow,
    signedRow('申請', ['上のとおり、ふれあい収集を申請します。'], 14),
  ],
  notes: [notes.circle, notes.sign],
})
