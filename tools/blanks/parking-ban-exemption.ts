import type { Blank } from './blank.ts'
import {
  bearerRow,
  certificateGroup,
  kindOfApplication,
  notes,
  plainApplicantRows,
  signedRow,
} from './groups.ts'
import { sheet } from './sheet.ts'

/** 身体障がい者等除外指定車標章 申請書 */
export const parkingBanExemption: Blank = sheet({
  id: 'parking-ban-exemption',
  title: '身体障がい者等除外指定車標章 申請書',
  short: '駐車禁止除外の標章',
  easy: '駐車禁止の場所にとめるカードの申込書',
  addressee: { office: '公安委員会' },
  intro: '駐車禁止の規制から除く標章の交付を受けたいので、次のとおり申請します。',
  rows: [
    kindOfApplication,
    ...plainApplicantRows,
    certificateGroup('issued', 'name'),
    bearerRow,
    signedRow('申請', ['標章は、本人が使います。', '上のとおり、交付を申請します。']),
  ],
  notes: [notes.circle, '住所地の警察署に出してください。', '手帳の原本と、住民票などをお持ちください。'],
  office: ['受付', '審査', '交付'],
})
