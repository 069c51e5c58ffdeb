import type { BringId, CounterId, FormId } from '../facts/ids.ts'
import type { Reference } from './readService.ts'
import type { Reading } from './reading.ts'
import type { Amount, Bring, Counter, Guide, Office } from './rulebook.ts'
import type { SourceNode } from './source.ts'

const OFFICE_KEYS = [
  'city',
  'ward',
  'sample',
  'rules-contact',
  'checklist',
  'addressees',
  'counters',
  'bring',
]
const OPTIONAL_OFFICE_KEYS = ['own-font']

/** Reads `office.yaml`: this municipality's counters, things to bring and names on paper. */
export function readOffice(root: SourceNode, reading: Reading): Office | undefined {
  const fields = reading.fields(root, 'office.yaml', [...OFFICE_KEYS, ...OPTIONAL_OFFICE_KEYS], OFFICE_KEYS)
  if (fields === undefined) return undefined
  const city = reading.text(fields.get('city'), 'city')
  const ward = reading.text(fields.get('ward'), 'ward')
  const sample = reading.boolean(fields.get('sample'), 'sample')
  const rulesContact = reading.string(fields.get('rules-contact'), 'rules-contact')
  const checklist = fields.get('checklist')
  const checklistFields = checklist && reading.fields(checklist, 'checklist', ['name'])
  const showName = reading.oneOf(checklistFields?.get('name'), 'checklist.name', [
    'yes',
    'kana',
    'no',
  ] as const)
  const ownFont = reading.oneOf(fields.get('own-font'), 'own-font', ['first', 'last'] as const)
  if (city === undefined || ward === undefined || rulesContact === undefined) return undefined
  return {
    city,
    ward,
    sample: sample ?? true,
    rulesContact,
    showNameOnChecklist: showName ?? 'yes',
    ...(ownFont === undefined ? {} : { ownFont }),
    addressees: readAddressees(fields.get('addressees'), reading),
    counters: reading
      .list(fields.get('counters'))
      .map((node) => readCounter(node, reading))
      .filter((counter) => counter !== undefined),
    bring: reading
      .list(fields.get('bring'))
      .map((node) => readBring(node, reading))
      .filter((bring) => bring !== undefined),
  }
}

function readAddressees(node: SourceNode | undefined, reading: Reading): Readonly<Record<string, string>> {
  if (node?.kind !== 'map') return {}
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, reading.string(value, key) ?? '']))
}

function readCounter(node: SourceNode, reading: Reading): Counter | undefined {
  const fields = reading.fields(
    node,
    '窓口',
    ['id', 'name', 'place', 'phone', 'hours', 'here', 'this-counter', 'show-only'],
    ['id', 'name', 'place', 'phone', 'here'],
  )
  const id = reading.string(fields?.get('id'), '窓口の id')
  const name = reading.text(fields?.get('name'), 'name')
  const place = reading.text(fields?.get('place'), 'place')
  const phone = fields?.get('phone')
  const here = reading.boolean(fields?.get('here'), 'here')
  if (id === undefined || name === undefined || place === undefined || here === undefined) return undefined
  const thisCounter =
    reading.boolean(fields?.get('this-counter'), 'this-counter') === true
      ? { thisCounter: true as const }
      : {}
  const showOnly =
    reading.boolean(fields?.get('show-only'), 'show-only') === true ? { showOnly: true as const } : {}
  return {
    id: id as CounterId,
    name,
    place,
    phone: phone?.kind === 'scalar' ? phone.text : '',
    here,
    ...thisCounter,
    ...showOnly,
  }
}

function readBring(node: SourceNode, reading: Reading): Bring | undefined {
  const fields = reading.fields(node, '持ちもの', ['id', 'name', 'from'], ['id', 'from'])
  const id = reading.string(fields?.get('id'), '持ちものの id')
  const from = reading.oneOf(fields?.get('from'), 'from', ['home', 'hospital', 'later'] as const)
  if (id === undefined || from === undefined) return undefined
  return { id: id as BringId, name: reading.text(fields?.get('name'), 'name') ?? { ja: id }, from }
}

/** Reads `amounts.yaml`: dated amounts. */
export function readAmounts(root: SourceNode, reading: Reading): readonly Amount[] {
  return reading
    .list(root)
    .map((node) => readAmount(node, reading))
    .filter((amount) => amount !== undefined)
}

function readAmount(node: SourceNode, reading: Reading): Amount | undefined {
  const fields = reading.fields(
    node,
    '額',
    ['id', 'values', 'source', 'checked', 'verified'],
    ['id', 'values'],
  )
  const id = reading.string(fields?.get('id'), '額の id')
  if (fields === undefined || id === undefined) return undefined
  const values = reading.list(fields.get('values')).map((item) => {
    const value = reading.fields(
      item,
      '額の values',
      ['from', 'until', 'text', 'period'],
      ['from', 'text', 'period'],
    )
    const from = reading.date(value?.get('from'), 'from')
    const until = reading.date(value?.get('until'), 'until')
    const text = reading.text(value?.get('text'), 'text')
    const period = reading.text(value?.get('period'), 'period')
    if (from === undefined || text === undefined || period === undefined) return undefined
    return { from, text, period, ...(until === undefined ? {} : { until }) }
  })
  return {
    id,
    values: values.filter((value) => value !== undefined).toSorted((a, b) => (a.from < b.from ? 1 : -1)),
  }
}

/** A guide, and the forms it names, which must exist. */
export interface GuideFile {
  readonly guide: Guide
  readonly references: readonly Reference[]
}

/** Reads `guide.yaml`. */
export function readGuide(root: SourceNode, reading: Reading): GuideFile | undefined {
  const fields = reading.fields(
    root,
    'guide.yaml',
    ['id', 'title', 'categories', 'sections', 'entry', 'with-agent'],
    ['id', 'title', 'categories'],
  )
  const id = reading.string(fields?.get('id'), 'id')
  const title = reading.text(fields?.get('title'), 'title')
  if (fields === undefined || id === undefined || title === undefined) return undefined
  const categories = reading.list(fields.get('categories')).map((node) => {
    if (node.kind === 'scalar') return { id: node.text, label: { ja: node.text } }
    const category = reading.fields(node, '分類', ['id', 'label'], ['id'])
    const categoryId = reading.string(category?.get('id'), '分類の id')
    return categoryId === undefined
      ? undefined
      : { id: categoryId, label: reading.text(category?.get('label'), 'label') ?? { ja: categoryId } }
  })
  const references = reading.list(fields.get('with-agent')).flatMap((node): Reference[] => {
    const form = reading.string(node, 'with-agent')
    return form === undefined ? [] : [{ kind: 'form', id: form, spot: node.spot }]
  })
  const guide = {
    id,
    title,
    categories: categories.filter((category) => category !== undefined),
    withAgent: references.map((reference) => reference.id as FormId),
  }
  return { guide, references }
}
