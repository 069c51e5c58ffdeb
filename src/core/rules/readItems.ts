import type { ItemId } from '../facts/ids.ts'
import type { Fields, Reading } from './reading.ts'
import type { DataItem, ItemColumn } from './rulebook.ts'
import type { SourceNode } from './source.ts'

const KINDS = ['text', 'kana', 'date', 'postal', 'phone', 'digits', 'choice', 'people'] as const
const COLUMN_KINDS = ['text', 'kana', 'date', 'choice'] as const
const GROUPS = [
  'applicant',
  'certificate',
  'guardian',
  'household',
  'agent',
  'insurance',
  'account',
  'car',
  'request',
] as const
const KEYS = ['id', 'label', 'kind', 'group', 'card', 'choices', 'columns', 'length', 'optional', 'hint']
const COLUMN_KEYS = ['id', 'label', 'kind', 'choices', 'length']

/** Reads `items.yaml`: every piece of applicant data that a form may print, in the order of entry. */
export function readItems(root: SourceNode, reading: Reading): readonly DataItem[] {
  return reading
    .list(root)
    .map((node) => readItem(node, reading))
    .filter((item) => item !== undefined)
}

function readItem(node: SourceNode, reading: Reading): DataItem | undefined {
  const fields = reading.fields(node, '記入項目', KEYS, ['id', 'kind', 'group'])
  const id = reading.string(fields?.get('id'), '記入項目の id')
  const kind = reading.oneOf(fields?.get('kind'), 'kind', KINDS)
  const group = reading.oneOf(fields?.get('group'), 'group', GROUPS)
  if (fields === undefined || id === undefined || kind === undefined || group === undefined) return undefined
  if (isIndividualNumber(id, node, reading)) return undefined
  const card = reading.oneOf(fields.get('card'), 'card', ['name', 'birth-date', 'address', 'sex'] as const)
  const length = reading.number(fields.get('length'), 'length')
  const hint = reading.text(fields.get('hint'), 'hint')
  const choices = fields.get('choices')
  return {
    id: id as ItemId,
    label: reading.text(fields.get('label'), 'label') ?? { ja: id },
    kind,
    group,
    ...(card === undefined ? {} : { card }),
    ...(length === undefined ? {} : { length }),
    ...(hint === undefined ? {} : { hint }),
    ...(reading.boolean(fields.get('optional'), 'optional') === true ? { optional: true } : {}),
    ...(choices === undefined ? {} : { choices: readChoices(choices, reading) }),
    ...(kind === 'people' ? { columns: readColumns(fields, node, reading) } : {}),
  }
}

function isIndividualNumber(id: string, node: SourceNode, reading: Reading): boolean {
  if (!/個人番号|マイナンバー/.test(id)) return false
  reading.mistakes.error(
    node.spot,
    'individual-number',
    '個人番号は記入項目にできません。様式では空欄（blank）のままにします。',
  )
  return true
}

function readColumns(item: Fields, node: SourceNode, reading: Reading): readonly ItemColumn[] {
  const columns: ItemColumn[] = []
  const parts = reading.list(item.get('columns'))
  for (const part of parts) {
    const column = readColumn(part, reading)
    if (column === undefined) continue
    if (columns.some(({ id }) => id === column.id))
      reading.mistakes.error(part.spot, 'same-id', `「${column.id}」という列が2つあります。`)
    columns.push(column)
  }
  if (parts.length === 0)
    reading.mistakes.error(
      item.get('columns')?.spot ?? node.spot,
      'no-columns',
      'kind: people の項目には「columns」に、1人ずつたずねることを書きます（氏名、続柄など）。',
    )
  return columns
}

function readColumn(node: SourceNode, reading: Reading): ItemColumn | undefined {
  const fields = reading.fields(node, '列', COLUMN_KEYS, ['id', 'kind'])
  const id = reading.string(fields?.get('id'), '列の id')
  const kind = reading.oneOf(fields?.get('kind'), 'kind', COLUMN_KINDS)
  if (fields === undefined || id === undefined || kind === undefined) return undefined
  if (isIndividualNumber(id, node, reading)) return undefined
  const length = reading.number(fields.get('length'), 'length')
  const choices = fields.get('choices')
  return {
    id,
    label: reading.text(fields.get('label'), 'label') ?? { ja: id },
    kind,
    ...(length === undefined ? {} : { length }),
    ...(choices === undefined ? {} : { choices: readChoices(choices, reading) }),
  }
}

function readChoices(node: SourceNode, reading: Reading): NonNullable<DataItem['choices']> {
  const choices = reading.list(node).map((item) => {
    if (item.kind === 'scalar') return { id: item.text, label: { ja: item.text } }
    const fields = reading.fields(item, '選択肢', ['id', 'label'], ['id'])
    const id = reading.string(fields?.get('id'), '選択肢の id')
    return id === undefined
      ? undefined
      : { id, label: reading.text(fields?.get('label'), 'label') ?? { ja: id } }
  })
  return choices.filter((choice) => choice !== undefined)
}
