import { isoDate } from '#core/dates/isoDate.ts'
import { addresseeIn } from '#core/documents/visitValues.ts'
import type { FormRow, FormValue, FormValues } from '#core/documents/formValues.ts'
import type { FormField, FormMapping } from '#core/documents/mapping.ts'
import type { DataItem, ItemColumn } from '#core/rules/rulebook.ts'

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
    if (!('bind' in field)) continue
    const value = sampleValue(field, items, person, over)
    if (value !== undefined) values[field.bind] = value
  }
  return values
}

type BoundField = Extract<FormField, { bind: string }>

function sampleValue(
  field: BoundField,
  items: readonly DataItem[],
  person: SamplePerson,
  over: Readonly<Record<string, string>>,
): FormValue | undefined {
  if (field.kind === 'table') {
    const columns = items.find(({ id }) => id === field.bind)?.columns ?? []
    return { kind: 'rows', rows: relatives[person].map((relation) => sampleRow(columns, relation, person)) }
  }
  if (field.kind === 'circle' || field.kind === 'check' || field.kind === 'strike') {
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

/** A household as large as they come, and the names of registers. */
const relatives: Readonly<Record<SamplePerson, readonly string[]>> = {
  usual: ['妻'],
  longest: ['妻', '長男', '長男の妻', '二男', '長女', '父', '母', '孫'],
  rare: ['妻', '長男'],
}

function sampleRow(columns: readonly ItemColumn[], relation: string, person: SamplePerson): FormRow {
  const names = { usual: '見本　一郎', longest: '見本　'.repeat(20), rare: '辻\u{E0100}　𠮷子' }
  return Object.fromEntries(
    columns.flatMap((column): readonly (readonly [string, FormValue])[] => {
      const date = column.kind === 'date' ? isoDate('1989-12-31') : undefined
      if (date !== undefined) return [[column.id, { kind: 'date', date }]]
      const choice = column.choices?.at(person === 'longest' ? -1 : 0)
      if (choice !== undefined)
        return [[column.id, { kind: 'choices', ids: [choice.id], text: choice.label.ja }]]
      const text = column.id === '続柄' ? relation : names[person].slice(0, column.length ?? 20)
      return [[column.id, { kind: 'text', text }]]
    }),
  )
}

function sampleText(bind: string, item: DataItem | undefined, person: SamplePerson): string {
  const addressee = addresseeIn(bind)
  if (addressee !== undefined) return `${person === 'longest' ? '見本県見本市見本区' : '見本'}${addressee}`
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

const dates: Readonly<Record<string, string>> = {
  申請日: '2026-11-20',
  手帳交付日: '2019-05-07',
  手帳の有効期限: '2027-03-31',
  変更日: '2026-11-10',
  免許取得日: '2026-10-05',
  工事の完了日: '2026-10-30',
  年金の該当日: '2026-09-10',
}

const texts: Readonly<Record<string, string>> = {
  氏名: '見本　花子',
  フリガナ: 'ミホン　ハナコ',
  郵便番号: '000-0014',
  受付番号: '0000-0000',
  住所: '見本県見本市見本区見本町1丁目1番1号　見本ハイツ203号室',
  電話: '093-000-1234',
  手帳番号: '123456',
  手帳の等級: '1級',
  障害名: 'じん臓機能障害（人工透析療法実施）',
  疾病名: '見本病',
  傷病名: '慢性腎不全',
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
  FAXメール: 'FAX 093-000-1234',
  緊急連絡先電話: '093-000-4321',
  基礎年金番号: '0000123456',
  旧住所: '見本県見本市見本区旧町2丁目3番4号',
  保護者住所: '見本県見本市見本区見本町1丁目1番1号',
  保護者電話: '093-000-1234',
  代理人住所: '見本県見本市見本区見本町1丁目1番1号',
  代理人電話: '093-000-1234',
  申告者住所: '見本県見本市見本区見本町1丁目1番1号',
  申告者電話: '093-000-1234',
  医療機関名: '見本総合病院',
  医療機関所在地: '見本県見本市見本区見本町5丁目1番1号',
  薬局名: '見本町薬局',
  訪問看護事業者: '見本訪問看護ステーション',
  車の改造の内容: '手でアクセルとブレーキを動かす装置',
  教習所名: '見本自動車学校',
  免許の種類: '普通自動車第一種',
  教習の費用: '320,000',
  希望するサービス: '居宅介護（身体介護）、短期入所',
  利用の希望: '毎週月・水・金曜日の午前',
  相談支援事業所名: '見本相談支援センター',
  住まいの様子: '3階建ての2階、エレベーターあり',
  工事の場所: '玄関、浴室',
  工事の内容: '手すりの取付け、段差の解消',
  工事の費用: '620,000',
  家屋番号: '1番1の203',
  補聴器の機種: '耳かけ型（両耳）',
  右の聴力: '45',
  左の聴力: '50',
  派遣の日時: '令和8年12月1日　10時から11時30分',
  派遣の場所: '見本総合病院　内科',
  派遣の内容: '診察の通訳',
  支援が必要な理由: 'ひとりで歩いて避難することがむずかしい',
  ごみを出せない理由: 'ひとり暮らしで、車いすを使うため',
  控除を受ける年: '令和8年',
  NHKお客様番号: '0000-0000-00',
  はがきの種類: '無地',
  団体名: '見本区 身体障害者の会',
  団体の人数: '12',
  外出の行き先: '見本市立美術館',
  委任する手続き: '特別障害者手当の認定の請求、補装具費の支給の申請',
}
