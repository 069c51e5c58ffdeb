import { type Blank, date, longSlot, slot } from './blank.ts'
import {
  applicantRows,
  bearerRow,
  certificateGroup,
  group,
  guardianRow,
  notes,
  part,
  signedRow,
} from './groups.ts'
import { sheet } from './sheet.ts'

/** 障害者手帳 氏名・居住地変更届 */
export const certificateChange: Blank = sheet({
  id: 'certificate-change',
  title: '障害者手帳 氏名・居住地変更届',
  short: '手帳の変更届',
  easy: '手帳の名前や住所を変える紙',
  addressee: { office: '市長' },
  intro: '氏名または居住地を変更したので、手帳を添えて、次のとおり届け出ます。',
  rows: [
    ...applicantRows,
    group(
      '変更前',
      part('氏名', [slot('旧氏名', 'rest', 13)], 10.4),
      part('居住地', [longSlot('旧住所', 'rest', 12)], 10.4),
      part('変更の日', [date('変更日', ['令和'], 12)]),
    ),
    certificateGroup('issued'),
    guardianRow,
    bearerRow,
    signedRow('届出', ['上のとおり、変更を届け出ます。'], 15),
  ],
  notes: [
    notes.circle,
    '変更した日から30日以内に届け出ます。',
    '変わったところだけを、変更前に記入します。',
    notes.myNumber,
  ],
  office: ['受付', '確認', '記載'],
})
