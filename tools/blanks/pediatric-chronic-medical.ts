import { type Blank, longSlot } from './blank.ts'
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

/** 小児慢性特定疾病医療費支給認定申請書 */
export const pediatricChronicMedical: Blank = sheet({
  id: 'pediatric-chronic-medical',
  title: '小児慢性特定疾病医療費支給認定申請書',
  short: '小児慢性の医療費',
  easy: '小児慢性の医療費の申込書',
  addressee: { office: '市長' },
  intro: '医療費の支給の認定を受けたいので、医療意見書を添えて、次のとおり申請します。',
  rows: [
    kindOfApplication,
    personGroup('児童', 'with number'),
    guardianGroup('申請者（保護者）', 'without number'),
    row('疾病名', [longSlot('疾病名')], 10),
    insuranceGroup,
    familyGroup('同じ保険の\n世帯員', 2),
    hospitalGroup,
    consentRow('支給の認定に必要な範囲で、私と世帯員の所得・課税の状況を', '公簿により確認することに', 18),
  ],
  notes: [notes.circle, '医療意見書と、世帯の課税がわかるものを添えます。', notes.myNumber],
  office: ['受付', '審査', '認定'],
})
