import { type Blank, comb, gap, officeSlot, options, slot, ticks } from './blank.ts'
import { certifier } from './groups.ts'
import { addressRow, birthRow, caption, kanaRow, phoneRow } from './rows.ts'

/** 有料道路障害者割引申請書 兼 ETC利用対象者証明書 */
export const tollRoadDiscount: Blank = {
  id: 'toll-road-discount',
  title: '有料道路障害者割引申請書 兼 ETC利用対象者証明書',
  number: '様式第1号（要領第4条関係）',
  addressee: { office: '福祉事務所長' },
  intro: '有料道路における障害者割引の適用を受けたいので、次のとおり申請します。',
  titleSizePt: 15,
  titleSpacingMm: 0.3,
  tables: [
    {
      rows: [
        kanaRow,
        { label: '氏名', heightMm: 13.4, cells: [{ lines: [[slot('氏名', 'rest', 16)]] }] },
        birthRow,
        addressRow,
        phoneRow,
        {
          label: '手帳',
          rows: [
            {
              heightMm: 9.4,
              cells: [caption('種類'), { lines: [[options('手帳の種類', '身体障害者手帳', '療育手帳')]] }],
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
            { heightMm: 9.4, cells: [caption('種別'), { lines: [[options('種別', '第1種', '第2種')]] }] },
          ],
        },
        {
          label: '運転する人',
          heightMm: 9.4,
          cells: [
            {
              lines: [
                [options('運転者', '本人', ['家族', '生計を一にする家族'], ['介護者', '常に介護する人'])],
              ],
            },
          ],
        },
        {
          label: '自動車',
          rows: [
            {
              heightMm: 9.4,
              cells: [
                caption('登録'),
                {
                  lines: [
                    [
                      ticks(
                        '使う車',
                        ['普通車|軽自動車', '次の1台を登録する'],
                        ['なし', '自動車を登録しない'],
                      ),
                    ],
                  ],
                },
              ],
            },
            { heightMm: 10, cells: [caption('登録番号'), { lines: [[slot('自動車登録番号', 'rest', 12)]] }] },
            {
              heightMm: 9.4,
              cells: [
                caption('所有者'),
                { widthMm: 62, lines: [[slot('自動車所有者氏名', 'rest', 12)]] },
                caption('続柄', 16),
                { lines: [[slot('自動車所有者続柄', 'rest', 11)]] },
              ],
            },
          ],
        },
        {
          label: 'ＥＴＣ',
          rows: [
            {
              heightMm: 10,
              cells: [caption('カード番号'), { lines: [[comb('ETCカード番号', [4, 4, 4, 4], 5, '－')]] }],
            },
            {
              heightMm: 10,
              cells: [caption('車載器番号'), { lines: [[comb('ETC車載器管理番号', [5, 8, 6], 4.6, '－')]] }],
            },
          ],
        },
        {
          label: '証明\n（市の記入欄）',
          heightMm: 21,
          cells: [
            {
              sizePt: 10,
              lines: [
                ['上記の者は、有料道路における障害者割引の対象者であることを証明します。'],
                [
                  '有効期限',
                  gap(4),
                  '令和',
                  gap(12),
                  '年',
                  gap(12),
                  '月',
                  gap(12),
                  '日（2回目の誕生日まで）',
                ],
                [officeSlot('証明者', 70), certifier, gap(4), '印'],
              ],
            },
          ],
        },
      ],
    },
  ],
  notes: [
    '太枠の中を記入し、あてはまるものを○で囲みます。',
    '手帳、車検証、運転する人の免許証をお持ちください。',
    'ETCを使う方は、本人名義のカードと車載器の証明書もお持ちください。',
    '自動車は1台だけ登録できます。',
  ],
  office: ['受付', '確認'],
}
