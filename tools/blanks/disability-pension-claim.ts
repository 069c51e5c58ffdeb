import {
  type Blank,
  type Line,
  type Row,
  comb,
  date,
  handOptions,
  listSlot,
  longSlot,
  myNumber,
  options,
} from './blank.ts'
import { applicantRows, group, notes, part, row, signedRow } from './groups.ts'
import { accountRow, caption } from './rows.ts'
import { sheet } from './sheet.ts'

const list = '加算対象の子'
const [nameMm, birthMm, disabilityMm] = [36, 27.5, 12]

/** 年金請求書（国民年金障害基礎年金） */
export const disabilityPensionClaim: Blank = sheet({
  id: 'disability-pension-claim',
  title: '年金請求書（国民年金障害基礎年金）',
  short: '障害基礎年金の請求',
  easy: '障害年金の申込書',
  addressee: '日本年金機構',
  intro: '障害基礎年金の支給を受けたいので、関係書類を添えて、次のとおり請求します。',
  rows: [
    row('基礎年金番号', [comb('基礎年金番号', [4, 6], 6.2, '－')], 11),
    ...applicantRows,
    group(
      '傷病',
      part('傷病名', [longSlot('傷病名')], 10),
      part('初診日', [date('初診日', ['昭和', '平成', '令和'], 12)]),
      byHand('第三者行為', '第三者の行為による傷病ですか'),
      byHand('業務上', '業務上の傷病ですか'),
    ),
    childrenGroup(3),
    row('受取口座', [options('年金の受取口座', '下の口座', ['公金受取口座', '登録した公金受取口座'])], 9),
    accountRow,
    signedRow('請求', ['上のとおり、請求します。'], 14),
  ],
  notes: [
    notes.circle,
    '障害基礎年金（国民年金）だけの様式です。',
    '厚生年金に入っていた人は、年金事務所で請求します。',
    '年金用の診断書と、初診日がわかるものを添えます。',
    notes.myNumber,
  ],
  office: ['受付', '審査', '進達'],
})

/** What only the applicant can tell, and answers with a pen. */
function byHand(name: string, question: string): ReturnType<typeof part> {
  const answer = { align: 'center', lines: [[handOptions(name, ['はい', 'いいえ'])]] } as const
  return { heightMm: 8.6, cells: [caption(name), { widthMm: 66, lines: [[question]] }, answer] }
}

/** Children the pension grows for; their 個人番号 the applicant writes. */
function childrenGroup(rows: number): Row {
  const cells = (lines: readonly Line[], sizePt: number) => {
    const widths = [nameMm, birthMm, disabilityMm]
    return lines.map((line, k) => ({
      ...(widths[k] === undefined ? {} : { widthMm: widths[k] }),
      ...(k === 0 && sizePt > 9 ? {} : { align: 'center' as const }),
      sizePt,
      lines: [line],
    }))
  }
  return group(
    '加算の対象\nになる子',
    { heightMm: 6, cells: cells([['氏名'], ['生年月日'], ['障害'], ['個人番号']], 9) },
    ...Array.from({ length: rows }, (_, k) => ({
      heightMm: 8.8,
      cells: cells(
        [
          [listSlot(list, '氏名', k)],
          [listSlot(list, '生年月日', k, 8.5)],
          [listSlot(list, '障害', k)],
          [myNumber(`${list}${k + 1}の個人番号`, 4.1)],
        ],
        10.5,
      ),
    })),
  )
}
