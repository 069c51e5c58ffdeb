import type { BringId, CounterId, FormId, ServiceId } from '../facts/ids.ts'
import type { Text } from '../facts/text.ts'
import type { Spot } from './mistake.ts'
import { type Vocabulary, readCondition } from './readCondition.ts'
import type { Fields, Reading } from './reading.ts'
import { type RuleTest, readRuleTests } from './readRuleTests.ts'
import type { BringEntry, GradeRule, Relations, Service, ServiceVersion } from './rulebook.ts'
import type { SourceNode } from './source.ts'

const SERVICE_KEYS = [
  'id',
  'name',
  'short',
  'summary',
  'category',
  'authority',
  'counter',
  'decided-by',
  'verified',
  'relations',
  'versions',
  'tests',
]
const VERSION_KEYS = [
  'from',
  'until',
  'source',
  'checked',
  'eligible',
  'grades',
  'benefit',
  'bring',
  'forms',
  'choose-forms',
  'deadline',
  'when',
  'receive',
  'income',
  'unchecked',
]

const AUTHORITIES = ['national', 'prefecture', 'city', 'operator'] as const
const DECIDED_BY = ['certificate', 'income', 'medical', 'assessment', 'operator'] as const
const VERIFIED = ['law', 'law-part', 'page', 'page-part', 'not-seen'] as const

/** A word of a service that names something in another file, looked up once all files are read. */
export interface Reference {
  readonly kind: 'counter' | 'category' | 'bring' | 'form' | 'service' | 'amount'
  readonly id: string
  readonly spot: Spot
}

/** A service file as read, with what other files must confirm. */
export interface ServiceFile {
  readonly service: Service
  readonly tests: readonly RuleTest[]
  readonly references: readonly Reference[]
  readonly spot: Spot
}

/** Reads one file of `services/`. */
export function readService(
  root: SourceNode,
  vocabulary: Vocabulary,
  reading: Reading,
): ServiceFile | undefined {
  const fields = reading.fields(
    root,
    '制度のファイル',
    SERVICE_KEYS,
    SERVICE_KEYS.filter((key) => key !== 'relations'),
  )
  if (fields === undefined) return undefined
  return new ServiceReader(vocabulary, reading).read(fields, root.spot)
}

class ServiceReader {
  readonly #vocabulary: Vocabulary
  readonly #reading: Reading
  readonly #references: Reference[] = []

  constructor(vocabulary: Vocabulary, reading: Reading) {
    this.#vocabulary = vocabulary
    this.#reading = reading
  }

  read(fields: Fields, spot: Spot): ServiceFile | undefined {
    const reading = this.#reading
    const id = reading.string(fields.get('id'), 'id')
    const name = reading.text(fields.get('name'), 'name')
    const short = reading.shortText(fields.get('short'), 'short', 12)
    const summary = reading.text(fields.get('summary'), 'summary')
    const category = this.#refer('category', fields.get('category'))
    const counter = this.#refer('counter', fields.get('counter'))
    const authority = reading.oneOf(fields.get('authority'), 'authority', AUTHORITIES)
    const decidedBy = reading.oneOf(fields.get('decided-by'), 'decided-by', DECIDED_BY)
    const verified = reading.oneOf(fields.get('verified'), 'verified', VERIFIED)
    const relations = this.#relations(fields.get('relations'))
    const versions = this.#versions(fields.get('versions'))
    const tests = readRuleTests(fields.get('tests'), this.#vocabulary.facts, reading)
    if (
      id === undefined ||
      name === undefined ||
      short === undefined ||
      summary === undefined ||
      versions === undefined
    )
      return undefined
    if (
      category === undefined ||
      counter === undefined ||
      authority === undefined ||
      decidedBy === undefined ||
      verified === undefined
    )
      return undefined
    const service: Service = {
      id: id as ServiceId,
      name,
      short,
      summary,
      category,
      authority,
      counter: counter as CounterId,
      decidedBy,
      verified,
      relations,
      versions: versions.toSorted((a, b) => (a.from < b.from ? 1 : -1)),
    }
    return { service, tests, references: this.#references, spot }
  }

  #refer(kind: Reference['kind'], node: SourceNode | undefined): string | undefined {
    const id = this.#reading.string(node, kind)
    if (id !== undefined && node !== undefined) this.#references.push({ kind, id, spot: node.spot })
    return id
  }

  #referAll(kind: Reference['kind'], node: SourceNode | undefined): readonly string[] {
    return this.#reading
      .list(node)
      .map((item) => this.#refer(kind, item))
      .filter((id) => id !== undefined)
  }

  #relations(node: SourceNode | undefined): Relations {
    const fields = node && this.#reading.fields(node, 'relations', ['also', 'instead-of', 'excludes'])
    const ids = (key: string): readonly ServiceId[] =>
      this.#referAll('service', fields?.get(key)).map((id) => id as ServiceId)
    return { also: ids('also'), insteadOf: ids('instead-of'), excludes: ids('excludes') }
  }

  #versions(node: SourceNode | undefined): readonly ServiceVersion[] | undefined {
    if (node === undefined) return undefined
    const items = this.#reading.list(node)
    if (items.length === 0)
      this.#reading.mistakes.error(node.spot, 'no-version', 'versions: には「- from: …」を1つ以上書きます。')
    const versions = items.map((item) => this.#version(item))
    const known = versions.filter((version) => version !== undefined)
    return known.length === items.length && known.length > 0 ? known : undefined
  }

  #version(node: SourceNode): ServiceVersion | undefined {
    const reading = this.#reading
    const fields = reading.fields(node, 'versions', VERSION_KEYS, [
      'from',
      'source',
      'checked',
      'benefit',
      'bring',
      'forms',
      'deadline',
      'when',
      'receive',
      'unchecked',
    ])
    if (fields === undefined) return undefined
    const from = reading.date(fields.get('from'), 'from')
    const until = reading.date(fields.get('until'), 'until')
    const checked = reading.date(fields.get('checked'), 'checked')
    const rules = this.#rules(fields)
    const benefit = this.#textWithAmounts(fields.get('benefit'), 'benefit')
    const deadline = reading.text(fields.get('deadline'), 'deadline')
    const when = reading.shortText(fields.get('when'), 'when', 8)
    const receive = reading.shortText(fields.get('receive'), 'receive', 11)
    const income = reading.text(fields.get('income'), 'income')
    if (from === undefined || checked === undefined || rules === undefined || benefit === undefined)
      return undefined
    if (deadline === undefined || when === undefined || receive === undefined) return undefined
    return {
      from,
      ...(until === undefined ? {} : { until }),
      source: reading.strings(fields.get('source'), 'source'),
      checked,
      rules,
      benefit,
      bring: this.#bring(fields.get('bring')),
      forms: this.#referAll('form', fields.get('forms')).map((id) => id as FormId),
      formsToChoose: this.#referAll('form', fields.get('choose-forms')).map((id) => id as FormId),
      deadline,
      when,
      receive,
      ...(income === undefined ? {} : { income }),
      unchecked: reading
        .list(fields.get('unchecked'))
        .map((item) => reading.text(item, 'unchecked'))
        .filter((text) => text !== undefined),
    }
  }

  #rules(fields: Fields): ServiceVersion['rules'] | undefined {
    const eligible = fields.get('eligible')
    const grades = fields.get('grades')
    if ((eligible === undefined) === (grades === undefined)) {
      this.#reading.mistakes.error(
        fields.spot,
        'no-condition',
        'eligible:（条件）か grades:（区分ごとの条件）のどちらか1つを書きます。',
      )
      return undefined
    }
    if (eligible !== undefined) {
      const condition = readCondition(eligible, this.#vocabulary, this.#reading)
      return condition === undefined ? undefined : [{ eligible: condition }]
    }
    const items = this.#reading.list(grades)
    const [first, ...rest] = items.map((item) => this.#grade(item)).filter((grade) => grade !== undefined)
    return first === undefined || rest.length + 1 !== items.length ? undefined : [first, ...rest]
  }

  #grade(node: SourceNode): GradeRule | undefined {
    const fields = this.#reading.fields(node, '区分', ['name', 'eligible'], ['name', 'eligible'])
    const name = this.#reading.text(fields?.get('name'), 'name')
    const eligible = fields?.get('eligible')
    const condition = eligible && readCondition(eligible, this.#vocabulary, this.#reading)
    return name === undefined || condition === undefined ? undefined : { name, eligible: condition }
  }

  #textWithAmounts(node: SourceNode | undefined, what: string): Text | undefined {
    const text = this.#reading.text(node, what)
    if (text === undefined || node === undefined) return undefined
    for (const [, id = ''] of text.ja.matchAll(/\{([^}]*)\}/g))
      this.#references.push({ kind: 'amount', id, spot: node.spot })
    return text
  }

  #bring(node: SourceNode | undefined): readonly BringEntry[] {
    return this.#reading
      .list(node)
      .map((item): BringEntry | undefined => {
        if (item.kind === 'scalar') {
          const id = this.#refer('bring', item)
          return id === undefined ? undefined : { id: id as BringId }
        }
        const fields = this.#reading.fields(item, '持ちもの', ['id', 'waivable'], ['id'])
        const id = this.#refer('bring', fields?.get('id'))
        if (id === undefined) return undefined
        return this.#reading.boolean(fields?.get('waivable'), 'waivable') === true
          ? { id: id as BringId, waivable: true }
          : { id: id as BringId }
      })
      .filter((entry) => entry !== undefined)
  }
}
