import type { FormField, FormMapping } from '../documents/mapping.ts'
import {
  type VisitBind,
  addresseeBind,
  caseNumberBind,
  gradeBind,
  visitBinds,
} from '../documents/visitValues.ts'
import type { Fact } from '../facts/fact.ts'
import type { FormId } from '../facts/ids.ts'
import { checkPlaces } from './formPlaces.ts'
import { type Bindable, FieldReader } from './readFormField.ts'
import type { Fields, Reading } from './reading.ts'
import type { DataItem, Service } from './rulebook.ts'
import type { SourceNode } from './source.ts'

const KEYS = ['id', 'title', 'short', 'base', 'paper', 'duplex', 'fields']

/** What mappings may bind. */
export interface KnownValues {
  readonly items: readonly DataItem[]
  readonly facts: readonly Fact[]
  /** Names of the office's addressees (宛先). */
  readonly addressees: readonly string[]
  /** Services whose 区分 a form may circle. */
  readonly services: readonly Service[]
  /** True for values of files that could not be read: their own mistakes are told, and no others for want of them. */
  readonly isUnread?: (bind: string) => boolean
}

/**
 * Reads one mapping of `forms/`: what is printed where on the blank.
 *
 * The bytes of the blank are not at hand here; the command line compares them with `sha256`.
 */
export function readForm(root: SourceNode, known: KnownValues, reading: Reading): FormMapping | undefined {
  const fields = reading.fields(root, '様式', KEYS, ['id', 'title', 'base', 'fields'])
  const id = reading.string(fields?.get('id'), '様式の id')
  const title = reading.text(fields?.get('title'), 'title')
  const base = fields === undefined ? undefined : readBase(fields, reading)
  if (fields === undefined || id === undefined || title === undefined || base === undefined) return undefined
  const paper = reading.oneOf(fields.get('paper'), 'paper', ['A4', 'A3'] as const) ?? 'A4'
  const duplex =
    reading.oneOf(fields.get('duplex'), 'duplex', ['none', 'long-edge', 'short-edge'] as const) ?? 'none'
  const reader = new FieldReader(reading, bindables(known), known.isUnread)
  const read = reading.list(fields.get('fields')).map((node) => ({ node, field: reader.read(node) }))
  const found = read.filter(
    (entry): entry is { node: SourceNode; field: FormField } => entry.field !== undefined,
  )
  checkPlaces(found, { paper, pages: base.pages }, reading)
  return {
    id: id as FormId,
    title,
    short: reading.string(fields.get('short'), 'short') ?? title.ja,
    base,
    paper,
    duplex,
    fields: found.map(({ field }) => field),
  }
}

function readBase(form: Fields, reading: Reading): FormMapping['base'] | undefined {
  const node = form.get('base')
  const fields = node && reading.fields(node, 'base', ['file', 'sha256', 'pages'], ['file', 'sha256'])
  const file = reading.string(fields?.get('file'), 'file')
  const digest = fields?.get('sha256')
  const sha256 = reading.string(digest, 'sha256')
  const pages = reading.number(fields?.get('pages'), 'pages') ?? 1
  if (digest !== undefined && sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256)) {
    reading.mistakes.error(
      digest.spot,
      'bad-sha256',
      'sha256 は 64 桁の英数字です。「npm run forms」が正しい値を表示します。',
    )
  }
  return file === undefined || sha256 === undefined ? undefined : { file, sha256, pages }
}

/** Everything a form can print, with the ids it may offer to be circled. */
function bindables(known: KnownValues): ReadonlyMap<string, Bindable> {
  const all: (readonly [string, Bindable])[] = [
    ...known.facts.map((fact) => [fact.id, ofFact(fact)] as const),
    ...known.items.map((item) => [item.id, ofItem(item)] as const),
    ...visitBinds.map((bind) => [bind.id, ofVisit(bind)] as const),
    ...known.services.map((service) => [gradeBind(service.id), ofGrades(service)] as const),
    ...known.addressees.map((name) => [addresseeBind(name), plainText] as const),
  ]
  return new Map(all)
}

function ofGrades({ versions }: Service): Bindable {
  const names = versions.flatMap(({ rules }) => rules.flatMap(({ name }) => name?.ja ?? []))
  return { isDate: false, options: [...new Set(names)] }
}

const plainText: Bindable = { isDate: false, options: [] }

function ofVisit(bind: VisitBind): Bindable {
  const base = { isDate: bind.kind === 'date', options: bind.options ?? [] }
  return bind.id === caseNumberBind ? { ...base, isCaseNumber: true } : base
}

function ofFact(fact: Fact): Bindable {
  return {
    isDate: false,
    options: fact.kind === 'choice' || fact.kind === 'choices' ? fact.choices.map(({ id }) => id) : [],
  }
}

function ofItem(item: DataItem): Bindable {
  const base = { isDate: item.kind === 'date', options: item.choices?.map(({ id }) => id) ?? [] }
  return item.columns === undefined ? base : { ...base, columns: item.columns.map(({ id }) => id) }
}
