import { type Blank, birthDate, comb, date, gap, myNumber, options, slot } from './blank.ts'
import { caption } from './rows.ts'

/** 自動車税（種別割）減免申請書 */
export const vehicleTaxReduction: Blank = {
  id: 'vehicle-tax-reduction',
  title: '自動車税（種別割）減免申請書',
  number: '様式第42号（第38条関係）',
  addressee: { office: '県税事務所長' },
  intro: '自動車税（種別割）の減免を受けたいので、次のとおり申請します。',
  titleSpacingMm: 0.8,
  tables: [
    {
      rows: [
        {
          label: '納税義務者',
          rows: [
            {
              heightMm: 10.4,
              cells: [
                caption('氏名'),
                { widthMm: 62, lines: [[slot('自動車所有者氏名', 'rest', 13)]] },
                caption('続柄', 16),
                { lines: [[slot('自動車所有者続柄', 'rest', 11)]] },
              ],
            },
            { heightMm: 9.4, cells: [caption('住所'), { lines: [[slot('自動車所有者住所', 'rest', 11)]] }] },
            { heightMm: 9.6, cells: [caption('個人番号'), { lines: [[myNumber()]] }] },
          ],
        },
        {
          label: '障害のある方',
          rows: [
            { heightMm: 7.2, cells: [caption('フリガナ'), { lines: [[slot('フリガナ', 'rest', 10.5)]] }] },
            { heightMm: 11.4, cells: [caption('氏名'), { lines: [[slot('氏名', 'rest', 15)]] }] },
            { heightMm: 9.2, cells: [caption('生年月日'), { lines: [[birthDate('生年月日', 8.5)]] }] },
            {
              heightMm: 16.6,
              cells: [
                caption('住所'),
                {
                  lines: [
                    [
                      '〒 ',
                      comb('郵便番号', [3, 4], 5.2, '－'),
                      gap(8),
                      '電話',
                      gap(1),
                      slot('電話', 'rest', 11),
                    ],
                    [slot('住所')],
                  ],
                },
              ],
            },
          ],
        },
        {
          label: '手帳',
          rows: [
            {
              heightMm: 9.2,
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
              heightMm: 9.2,
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
              heightMm: 9.2,
              cells: [caption('交付日'), { lines: [[date('手帳交付日', ['昭和', '平成', '令和'], 12)]] }],
            },
            { heightMm: 9.2, cells: [caption('障害名'), { lines: [[slot('障害名', 'rest', 11)]] }] },
          ],
        },
        {
          label: '運転する人',
          rows: [
            {
              heightMm: 9.2,
              cells: [
                caption('区分'),
                {
                  lines: [
                    [options('運転者', '本人', ['家族', '生計を一にする家族'], ['介護者', '常に介護する人'])],
                  ],
                },
              ],
            },
            {
              heightMm: 9.4,
              cells: [
                caption('氏名'),
                { widthMm: 62, lines: [[slot('運転者氏名', 'rest', 12)]] },
                caption('続柄', 16),
                { lines: [[slot('運転者続柄', 'rest', 11)]] },
              ],
            },
            { heightMm: 9.4, cells: [caption('住所'), { lines: [[slot('運転者住所', 'rest', 11)]] }] },
            {
              heightMm: 9.4,
              cells: [caption('免許証番号'), { lines: [[comb('運転免許証番号', [12], 5.6)]] }],
            },
          ],
        },
        {
          label: '自動車',
          rows: [
            { heightMm: 10, cells: [caption('登録番号'), { lines: [[slot('自動車登録番号', 'rest', 12)]] }] },
            {
              heightMm: 9.2,
              cells: [
                caption('使用目的'),
                { lines: [[options('車の使用目的', '通院', '通学', '通所', '通勤', '生業')]] },
              ],
            },
          ],
        },
      ],
    },
  ],
  notes: [
    '太枠の中を記入し、あてはまるものを○で囲みます。',
    '手帳の原本、運転する人の免許証、車検証をお持ちください。',
    '納期限までに申請してください。減免は1人1台です。',
    '個人番号は、窓口で確認をしてから記入します。',
  ],
  office: ['受付', '審査', '決定'],
}
