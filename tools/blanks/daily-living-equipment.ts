import { type Blank, gap, options, slot } from './blank.ts'
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

/** 日常生活用具給付申請書 */
export const dailyLivingEquipment: Blank = {
  id: 'daily-living-equipment',
  title: '日常生活用具給付申請書',
  number: '様式第1号（第5条関係）',
  addressee: { office: '福祉事務所長' },
  intro: '日常生活用具の給付を受けたいので、関係書類を添えて、次のとおり申請します。',
  titleSpacingMm: 1.2,
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
              heightMm: 9.4,
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
              heightMm: 9.4,
              cells: [
                caption('番号・等級'),
                {
                  lines: [
                    ['第', slot('手帳番号', 36), '号', gap(6), '等級・判定', gap(2), slot('手帳の等級')],
                  ],
                },
              ],
            },
            { heightMm: 9.4, cells: [caption('障害名'), { lines: [[slot('障害名', 'rest', 11)]] }] },
          ],
        },
        {
          label: '用具',
          rows: [
            { heightMm: 10, cells: [caption('品目'), { lines: [[slot('用具の品目', 'rest', 12)]] }] },
            { heightMm: 9.4, cells: [caption('見積額'), { lines: [[slot('見積額', 44), '円']] }] },
            {
              heightMm: 9.4,
              cells: [
                caption('業者'),
                { widthMm: 62, lines: [[slot('業者名', 'rest', 11)]] },
                { lines: [['電話', gap(1), slot('業者電話', 'rest', 10.5)]] },
              ],
            },
          ],
        },
        {
          label: '世帯',
          rows: [
            {
              heightMm: 9.4,
              cells: [
                caption('同居の方'),
                {
                  lines: [
                    [
                      options(
                        '世帯',
                        ['ひとり', 'いない'],
                        ['障害者だけ', '障害のある人だけ'],
                        ['家族', '家族がいる'],
                      ),
                    ],
                  ],
                },
              ],
            },
            {
              heightMm: 9.4,
              cells: [
                caption('市民税'),
                {
                  lines: [
                    [
                      options(
                        '市民税',
                        ['課税', '課税'],
                        ['本人だけ非課税', '本人だけ非課税'],
                        ['全員非課税', '全員非課税'],
                      ),
                    ],
                  ],
                },
              ],
            },
          ],
        },
        consentRow(
          '用具の給付に必要な範囲で、福祉事務所長が私と世帯員の課税の状況を',
          '公簿により確認することに',
          19,
        ),
      ],
    },
  ],
  notes: [
    '太枠の中を記入し、あてはまるものを○で囲みます。',
    '購入の前に申請してください。後からの申請はできません。',
    '見積書と、品目により意見書を添えてください。',
    '個人番号は、窓口で確認をしてから記入します。',
  ],
  office: ['受付', '審査', '決定'],
}
