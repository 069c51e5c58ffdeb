import { type Blank, longSlot } from './blank.ts'
import {
  applicantRows,
  familyGroup,
  guardianRow,
  hospitalGroup,
  insuranceGroup,
  kindOfApplication,
  notes,
  row,
} from './groups.ts'
import { consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** 特定医療費（指定難病）支給認定申請書 */
export const intractableDiseaseMedical: Blank = sheet({
  id: 'intractable-disease-medical',
  title: '特定医療費（指定難病）支給認定申請書',
  short: '指定難病の医療費',
  easy: '指定難病の医療費の申込書',
  addressee: { office: '市長' },
  intro: '特定医療費の支給の認定を受けたいので、関係書類を添えて、次のとおり申請します。',
  rows: [
    kindOfApplication,
    ...applicantRows,
    guardianRow,
    row('疾病名', [longSlot('疾病名')], 10),
    insuranceGroup,
    familyGroup('同じ保険の\n世帯員', 3),
    hospitalGroup,
    consentRow('支給の認定に必要な範囲で、私と世帯員の所得・課税の状況を', '公簿により確認することに', 18),
  ],
  notes: [notes.circle, '臨床調査個人票と、世帯の課税がわかるものを添えます。', notes.myNumber],
  office: ['受付', '審査', '認定'],
})
