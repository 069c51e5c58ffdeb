import { type Blank, longSlot, options, slot } from './blank.ts'
import { careLevelRow, group, nameAndRelation, notes, part, plainApplicantRows, row } from './groups.ts'
import { consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 障害者控除対象者認定申請書 */
export const taxDeductionRecognition: Blank = sheet({
  id: 'tax-deduction-recognition',
  title: '障害者控除対象者認定申請書',
  short: '障害者控除の認定',
  easy: '税金のための認定の申込書',
  addressee: { office: '福祉事務所長' },
  intro: '障害者控除対象者の認定を受けたいので、次のとおり申請します。',
  rows: [
    ...plainApplicantRows,
    careLevelRow,
    row('対象の年', [slot('控除を受ける年', 36), '分の所得について、認定を申請します。']),
    group(
      '申請する人',
      part('本人との続柄', [options('申請者の続柄', '本人', '配偶者', '子', 'その他')]),
      nameAndRelation('代理人氏名', '代理人続柄'),
      part('住所', [longSlot('代理人住所')]),
      part('電話', [slot('代理人電話')]),
    ),
    consentRow('認定に必要な範囲で、要介護認定の資料と所得・課税の状況を', '公簿により確認することに', 19),
  ],
  notes: [
    notes.circle,
    '12月31日の状態で認定します。',
    '介護保険の被保険者証をお持ちください。',
    '確定申告や年末調整の前に申請してください。',
  ],
  office: ['受付', '審査', '認定'],
})
