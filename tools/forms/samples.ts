import { isoDate } from '#core/dates/isoDate.ts'
import type { FormValue, FormValues } from '#core/documents/formValues.ts'
import type { FormField, FormMapping } from '#core/documents/mapping.ts'
import type { DataItem } from '#core/rules/rulebook.ts'

/** Values for trying a mapping, by bind; `rare` has names that common tools print wrong. */
export type SamplePerson = 'usual' | 'longest' | 'rare'

/** A value for every bind of a form, so that every place of it is filled. */
export function sampleValues(
  form: FormMapping,
  items: readonly DataItem[],
  person: SamplePerson = 'usual',
  over: Readonly<Record<string, string>> = {},
): FormValues {
  const values: Record<string, FormValue> = {}
  for (const field of form.fields) {
    if (field.kind === 'blank' || field.kind === 'const') continue
    const value = sampleValue(field, items, person, over)
    if (value !== undefined) values[field.bind] = value
  }
  return values
}

type BoundField = Exclude<FormField, { kind: 'blank' | 'const' }>

function sampleValue(
  field: BoundField,
  items: readonly DataItem[],
  person: SamplePerson,
  over: Readonly<Record<string, string>>,
): FormValue | undefined {
  if (field.kind === 'circle' || field.kind === 'check') {
    const id = Object.keys(field.options).at(person === 'longest' ? -1 : 0)
    return id === undefined ? undefined : { kind: 'choices', ids: [id], text: id }
  }
  if (field.kind === 'wareki') {
    const date = isoDate(dates[field.bind] ?? '1958-04-12')
    return date === undefined ? undefined : { kind: 'date', date }
  }
  const item = items.find(({ id }) => id === field.bind)
  const text = over[field.bind] ?? sampleText(field.bind, item, person)
  return { kind: 'text', text }
}

function sampleText(bind: string, item: DataItem | undefined, person: SamplePerson): string {
  const usual = texts[bind] ?? (bind.endsWith('氏名') ? '見本　太郎' : bind.endsWith('続柄') ? '父' : '見本')
  if (person === 'rare' && bind.endsWith('氏名')) return bind === '氏名' ? '髙﨑　𠮷子' : '辻\u{E0100}　太郎'
  if (
    person !== 'longest' ||
    item === undefined ||
    item.kind === 'digits' ||
    item.kind === 'postal' ||
    item.kind === 'phone'
  )
    return usual
  return usual.repeat(40).slice(0, item.length ?? 20)
}

const dates: Readonly<Record<string, string>> = { 申請日: '2026-11-20', 手帳交付日: '2019-05-07' }

const texts: Readonly<Record<string, string>> = {
  氏名: '見本　花子',
  フリガナ: 'ミホン　ハナコ',
  郵便番号: '000-0014',
  住所: '見本県見本市見本区見本町1丁目1番1号　見本ハイツ203号室',
  電話: '093-000-1234',
  手帳番号: '123456',
  手帳の等級: '1級',
  障害名: 'じん臓機能障害（人工透析療法実施）',
  疾病名: '見本病',
  口座番号: '0012345',
  口座名義: 'ミホン　ハナコ',
  金融機関名: '見本中央',
  支店名: '見本町',
  保険記号: '見本 12',
  保険番号: '345678',
  年金の種類: '障害基礎年金',
  自動車登録番号: '見本 500 あ 12-34',
  自動車所有者住所: '見本県見本市見本区見本町1丁目1番1号',
  運転者住所: '見本県見本市見本区見本町1丁目1番1号',
  運転免許証番号: '000123456789',
  ETCカード番号: '0000 1111 2222 3333',
  ETC車載器管理番号: '12345-67890123-456789',
  補装具の種目: '車椅子（普通型）',
  用具の品目: 'ストーマ装具（消化器系）',
  見積額: '123,400',
  業者名: '見本義肢製作所',
  業者電話: '093-000-5678',
}
