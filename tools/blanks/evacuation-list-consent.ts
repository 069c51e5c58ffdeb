import { type Blank, gap, longSlot, options, slot } from './blank.ts'
import {
  certificateGroup,
  group,
  guardianRow,
  nameAndRelation,
  notes,
  part,
  plainApplicantRows,
  row,
  signedRow,
} from './groups.ts'
import { nameAndSexRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 避難支援等関係者への情報提供同意書 */
export const evacuationListConsent: Blank = sheet({
  id: 'evacuation-list-consent',
  title: '避難支援等関係者への情報提供同意書',
  short: '避難の名簿の同意書',
  easy: 'にげるとき助けてもらうための紙',
  addressee: { office: '市長' },
  intro: '避難行動要支援者名簿の情報の提供について、次のとおり届け出ます。',
  rows: [
    ...plainApplicantRows.map((entry) => (entry.label === '氏名' ? nameAndSexRow : entry)),
    guardianRow,
    certificateGroup('name'),
    row('要介護認定', [
      options(
        '介護度',
        ['要介護1|要介護2|要介護3|要介護4|要介護5', '要介護'],
        ['要支援', '要支援'],
        ['なし', '認定を受けていない'],
      ),
    ]),
    row('支援が必要な\n理由', [longSlot('支援が必要な理由')], 14),
    group(
      '緊急連絡先',
      nameAndRelation('緊急連絡先氏名', '緊急連絡先続柄'),
      part('電話', [slot('緊急連絡先電話')]),
    ),
    signedRow(
      '同意',
      [
        'ふだんから、上の内容を、消防、警察、民生委員などの避難を支援する方に',
        ['知らせることに', gap(3), options('情報提供の同意', '同意します', '同意しません')],
      ],
      19,
    ),
  ],
  notes: [
    notes.circle,
    '同意しても、必ず支援を受けられるものではありません。',
    '同意は、いつでも取り消せます。',
  ],
  office: ['受付', '登録'],
})
