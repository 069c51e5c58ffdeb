import type { ItemId } from '../facts/ids.ts'
import type { Reading } from './reading.ts'
import type { DataItem } from './rulebook.ts'
import type { SourceNode } from './source.ts'

const KINDS = ['text', 'kana', 'date', 'postal', 'phone', 'digits', 'choice'] as const
const GROUPS = [
  'applicant',
  'certificate',
  'guardian',
  'agent',
  'insurance',
  'account',
  'car',
  'request',
] as const
const KEYS = ['id', 'label', 'kind', 'group', 'card', 'choices', 'length', 'optional', 'hint']

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
  if (/個人番号|マイナンバー/.test(id)) {
    reading.mistakes.error(
      node.spot,
      'individual-number',
      '個人番号は記入項目にできません。様式では空欄（blank）のままにします。',
    )
    return undefined
  }
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
