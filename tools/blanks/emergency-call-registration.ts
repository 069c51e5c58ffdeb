import { type Blank, longSlot, slot } from './blank.ts'
import { group, nameAndRelation, notes, part, plainApplicantRows, row, signedRow } from './groups.ts'
import { sheet } from './sheet.ts'

/** NET119利用登録申請書 */
export const emergencyCallRegistration: Blank = sheet({
  id: 'emergency-call-registration',
  title: 'NET119利用登録申請書',
  short: 'NET119の登録',
  easy: '文字で消防をよぶサービスの申込書',
  addressee: { office: '消防局長' },
  intro: 'NET119緊急通報システムを利用したいので、次のとおり登録を申請します。',
  rows: [
    ...plainApplicantRows,
    row('FAX・メール', [slot('FAXメール')]),
    group(
      '緊急連絡先',
      nameAndRelation('緊急連絡先氏名', '緊急連絡先続柄'),
      part('電話', [slot('緊急連絡先電話')]),
    ),
    group(
      'かかりつけ',
      part('医療機関', [longSlot('医療機関名')]),
      part('所在地', [longSlot('医療機関所在地')]),
    ),
    signedRow('同意', [
      '登録した内容を、救急や消防のために必要な範囲で、消防と医療機関が使うことに',
      '同意します。',
    ]),
  ],
  notes: [notes.circle, '登録のときに使う電話（スマートフォンなど）をお持ちください。'],
  office: ['受付', '登録'],
})
