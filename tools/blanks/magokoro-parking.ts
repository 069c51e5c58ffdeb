import { type Blank, options } from './blank.ts'
import {
  bearerRow,
  careLevelRow,
  certificateGroup,
  contactRows,
  kindOfApplication,
  notes,
  row,
  signedRow,
} from './groups.ts'
import { sheet } from './sheet.ts'

/** ふくおか・まごころ駐車場利用証交付申請書 */
export const magokoroParking: Blank = sheet({
  id: 'magokoro-parking',
  title: 'ふくおか・まごころ駐車場利用証交付申請書',
  short: 'まごころ駐車場',
  easy: '車いすマークの駐車場のカードの申込書',
  addressee: { office: '知事' },
  intro: 'ふくおか・まごころ駐車場の利用証の交付を受けたいので、次のとおり申請します。',
  rows: [
    kindOfApplication,
    ...contactRows,
    row(
      '区分',
      [
        options(
          '利用証の区分',
          ['身体障害者', '身体'],
          ['知的障害者', '知的'],
          ['精神障害者', '精神'],
          ['難病患者', '難病'],
          ['要介護の方', '要介護'],
          ['妊産婦・けが人', '妊産婦・けが人'],
        ),
      ],
      11,
    ),
    certificateGroup(),
    careLevelRow,
    bearerRow,
    signedRow('申請', ['利用証は、本人が使います。', '上のとおり、交付を申請します。']),
  ],
  notes: [notes.circle, '手帳、受給者証、被保険者証などをお持ちください。'],
  office: ['受付', '確認', '交付'],
})
