import { type Blank, gap } from './blank.ts'
import {
  applicantRows,
  certificateNumberPart,
  familyGroup,
  group,
  guardianRow,
  hospitalGroup,
  insuranceGroup,
  kindOfApplication,
  notes,
  row,
} from './groups.ts'
import { consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 自立支援医療（精神通院）支給認定申請書 */
export const psychiatricOutpatientMedical: Blank = sheet({
  id: 'psychiatric-outpatient-medical',
  title: '自立支援医療（精神通院）支給認定申請書',
  short: '精神通院医療',
  easy: '精神通院医療の申込書',
  addressee: { office: '市長' },
  intro: '自立支援医療費の支給の認定を受けたいので、関係書類を添えて、次のとおり申請します。',
  rows: [
    kindOfApplication,
    ...applicantRows,
    guardianRow,
    group('手帳', certificateNumberPart()),
    insuranceGroup,
    hospitalGroup,
    familyGroup('同じ保険の\n世帯員', 1),
    row('重度かつ継続', ['該当　・　非該当', gap(8), '（窓口で確認して記入します）'], 8.4),
    consentRow('支給の認定に必要な範囲で、私と世帯員の所得・課税の状況を', '公簿により確認することに', 18),
  ],
  notes: [notes.circle, '更新は、有効期間が終わる3か月前からできます。', notes.myNumber],
  office: ['受付', '審査', '認定'],
})
