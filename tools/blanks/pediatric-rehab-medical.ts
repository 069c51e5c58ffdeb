import { type Blank, gap } from './blank.ts'
import {
  familyGroup,
  guardianGroup,
  hospitalGroup,
  insuranceGroup,
  kindOfApplication,
  notes,
  personGroup,
  row,
} from './groups.ts'
import { consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 自立支援医療費（育成医療）支給認定申請書 */
export const pediatricRehabMedical: Blank = sheet({
  id: 'pediatric-rehab-medical',
  title: '自立支援医療費（育成医療）支給認定申請書',
  short: '育成医療',
  easy: '育成医療の申込書',
  addressee: { office: '市長' },
  intro: '自立支援医療費の支給の認定を受けたいので、関係書類を添えて、次のとおり申請します。',
  rows: [
    kindOfApplication,
    personGroup('児童', 'with number'),
    guardianGroup('保護者', 'without number'),
    insuranceGroup,
    familyGroup('同じ保険の\n世帯員', 2),
    hospitalGroup,
    row('重度かつ継続', ['該当　・　非該当', gap(8), '（窓口で確認して記入します）'], 8.4),
    consentRow('支給の認定に必要な範囲で、私と世帯員の所得・課税の状況を', '公簿により確認することに', 18),
  ],
  notes: [notes.circle, '治療の前に、意見書を添えて申請してください。', notes.myNumber],
  office: ['受付', '判定', '認定'],
})
