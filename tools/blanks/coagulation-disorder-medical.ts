import { type Blank, longSlot } from './blank.ts'
import {
  group,
  guardianRow,
  insuranceGroup,
  kindOfApplication,
  notes,
  part,
  plainApplicantRows,
  row,
  signedRow,
} from './groups.ts'
import { sheet } from './sheet.ts'

/** 先天性血液凝固因子障害等医療受給者証交付申請書 */
export const coagulationDisorderMedical: Blank = sheet({
  id: 'coagulation-disorder-medical',
  title: '先天性血液凝固因子障害等医療受給者証交付申請書',
  short: '血液凝固因子障害の医療',
  easy: '血友病などの医療の申込書',
  addressee: { office: '知事' },
  intro: '医療受給者証の交付を受けたいので、診断書を添えて、次のとおり申請します。',
  rows: [
    kindOfApplication,
    ...plainApplicantRows,
    guardianRow,
    insuranceGroup,
    row('疾病名', [longSlot('疾病名')], 10),
    group(
      '医療機関',
      part('名称', [longSlot('医療機関名')]),
      part('所在地', [longSlot('医療機関所在地')]),
      part('薬局', [longSlot('薬局名')]),
    ),
    signedRow('申請', ['上のとおり、受給者証の交付を申請します。']),
  ],
  notes: [
    notes.circle,
    '診断書と、健康保険の資格がわかるものを添えます。',
    '更新は、有効期間の終わる前に申請します。',
  ],
  office: ['受付', '審査', '交付'],
})
