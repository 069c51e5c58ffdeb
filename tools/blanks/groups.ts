import {
  type Inline,
  type Line,
  type Row,
  alignedSlot,
  birthDate,
  comb,
  date,
  gap,
  handSlot,
  listSlot,
  longSlot,
  myNumber,
  officeSlot,
  options,
  signature,
  slot,
} from './blank.ts'
import { addressRow, birthRow, caption, kanaRow, myNumberRow, nameRow, phoneRow } from './rows.ts'

/** Sentences that stand among the notes of nearly every form. */
export const notes = {
  circle: '太枠の中を記入し、あてはまるものを○で囲みます。',
  myNumber: '個人番号は、窓口で確認をしてから記入します。',
  sign: '署名は、本人が自分で書きます。',
} as const

/** One row: a label and one line, such as `電話`. */
export function row(label: string, line: Line, heightMm = 9.4): Row {
  return { label, heightMm, cells: [{ lines: [line] }] }
}

/** One row: a label, a caption and a line; the part of a group. */
export function part(name: string, line: Line, heightMm = 9.2): Part {
  return { heightMm, cells: [caption(name), { lines: [line] }] }
}

type Part = Extract<Row, { rows: unknown }>['rows'][number]

/** Several captioned rows beside one label. */
export function group(label: string, ...rows: readonly Part[]): Row {
  return { label, rows }
}

/** A name with the relation beside it, as `氏名 … 続柄 …`. */
export function nameAndRelation(name: string, relation: string, text = '氏名'): Part {
  return {
    heightMm: 9.4,
    cells: [
      caption(text),
      { widthMm: 62, lines: [[slot(name, 'rest', 12)]] },
      caption('続柄', 16),
      { lines: [[slot(relation, 'rest', 11)]] },
    ],
  }
}

/** Everything of the person, each in a row of its own. */
export const applicantRows: readonly Row[] = [kanaRow, nameRow, birthRow, addressRow, phoneRow, myNumberRow]

/** The same without the 個人番号, for schemes of the city alone. */
export const plainApplicantRows: readonly Row[] = [kanaRow, nameRow, birthRow, addressRow, phoneRow]

/** Only how to reach the person, where the age does not matter. */
export const contactRows: readonly Row[] = [kanaRow, nameRow, addressRow, phoneRow]

/** The person as one of several on the form: `児童`, `障害のある方`. */
export function personGroup(label: string, numbered: 'with number' | 'without number'): Row {
  return group(
    label,
    part('フリガナ', [slot('フリガナ', 'rest', 10.5)], 7.2),
    part('氏名', [slot('氏名', 'rest', 15)], 11.4),
    part('生年月日', [birthDate('生年月日', 9)]),
    {
      heightMm: 16.6,
      cells: [
        caption('住所'),
        {
          lines: [
            ['〒 ', comb('郵便番号', [3, 4], 5.2, '－'), gap(8), '電話', gap(1), slot('電話', 'rest', 11)],
            [longSlot('住所', 'rest', 12)],
          ],
        },
      ],
    },
    ...(numbered === 'with number' ? [part('個人番号', [myNumber()], 9.4)] : []),
  )
}

/** Father, mother or another who brings the child up, and applies. */
export function guardianGroup(label: string, numbered: 'with number' | 'without number'): Row {
  return group(
    label,
    nameAndRelation('保護者氏名', '保護者続柄'),
    part('生年月日', [date('保護者生年月日', ['昭和', '平成', '令和'], 12)]),
    part('住所', [longSlot('保護者住所')]),
    part('電話', [slot('保護者電話')], 8.8),
    ...(numbered === 'with number' ? [part('個人番号', [myNumber('保護者の個人番号')], 9.4)] : []),
  )
}

/** Who the guardian is, in one row. */
export const guardianRow: Row = {
  label: '保護者\n（18歳未満）',
  heightMm: 11,
  cells: [
    { widthMm: 84, lines: [['氏名', gap(2), slot('保護者氏名', 'rest', 12)]] },
    caption('続柄', 16),
    { lines: [[slot('保護者続柄', 'rest', 11)]] },
  ],
}

const certificateKinds = options('手帳の種類', '身体障害者手帳', '療育手帳', [
  '精神障害者保健福祉手帳',
  '精神保健福祉手帳',
])
/** Number and grade of the certificate. */
export function certificateNumberPart(word = '等級・判定'): Part {
  return part(`番号・${word.slice(0, 2)}`, [
    '第',
    alignedSlot('手帳番号', 36, 'center'),
    '号',
    gap(6),
    word,
    gap(2),
    slot('手帳の等級'),
  ])
}

/** When and for what the certificate was issued. */
export const certificateIssued: Part = part('交付日', [date('手帳交付日', ['昭和', '平成', '令和'], 12)])
export const disabilityName: Part = part('障害名', [longSlot('障害名')])

/** The certificate: kind, number and grade, then what the form asks besides. */
export function certificateGroup(...more: readonly ('name' | 'issued' | 'class' | 'recognition')[]): Row {
  const extra = {
    name: disabilityName,
    issued: certificateIssued,
    class: part('種別', [options('種別', '第1種', '第2種')]),
    recognition: part('認定書', [
      options(
        '控除の認定書',
        ['特別障害者', '特別障害者に準ずる'],
        ['障害者', '障害者に準ずる'],
        ['なし', 'なし'],
      ),
    ]),
  } as const
  return group(
    '手帳',
    part('種類', [certificateKinds]),
    certificateNumberPart(),
    ...more.map((which) => extra[which]),
  )
}

/** Health insurance: scheme, symbol and number, the insured person where it is somebody else. */
export const insuranceGroup: Row = group(
  '健康保険',
  part('種類', [
    options('健康保険', ['国保', '国民健康保険'], ['社保', '社会保険'], ['後期', '後期高齢者医療']),
  ]),
  part('記号・番号', ['記号', gap(2), slot('保険記号', 34), '番号', gap(2), slot('保険番号')]),
  nameAndRelation('被保険者氏名', '被保険者続柄', '被保険者'),
)

/** Hospital, pharmacy and home nursing that the aid is used at. */
export const hospitalGroup: Row = group(
  '医療機関',
  part('病院など', [longSlot('医療機関名')]),
  part('薬局', [longSlot('薬局名')]),
  part('訪問看護', [longSlot('訪問看護事業者')]),
)

/** Members of the family; their 個人番号 they write themselves at the counter. */
export function familyGroup(label: string, rows = 3): Row {
  const who = label.replace('\n', '')
  const lines = Array.from({ length: rows }, (_, k): Part => ({
    heightMm: 8.8,
    cells: [
      { widthMm: 50, lines: [[listSlot(who, '氏名', k)]] },
      { widthMm: 18, lines: [[listSlot(who, '続柄', k)]] },
      { align: 'center', lines: [[myNumber(`${who}${k + 1}の個人番号`, 4.4)]] },
    ],
  }))
  const head: Part = {
    heightMm: 6,
    cells: [
      { widthMm: 50, align: 'center', sizePt: 9, lines: [['氏名']] },
      { widthMm: 18, align: 'center', sizePt: 9, lines: [['続柄']] },
      { align: 'center', sizePt: 9, lines: [['個人番号']] },
    ],
  }
  return group(label, head, ...lines)
}

export const kindOfApplication: Row = row('申請の区分', [options('申請区分', '新規', '更新', '変更')])

/** Long-term care as certified, grade by grade. */
export const careLevelRow: Row = row('要介護認定', [
  options('介護度', '要支援', '要介護1', '要介護2', '要介護3', '要介護4', '要介護5', 'なし'),
])

/** Supplier with telephone, and the estimate. */
export const supplierParts: readonly Part[] = [
  part('見積額', [alignedSlot('見積額', 44, 'right'), ' 円']),
  {
    heightMm: 9.4,
    cells: [
      caption('業者'),
      { widthMm: 62, lines: [[longSlot('業者名')]] },
      { lines: [['電話', gap(1), slot('業者電話', 'rest', 10.5)]] },
    ],
  },
]

const living = options(
  '世帯',
  ['ひとり', 'いない'],
  ['障害者だけ', '障害のある人だけ'],
  ['家族', '家族がいる'],
)

/** Whether the person lives alone. */
export const livingRow: Row = row('同居の方', [living])

/** Whom the household has and whether it pays tax. */
export const householdGroup: Row = group(
  '世帯',
  part('同居の方', [living]),
  part('市民税', [options('市民税', '課税', '本人だけ非課税', '全員非課税')]),
)

/** The agent or relative who hands the form in. */
export const bearerRow: Row = row('申請する人', [
  options('申請者の続柄', '本人', '配偶者', '子', 'その他'),
  gap(4),
  '氏名（',
  slot('代理人氏名', 'rest', 11),
  '）',
])

/** A line to sign on, after a sentence. */
export function signedRow(
  label: string,
  sentences: readonly (string | readonly Inline[])[],
  heightMm = 18,
): Row {
  return {
    label,
    heightMm,
    cells: [
      {
        sizePt: 10,
        lines: [
          ...sentences.map((line): Line => (typeof line === 'string' ? [line] : line)),
          [gap(58), '署名', gap(3), signature('署名', 58)],
        ],
      },
    ],
  }
}

/** Room for the title of whoever certifies, which each office gives itself. */
export const certifier = slot('証明する役所', 40, 10)

/** Room in which the office certifies something. */
export function certifiedRow(label: string, sentence: string, heightMm = 20): Row {
  return {
    label,
    heightMm,
    cells: [
      {
        sizePt: 10,
        lines: [
          [sentence],
          ['令和', gap(12), '年', gap(12), '月', gap(12), '日'],
          [officeSlot('証明者', 66), certifier, gap(4), '印'],
        ],
      },
    ],
  }
}

/** Members of the household; their income is written by hand. */
export function incomeGroup(rows: number): Row {
  const widths = [46, 18, 30] as const
  const cells = (lines: readonly Line[], sizePt: number): Part['cells'] =>
    lines.map((line, k): Part['cells'][number] => ({
      ...(widths[k] === undefined ? {} : { widthMm: widths[k] }),
      align: 'center',
      sizePt,
      lines: [line],
    }))
  return group(
    '世帯員',
    { heightMm: 6, cells: cells([['氏名'], ['続柄'], ['生年月日'], ['年間の所得（円）']], 9) },
    ...Array.from({ length: rows }, (_, k): Part => ({
      heightMm: 9,
      cells: cells(
        [
          ...['氏名', '続柄', '生年月日'].map((what) => [
            listSlot('世帯員', what, k, what === '生年月日' ? 9 : 10.5),
          ]),
          [handSlot(`世帯員${k + 1}所得`)],
        ],
        10.5,
      ),
    })),
  )
}
