import { type Blank, birthDate, comb, gap, myNumber, options, signature, slot, spread } from './blank.ts'

/** 重度障害者医療証交付申請書 */
export const severeDisabilityMedical: Blank = {
  id: 'severe-disability-medical',
  title: '重度障害者医療証交付申請書',
  number: '様式第1号（第3条関係）',
  addressee: { office: '市長' },
  intro: '重度障害者医療証の交付を受けたいので、関係書類を添えて、次のとおり申請します。',
  titleSpacingMm: 0.8,
  tables: [
    {
      rows: [
        { label: 'フリガナ', heightMm: 8.3, cells: [{ lines: [[slot('フリガナ', 'rest', 11)]] }] },
        { label: '氏名', heightMm: 14.8, cells: [{ lines: [[slot('氏名', 'rest', 17)]] }] },
        { label: '生年月日', heightMm: 10.2, cells: [{ lines: [[birthDate('生年月日')]] }] },
        {
          label: '住所',
          heightMm: 18.9,
          cells: [{ lines: [['〒 ', comb('郵便番号', [3, 4], 5.2, '－')], [slot('住所')]] }],
        },
        { label: '電話', heightMm: 9, cells: [{ lines: [[slot('電話')]] }] },
        {
          label: '個人番号',
          heightMm: 10.8,
          cells: [{ lines: [[myNumber(), gap(3), '※申請者が記入します']] }],
        },
        {
          label: '手帳',
          rows: [
            {
              heightMm: 11,
              cells: [
                { widthMm: 24, align: 'center', lines: [[spread('種類', 12)]] },
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
              heightMm: 11,
              cells: [
                { widthMm: 24, align: 'center', lines: [['番号・等級']] },
                {
                  lines: [
                    ['第', slot('手帳番号', 36), '号', gap(6), '等級・判定', gap(2), slot('手帳の等級')],
                  ],
                },
              ],
            },
          ],
        },
        {
          label: '健康保険',
          rows: [
            {
              heightMm: 9.4,
              cells: [
                {
                  lines: [
                    [
                      options(
                        '健康保険',
                        ['国保', '国民健康保険'],
                        ['社保', '社会保険'],
                        ['後期', '後期高齢者医療'],
                      ),
                    ],
                  ],
                },
              ],
            },
            {
              heightMm: 9.4,
              cells: [{ lines: [['記号', gap(2), slot('保険記号', 38), '番号', gap(2), slot('保険番号')]] }],
            },
          ],
        },
        {
          label: '本人との続柄',
          heightMm: 10.4,
          cells: [
            {
              lines: [
                [
                  options('申請者の続柄', '本人', '配偶者', '子', 'その他'),
                  gap(4),
                  '氏名（',
                  slot('代理人氏名', 'rest', 11),
                  '）',
                ],
              ],
            },
          ],
        },
        {
          label: '振込先',
          rows: [
            {
              heightMm: 9,
              cells: [
                {
                  lines: [
                    [
                      slot('金融機関名', 38),
                      options('金融機関の種類', '銀行', '信用金庫', '農協'),
                      slot('支店名'),
                      '支店',
                    ],
                  ],
                },
              ],
            },
            {
              heightMm: 9.4,
              cells: [
                {
                  lines: [
                    [
                      options('口座種別', '普通', '当座'),
                      gap(12),
                      '口座番号',
                      gap(4),
                      comb('口座番号', [7], 6.2),
                    ],
                  ],
                },
              ],
            },
            {
              heightMm: 9.4,
              cells: [{ lines: [['口座名義（カナ）', gap(2), slot('口座名義', 'rest', 11)]] }],
            },
          ],
        },
        {
          label: '同意',
          heightMm: 19,
          cells: [
            {
              sizePt: 10,
              lines: [
                ['医療証の交付に必要な範囲で、市長が私と世帯員の所得・課税の状況を'],
                ['公簿により確認することに', gap(3), options('所得確認の同意', '同意します', '同意しません')],
                [gap(58), '署名', gap(3), signature('署名', 58)],
              ],
            },
          ],
        },
      ],
    },
  ],
  notes: [
    '太枠の中を記入し、あてはまるものを○で囲みます。',
    '手帳と、健康保険の資格がわかるものを一緒に出してください。',
    '個人番号は、窓口で番号と本人の確認をしてから記入します。',
    '65歳から74歳までの方は、後期高齢者医療の障害認定が必要です。',
  ],
  office: ['受付', '審査', '交付'],
}
