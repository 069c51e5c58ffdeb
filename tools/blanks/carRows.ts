import { type Row, comb, longSlot, myNumber, options, slot } from './blank.ts'
import { group, nameAndRelation, part } from './groups.ts'

/** Whose car it is; the tax is theirs. */
export const ownerGroup: Row = group(
  '納税義務者',
  nameAndRelation('自動車所有者氏名', '自動車所有者続柄'),
  part('住所', [longSlot('自動車所有者住所')]),
  part('個人番号', [myNumber()], 9.6),
)

/** Who drives, and the licence. */
export const driverGroup: Row = group(
  '運転する人',
  part('区分', [options('運転者', '本人', ['家族', '生計を一にする家族'], ['介護者', '常に介護する人'])]),
  nameAndRelation('運転者氏名', '運転者続柄'),
  part('住所', [longSlot('運転者住所')]),
  part('免許証番号', [comb('運転免許証番号', [12], 5.6)]),
)

/** The car itself. */
export function carGroup(plate: string, ...more: readonly ReturnType<typeof part>[]): Row {
  return group('自動車', part(plate, [slot('自動車登録番号')], 10), ...more)
}
