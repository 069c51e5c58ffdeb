import { type Blank, slot } from './blank.ts'
import { bearerRow, certificateGroup, contactRows, notes, row, signedRow } from './groups.ts'
import { sheet } from './sheet.ts'

/** 青い鳥郵便葉書配付申込書 */
export const blueBirdPostcards: Blank = sheet({
  id: 'blue-bird-postcards',
  title: '青い鳥郵便葉書配付申込書',
  short: '青い鳥郵便葉書',
  easy: '青い鳥のはがきの申込書',
  addressee: { office: '郵便局長' },
  intro: '青い鳥郵便葉書の配付を受けたいので、次のとおり申し込みます。',
  rows: [
    ...contactRows,
    certificateGroup(),
    row('はがきの種類', [slot('はがきの種類', 60), '20枚'], 10),
    bearerRow,
    signedRow('申込み', ['上のとおり、配付を申し込みます。'], 15),
  ],
  notes: [notes.circle, '手帳を見せて、郵便局に出してください。', '4月1日から5月31日まで申し込めます。'],
  office: ['受付', '配付'],
})
