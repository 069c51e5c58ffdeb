import {
  type Blank,
  type Row,
  alignedSlot,
  date,
  gap,
  handSlot,
  longSlot,
  myNumber,
  options,
  slot,
} from './blank.ts'
import { certificateGroup, group, notes, part, personGroup, row, signedRow } from './groups.ts'
import { caption } from './rows.ts'
import { sheet } from './sheet.ts'

/** 市民税・県民税申告書. Income is for the pen: no scheme of the guide asks how much it is. */
export const residentTaxReturn: Blank = sheet({
  id: 'resident-tax-return',
  title: '市民税・県民税申告書（障害者控除の申告）',
  short: '市県民税の申告',
  easy: '市民税を安くする申告書',
  addressee: { office: '市長' },
  intro: '市民税・県民税の障害者控除を受けたいので、次のとおり申告します。',
  rows: [
    row(
      '対象の年',
      [alignedSlot('控除を受ける年', 26, 'right'), gap(1), '分の所得について、申告します。'],
      9,
    ),
    personGroup('障害のある方\n（控除の対象者）', 'with number'),
    certificateGroup('issued', 'recognition'),
    group(
      '申告する人',
      part('区分', [options('税の申告者', ['本人', '障害のある方本人'], ['家族', '家族（下に記入）'])]),
      part('氏名', [slot('申告者氏名', 'rest', 12)]),
      part('住所', [longSlot('申告者住所')]),
      part('生年月日', [date('申告者生年月日', ['昭和', '平成', '令和'], 12)]),
      part('電話', [slot('申告者電話')], 8.8),
      part('個人番号', [myNumber('申告者の個人番号')], 9.4),
      {
        heightMm: 9.2,
        cells: [
          caption('続柄・同居'),
          {
            widthMm: 72,
            lines: [['申告する人から見た続柄', gap(3), slot('申告者との続柄', 'rest', 11)]],
          },
          { align: 'center', lines: [[options('申告者との同居', '同居', '別居')]] },
        ],
      },
    ),
    incomeByHand('所得の金額', ['給与', '公的年金'], ['その他', '合計']),
    signedRow('申告', ['上のとおり、申告します。'], 14),
  ],
  notes: [
    notes.circle,
    '確定申告をする人は、この申告はいりません。',
    '家族が申告するときだけ、申告する人の氏名から下を書きます。',
    '所得の金額は、申告する人が書きます。',
    '手帳か、障害者控除の認定書をお持ちください。',
    notes.myNumber,
  ],
  office: ['受付', '審査', '入力'],
})

/** Amounts two by two, each in a box for the pen. */
function incomeByHand(label: string, ...pairs: readonly (readonly [string, string])[]): Row {
  const amount = (name: string) => [handSlot(`${name}の所得`, 'rest', '申告する人が書きます'), ' 円']
  return group(
    label,
    ...pairs.map(([one, other]) => ({
      heightMm: 9,
      cells: [
        caption(one),
        { widthMm: 43, lines: [amount(one)] },
        caption(other),
        { lines: [amount(other)] },
      ],
    })),
  )
}
