import { type Blank, options } from './blank.ts'
import { carGroup, driverGroup, ownerGroup } from './carRows.ts'
import { certificateGroup, notes, part, personGroup } from './groups.ts'
import { sheet } from './sheet.ts'

/** 軽自動車税（種別割）減免申請書 */
export const lightVehicleTaxReduction: Blank = sheet({
  id: 'light-vehicle-tax-reduction',
  title: '軽自動車税（種別割）減免申請書',
  short: '軽自動車税減免',
  easy: '軽自動車の税金の申込書',
  addressee: { office: '市長' },
  intro: '軽自動車税（種別割）の減免を受けたいので、次のとおり申請します。',
  rows: [
    ownerGroup,
    personGroup('障害のある方', 'without number'),
    certificateGroup('issued', 'name'),
    driverGroup,
    carGroup('標識番号', part('使用目的', [options('車の使用目的', '通院', '通学', '通所', '通勤', '生業')])),
  ],
  notes: [
    notes.circle,
    '手帳の原本、免許証、車検証、納税通知書を持参します。',
    '納期限までに申請してください。減免は1人1台です。',
    notes.myNumber,
  ],
})
