import { type Blank, options } from './blank.ts'
import { guardianGroup, incomeGroup, notes, personGroup, row, signedRow } from './groups.ts'
import { accountRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 収入額・需要額調書 */
export const schoolSubsidy: Blank = sheet({
  id: 'school-subsidy',
  title: '収入額・需要額調書',
  short: '就学奨励費の調書',
  easy: '学校のお金の手伝いの紙',
  addressee: { office: '教育委員会' },
  intro: '特別支援教育就学奨励費の支給を受けたいので、次のとおり提出します。',
  rows: [
    guardianGroup('保護者', 'without number'),
    personGroup('児童・生徒', 'without number'),
    row('学校', [options('学校', '特別支援学校', '特別支援学級', '通級')], 10),
    incomeGroup(5),
    accountRow,
    signedRow('提出', ['上のとおり、提出します。'], 14),
  ],
  notes: [notes.circle, '世帯員の課税がわかるものを添えてください。', '学校の定める日までに出してください。'],
  office: ['学校', '受付', '決定'],
})
