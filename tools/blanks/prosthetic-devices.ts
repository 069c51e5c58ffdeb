import { type Blank, date, gap, options, slot } from './blank.ts'
import {
  addressRow,
  birthRow,
  caption,
  consentRow,
  kanaRow,
  myNumberRow,
  nameAndSexRow,
  phoneRow,
} from './rows.ts'

/** 補装具費（購入・借受け・修理）支給申請書 */
export const prostheticDevices: Blank = {
  id: 'prosthetic-devices',
  title: '補装具費（購入・借受け・修理）支給申請書',
  number: '様式第22号（第19条関係）',
  addressee: { office: '福祉事務所長' },
  intro: '補装具費の支給を受けたいので、関係書類を添えて、次のとおり申請します。',
  titleSizePt: 16.5,
  titleSpacingMm: 0.4,
  tables: [
    {
      rows: [
        kanaRow,
        nameAndSexRow,
        birthRow,
        addressRow,
        phoneRow,
        myNumberRow,
        {
          label: '保護者\n（18歳未満）',
          heightMm: 11,
          cells: [
            { widthMm: 84, lines: [['氏名', gap(2), slot('保護者氏名', 'rest', 12)]] },
            caption('続柄', 16),
            { lines: [[slot('保護者続柄', 'rest', 11)]] },
          ],
        },
        {
          label: '手帳',
          rows: [
            {
              heightMm: 9,
              cells: [
                caption('番号・等級'),
                {
                  lines: [
                    ['第', slot('手帳番号', 36), '号', gap(6), '等級・判定', gap(2), slot('手帳の等級')],
                  ],
                },
              ],
            },
            {
              heightMm: 9,
              cells: [caption('交付日'), { lines: [[date('手帳交付日', ['昭和', '平成', '令和'], 12)]] }],
            },
            { heightMm: 9, cells: [caption('障害名'), { lines: [[slot('障害名', 'rest', 11)]] }] },
          ],
        },
        { label: '疾病名\n（難病の方）', heightMm: 11, cells: [{ lines: [[slot('疾病名', 'rest', 11)]] }] },
        {
          label: '補装具',
          rows: [
            {
              heightMm: 9.4,
              cells: [caption('区分'), { lines: [[options('補装具の区分', '購入', '借受け', '修理')]] }],
            },
            {
              heightMm: 9.4,
              cells: [caption('種目・名称'), { lines: [[slot('補装具の種目', 'rest', 11)]] }],
            },
            { heightMm: 9.4, cells: [caption('見積額'), { lines: [[slot('見積額', 44), '円']] }] },
          ],
        },
        {
          label: '業者',
          heightMm: 9.4,
          cells: [
            { widthMm: 84, lines: [[slot('業者名', 'rest', 11)]] },
            { lines: [['電話', gap(1), slot('業者電話', 'rest', 10.5)]] },
          ],
        },
        consentRow(
          '補装具費の支給に必要な範囲で、福祉事務所長が私と世帯員の課税の状況を',
          '公簿により確認することに',
          19,
        ),
      ],
    },
  ],
  notes: [
    '太枠の中を記入し、あてはまるものを○で囲みます。',
    '購入・修理の前に申請してください。後からの申請はできません。',
    '見積書と、必要なときは意見書・処方箋を添えてください。',
    '個人番号は、窓口で確認をしてから記入します。',
  ],
  office: ['受付', '判定', '決定'],
}
