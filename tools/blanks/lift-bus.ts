import { type Blank, alignedSlot, longSlot, slot } from './blank.ts'
import { contactRows, group, notes, part, row, signedRow } from './groups.ts'
import { sheet } from './sheet.ts'

/** リフトバス利用申請書 */
export const liftBus: Blank = sheet({
  id: 'lift-bus',
  title: 'リフトバス利用申請書',
  short: 'リフトバス',
  easy: 'リフトつきのバスの申込書',
  addressee: { office: '市長' },
  intro: 'リフトバスを利用したいので、次のとおり申請します。',
  rows: [
    row('団体の名前', [longSlot('団体名', 'rest', 14)], 12),
    ...contactRows.map((entry) => (entry.label === '氏名' ? { ...entry, label: '代表者の氏名' } : entry)),
    group(
      '利用',
      part('日時', [longSlot('派遣の日時', 'rest', 12)], 11),
      part('行き先', [longSlot('外出の行き先')], 11),
      part('人数', [alignedSlot('団体の人数', 30, 'right'), ' 人']),
    ),
    group('連絡', part('当日の電話', [slot('緊急連絡先電話')]), part('FAX・メール', [slot('FAXメール')])),
    signedRow('申請', ['有料道路の料金などは、利用する団体が払います。', '上のとおり、利用を申請します。']),
  ],
  notes: [
    notes.circle,
    '利用する月の3か月前の1日から10日に申請します。',
    '利用は8時間以内です。利用計画を添えてください。',
  ],
  office: ['受付', '調整', '決定'],
})
