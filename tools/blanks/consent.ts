import { type Blank, gap, handSlot, signature } from './blank.ts'
import { group, notes, part, plainApplicantRows, row } from './groups.ts'
import { sheet } from './sheet.ts'

/** 同意書 */
export const consent: Blank = sheet({
  id: 'consent',
  title: '同意書',
  short: '同意書',
  easy: '市が調べることに同意する紙',
  addressee: { office: '市長' },
  intro: '障害福祉の制度の審査に必要な範囲で、市が次のことを公簿により確認することに同意します。',
  rows: [
    row('確認すること', ['世帯員の所得、課税の状況、住民登録の状況'], 14),
    ...plainApplicantRows,
    row('署名', [signature('署名', 84), gap(4), '※本人が書きます'], 14),
    group(
      '世帯員',
      ...['1', '2', '3'].map((k) =>
        part('署名', [handSlot(`世帯員${k}の署名`, 'rest', '世帯員が自分で署名します')], 11),
      ),
    ),
  ],
  notes: [notes.circle, '署名は、それぞれの方が自分で書きます。'],
  office: ['受付', '確認'],
})
