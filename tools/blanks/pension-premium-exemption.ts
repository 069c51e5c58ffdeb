import { type Blank, comb, date, options, slot } from './blank.ts'
import { applicantRows, bearerRow, group, notes, part, row, signedRow } from './groups.ts'
import { sheet } from './sheet.ts'

/** 国民年金保険料免除事由（該当・消滅）届 */
export const pensionPremiumExemption: Blank = sheet({
  id: 'pension-premium-exemption',
  title: '国民年金保険料免除事由（該当・消滅）届',
  short: '国民年金の免除届',
  easy: '年金のお金の届け',
  addressee: { office: '市長' },
  intro: '国民年金の保険料の免除の事由について、次のとおり届け出ます。',
  rows: [
    row('基礎年金番号', [comb('基礎年金番号', [4, 6], 6.2, '－')], 11),
    ...applicantRows,
    group(
      '免除の事由',
      part('届出の区分', [options('届出の区分', '該当', '消滅')], 10),
      part(
        '理由',
        [options('免除の理由', ['障害年金の受給', '障害年金などを受けている'], '生活扶助', 'その他')],
        10,
      ),
      part('該当日', [date('年金の該当日', ['昭和', '平成', '令和'], 12)], 10),
      part('障害年金', [options('障害年金', '1級', '2級', '3級', '請求中')], 10),
      part('年金の種類', [slot('年金の種類')], 10),
    ),
    bearerRow,
    signedRow('届出', ['上のとおり、届け出ます。'], 15),
  ],
  notes: [
    notes.circle,
    '該当した日から14日以内に届け出ます。',
    '年金証書と、基礎年金番号がわかるものを持参します。',
    notes.myNumber,
  ],
  office: ['受付', '審査', '進達'],
})
