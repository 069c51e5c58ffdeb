import { type Blank, options, slot } from './blank.ts'
import {
  certificateGroup,
  group,
  nameAndRelation,
  notes,
  part,
  plainApplicantRows,
  row,
  signedRow,
} from './groups.ts'
import { sheet } from './sheet.ts'

/** 盲ろう者通訳・介助員派遣 利用登録申請書 */
export const deafblindRegistration: Blank = sheet({
  id: 'deafblind-registration',
  title: '盲ろう者通訳・介助員派遣 利用登録申請書',
  short: '盲ろう者の通訳の登録',
  easy: '目と耳の障害がある人の通訳の申込書',
  addressee: { office: '知事' },
  intro: '盲ろう者通訳・介助員の派遣を利用したいので、次のとおり登録を申請します。',
  rows: [
    ...plainApplicantRows,
    row('FAX・メール', [slot('FAXメール')]),
    certificateGroup('name'),
    row('話す方法', [options('話す方法', '手話', '要約筆記', '点字')], 10),
    group(
      '緊急連絡先',
      nameAndRelation('緊急連絡先氏名', '緊急連絡先続柄'),
      part('電話', [slot('緊急連絡先電話')]),
    ),
    signedRow('申請', ['上のとおり、利用の登録を申請します。'], 15),
  ],
  notes: [notes.circle, '手帳の写しを添えてください。', '派遣は、登録の後に申し込めます。'],
  office: ['受付', '登録'],
})
