import {
  type Cell,
  type Row,
  alignedSlot,
  birthDate,
  comb,
  gap,
  longSlot,
  myNumber,
  options,
  signature,
  slot,
  spread,
} from './blank.ts'

/** A narrow cell that names what the next one is for. */
export function caption(text: string, widthMm = 24): Cell {
  return { widthMm, align: 'center', lines: [[[...text].length <= 3 ? spread(text, 12) : text]] }
}

export const kanaRow: Row = {
  label: 'フリガナ',
  heightMm: 7.6,
  cells: [{ lines: [[slot('フリガナ', 'rest', 10.5)]] }],
}

export const nameRow: Row = {
  label: '氏名',
  heightMm: 12.6,
  cells: [{ lines: [[slot('氏名', 'rest', 16)]] }],
}

/** Name with the words 男・女 beside it. */
export const nameAndSexRow: Row = {
  label: '氏名',
  heightMm: 12.6,
  cells: [
    { widthMm: 92, lines: [[slot('氏名', 'rest', 16)]] },
    caption('性別', 16),
    { align: 'center', lines: [[options('性別', '男', '女')]] },
  ],
}

export const birthRow: Row = {
  label: '生年月日',
  heightMm: 9.4,
  cells: [{ lines: [[birthDate('生年月日')]] }],
}

export const addressRow: Row = {
  label: '住所',
  heightMm: 17.6,
  cells: [{ lines: [['〒 ', comb('郵便番号', [3, 4], 5.2, '－')], [longSlot('住所', 'rest', 12)]] }],
}

export const phoneRow: Row = { label: '電話', heightMm: 8.6, cells: [{ lines: [[slot('電話')]] }] }

export const myNumberRow: Row = {
  label: '個人番号',
  heightMm: 9.6,
  cells: [{ lines: [[myNumber(), gap(3), '※申請者が記入します']] }],
}

/** Bank, branch, kind, number and holder of the account, three rows. */
export const accountRow: Row = {
  label: '振込先',
  rows: [
    {
      heightMm: 8.8,
      cells: [
        {
          lines: [
            [
              alignedSlot('金融機関名', 36.4, 'right'),
              gap(1.6),
              options('金融機関の種類', '銀行', '信用金庫', '農協'),
              gap(1.25),
              alignedSlot('支店名', 'rest', 'right'),
              '支店',
            ],
          ],
        },
      ],
    },
    {
      heightMm: 9,
      cells: [
        {
          lines: [[options('口座種別', '普通', '当座'), gap(12), '口座番号', gap(4), comb('口座番号', [7])]],
        },
      ],
    },
    { heightMm: 8.8, cells: [{ lines: [['口座名義（カナ）', gap(2), slot('口座名義', 'rest', 11)]] }] },
  ],
}

/** Consent to look up income, with the line to sign on. */
export function consentRow(first: string, second: string, heightMm = 18): Row {
  return {
    label: '同意',
    heightMm,
    cells: [
      {
        sizePt: 10,
        lines: [
          [first],
          [second, gap(3), options('所得確認の同意', '同意します', '同意しません')],
          [gap(58), '署名', gap(3), signature('署名', 58)],
        ],
      },
    ],
  }
}

/** Room to glue the photo of a certificate on. */
export const photoRow: Extract<Row, { heightMm: number }> = {
  label: '写真',
  heightMm: 44,
  cells: [
    { widthMm: 34, align: 'center', sizePt: 9, lines: [['写真'], ['縦4cm×横3cm']] },
    {
      sizePt: 10,
      lines: [
        [gap(1)],
        ['1年以内に写したものを、左の枠に貼ります。'],
        ['写真の裏に、氏名と生年月日を書きます。'],
        [gap(1)],
      ],
    },
  ],
}
