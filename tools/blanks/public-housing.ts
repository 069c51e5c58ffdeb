import { type Blank, longSlot, options } from './blank.ts'
import { certificateGroup, group, incomeGroup, notes, part, plainApplicantRows, signedRow } from './groups.ts'
import { sheet } from './sheet.ts'

/** 市営住宅入居申込書 */
export const publicHousing: Blank = sheet({
  id: 'public-housing',
  title: '市営住宅入居申込書',
  short: '市営住宅の申込み',
  easy: '市営住宅の申込書',
  addressee: { office: '市長' },
  intro: '市営住宅に入居したいので、次のとおり申し込みます。',
  rows: [
    ...plainApplicantRows,
    certificateGroup(),
    incomeGroup(5),
    group(
      'いまの住まい',
      part('住宅', [options('住宅の所有', '持ち家', '借家')]),
      part('様子', [longSlot('住まいの様子')], 11),
    ),
    signedRow('申込み', ['上のとおり、入居を申し込みます。'], 15),
  ],
  notes: [
    notes.circle,
    '申し込む団地と期間は、募集の案内を見てください。',
    '住民票と、所得のわかるものを添えてください。',
  ],
  office: ['受付', '審査', '抽選'],
})
