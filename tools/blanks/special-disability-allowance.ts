import { type Blank, gap, myNumber, options, slot } from './blank.ts'
import {
  accountRow,
  addressRow,
  birthRow,
  caption,
  consentRow,
  kanaRow,
  myNumberRow,
  nameAndSexRow,
  phoneRow,
} from './rows.ts'

/** 特別障害者手当認定請求書 */
export const specialDisabilityAllowance: Blank = {
  id: 'special-disability-allowance',
  title: '特別障害者手当認定請求書',
  number: '様式第5号（第15条関係）',
  addressee: { office: '市長' },
  intro: '特別障害者手当の受給資格の認定を受けたいので、関係書類を添えて、次のとおり請求します。',
  titleSpacingMm: 1,
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
          label: '手帳',
          rows: [
            {
              heightMm: 8.8,
              cells: [
                caption('種類'),
                {
                  lines: [
                    [
                      options('手帳の種類', '身体障害者手帳', '療育手帳', [
                        '精神障害者保健福祉手帳',
                        '精神保健福祉手帳',
                      ]),
                    ],
                  ],
                },
              ],
            },
            {
              heightMm: 8.8,
              cells: [
                caption('番号・等級'),
                {
                  lines: [
                    ['第', slot('手帳番号', 36), '号', gap(6), '等級・判定', gap(2), slot('手帳の等級')],
                  ],
                },
              ],
            },
            { heightMm: 8.8, cells: [caption('障害名'), { lines: [[slot('障害名', 'rest', 11)]] }] },
          ],
        },
        {
          label: '障害年金',
          heightMm: 8.8,
          cells: [
            {
              lines: [
                [
                  options(
                    '障害年金',
                    ['1級|2級|3級', '受けている'],
                    ['請求中', '請求中'],
                    ['なし', '受けていない'],
                  ),
                  gap(4),
                  '種類（',
                  slot('年金の種類', 'rest', 11),
                  '）',
                ],
              ],
            },
          ],
        },
        {
          label: '施設・入院',
          rows: [
            {
              heightMm: 8.8,
              cells: [
                {
                  lines: [
                    [
                      '施設に入所',
                      gap(6),
                      options(
                        '生活の場所',
                        ['障害者支援施設|障害児入所施設|特養など|老健|救護施設', 'している'],
                        ['在宅|グループホーム|病院', 'していない'],
                      ),
                    ],
                  ],
                },
              ],
            },
            {
              heightMm: 8.8,
              cells: [
                {
                  lines: [
                    [
                      '3か月をこえる入院',
                      gap(6),
                      options('入院3か月超', ['はい', 'している'], ['いいえ', 'していない']),
                    ],
                  ],
                },
              ],
            },
          ],
        },
        {
          label: '配偶者',
          heightMm: 9.4,
          cells: [
            { widthMm: 56, lines: [['氏名', gap(2), slot('配偶者氏名', 'rest', 11)]] },
            { sizePt: 9, lines: [['番号 ', myNumber('配偶者の個人番号', 4.8)]] },
          ],
        },
        {
          label: '扶養義務者',
          heightMm: 16.4,
          cells: [
            {
              widthMm: 56,
              lines: [
                ['氏名', gap(2), slot('扶養義務者氏名', 'rest', 11, 2)],
                ['続柄', gap(2), slot('扶養義務者続柄', 'rest', 11)],
              ],
            },
            { sizePt: 9, lines: [['番号 ', myNumber('扶養義務者の個人番号', 4.8)]] },
          ],
        },
        accountRow,
        consentRow(
          '手当の認定に必要な範囲で、市長が私と配偶者・扶養義務者の所得の状況を',
          '公簿により確認することに',
          17.4,
        ),
      ],
    },
  ],
  notes: [
    '太枠の中を記入し、あてはまるものを○で囲みます。',
    '障害の種類に合う認定診断書を添えてください。',
    '個人番号は、窓口で確認をしてから記入します。',
  ],
  office: ['受付', '審査', '認定'],
}
