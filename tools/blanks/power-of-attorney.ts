import { type Blank, birthDate, comb, gap, longSlot, signature, slot } from './blank.ts'
import { group, nameAndRelation, part, row } from './groups.ts'
import { caption } from './rows.ts'
import { sheet } from './sheet.ts'

/** 委任状 */
export const powerOfAttorney: Blank = sheet({
  id: 'power-of-attorney',
  title: '委任状',
  short: '委任状',
  easy: '代わりの人にたのむ紙',
  addressee: { office: '区長' },
  intro: '私は、次の者を代理人と定め、下の手続きをすることを委任します。',
  rows: [
    group(
      '代理人',
      nameAndRelation('代理人氏名', '代理人続柄'),
      part('住所', [longSlot('代理人住所', 'rest', 12)], 12),
      part('電話', [slot('代理人電話')], 9.4),
    ),
    row('委任する手続き', [longSlot('委任する手続き', 'rest', 12)], 22),
    group(
      '委任する方\n（本人）',
      part('フリガナ', [slot('フリガナ', 'rest', 10.5)], 8),
      part('氏名', [slot('氏名', 'rest', 15)], 12),
      part('署名', [signature('署名', 70), gap(4), '※本人が書きます'], 14),
      part('生年月日', [birthDate('生年月日', 9)], 10),
      {
        heightMm: 17,
        cells: [
          caption('住所'),
          { lines: [['〒 ', comb('郵便番号', [3, 4], 5.2, '－')], [longSlot('住所', 'rest', 12)]] },
        ],
      },
      part('電話', [slot('電話')], 9.4),
    ),
  ],
  notes: [
    '署名は、必ず本人が自分で書きます。',
    '代理人は、本人確認書類をお持ちください。',
    '本人が書けないときは、窓口に相談してください。',
  ],
  office: ['受付', '確認'],
})
