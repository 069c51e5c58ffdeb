import { type Blank, longSlot, options } from './blank.ts'
import {
  certificateGroup,
  group,
  householdGroup,
  nameAndRelation,
  notes,
  part,
  plainApplicantRows,
  supplierParts,
} from './groups.ts'
import { consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** すこやか住宅改造助成申請書 */
export const sukoyakaHomeRemodel: Blank = sheet({
  id: 'sukoyaka-home-remodel',
  title: 'すこやか住宅改造助成申請書',
  short: 'すこやか住宅改造',
  easy: '家の工事のお金の申込書',
  addressee: { office: '市長' },
  intro: '住宅の改造に係る助成を受けたいので、関係書類を添えて、次のとおり申請します。',
  rows: [
    ...plainApplicantRows,
    certificateGroup('name'),
    householdGroup,
    group('生計中心者', nameAndRelation('生計中心者氏名', '生計中心者続柄')),
    group(
      '工事',
      part('住宅', [options('住宅の所有', '持ち家', '借家')]),
      part('場所', [longSlot('工事の場所')]),
      part('内容', [longSlot('工事の内容')], 11),
      ...supplierParts,
    ),
    consentRow('助成に必要な範囲で、私と世帯員の所得・課税の状況を', '公簿により確認することに', 18),
  ],
  notes: [
    notes.circle,
    '必ず工事の前に申請してください。',
    '見積書、図面・写真を添えます。',
    '借家の方は、家主の承諾書も添えてください。',
  ],
})
