import type { Choice, Fact, Part } from '../facts/fact.ts'
import type { Language, Text } from '../facts/text.ts'
import { didYouMean } from './nearest.ts'
import type { Reading } from './reading.ts'
import type { Counter, GradeRule, Rulebook, Service, ServiceVersion } from './rulebook.ts'
import type { SourceNode } from './source.ts'

/** The parts of a rulebook that carry translatable texts. */
export type Translatable = Pick<Rulebook, 'sections' | 'facts' | 'services' | 'office' | 'guide' | 'amounts'>

const KEYS = ['services', 'counters', 'bring', 'facts', 'categories', 'sections', 'office', 'amounts']

/**
 * Puts the texts of `wording/<lang>.yaml` beside the Japanese ones.
 *
 * Ids that do not exist are told as mistakes, unless they are `broken` and told elsewhere; ids without a translation keep the Japanese text.
 */
export function applyWording(
  rules: Translatable,
  language: Language,
  root: SourceNode,
  reading: Reading,
  broken: ReadonlySet<string>,
): Translatable {
  const fields = reading.fields(root, '訳のファイル', KEYS)
  if (fields === undefined) return rules
  const wording = new Wording(language, reading, broken)
  const byId = <Item extends { readonly id: string }>(
    key: string,
    items: readonly Item[],
    put: (item: Item, node: SourceNode) => Item,
  ): readonly Item[] => {
    const node = fields.get(key)
    return node === undefined ? items : wording.each(node, items, put)
  }
  const office = fields.get('office')
  const officeFields = office && reading.fields(office, 'office', ['city', 'ward'])
  return {
    sections: byId('sections', rules.sections, (item, node) => ({
      ...item,
      title: wording.put(item.title, node),
    })),
    facts: byId('facts', rules.facts, (item, node) => wording.fact(item, node)),
    services: byId('services', rules.services, (item, node) => wording.service(item, node)),
    guide: {
      ...rules.guide,
      categories: byId('categories', rules.guide.categories, (item, node) => ({
        ...item,
        label: wording.put(item.label, node),
      })),
    },
    amounts: byId('amounts', rules.amounts, (item, node) => ({
      ...item,
      values: item.values.map((value, index) => {
        const entry = reading.list(node)[index]
        const texts = entry && reading.fields(entry, '額の訳', ['text', 'period'])
        return {
          ...value,
          text: wording.put(value.text, texts?.get('text')),
          period: wording.put(value.period, texts?.get('period')),
        }
      }),
    })),
    office: {
      ...rules.office,
      city: wording.put(rules.office.city, officeFields?.get('city')),
      ward: wording.put(rules.office.ward, officeFields?.get('ward')),
      counters: byId('counters', rules.office.counters, (item, node) => wording.counter(item, node)),
      bring: byId('bring', rules.office.bring, (item, node) => ({
        ...item,
        name: wording.put(item.name, node),
      })),
    },
  }
}

class Wording {
  readonly #language: Language
  readonly #reading: Reading
  readonly #broken: ReadonlySet<string>

  constructor(language: Language, reading: Reading, broken: ReadonlySet<string>) {
    this.#broken = broken
    this.#language = language
    this.#reading = reading
  }

  put(text: Text, node: SourceNode | undefined): Text {
    const translated = this.#reading.string(node, '訳')
    return translated === undefined ? text : { ...text, [this.#language]: translated }
  }

  counter(counter: Counter, node: SourceNode): Counter {
    const texts = this.#reading.fields(node, '窓口の訳', ['name', 'place'])
    return {
      ...counter,
      name: this.put(counter.name, texts?.get('name')),
      place: this.put(counter.place, texts?.get('place')),
    }
  }

  each<Item extends { readonly id: string }>(
    node: SourceNode,
    items: readonly Item[],
    put: (item: Item, node: SourceNode) => Item,
  ): readonly Item[] {
    if (node.kind !== 'map') {
      this.#reading.mistakes.error(node.spot, 'not-a-map', '訳は「id: 訳」の形で書きます。')
      return items
    }
    const ids = items.map(({ id }) => id)
    for (const { key, keySpot } of node.entries) {
      if (!ids.includes(key) && !this.#broken.has(key))
        this.#reading.mistakes.error(keySpot, 'unknown-id', `「${key}」はありません。${didYouMean(key, ids)}`)
    }
    return items.map((item) => {
      const entry = node.entries.find(({ key }) => key === item.id)
      return entry === undefined ? item : put(item, entry.value)
    })
  }

  fact(fact: Fact, node: SourceNode): Fact {
    const fields = this.#reading.fields(node, '質問の訳', [
      'ask',
      'label',
      'hint',
      'unit',
      'none',
      'choices',
      'parts',
    ])
    const base = {
      ask: this.put(fact.ask, fields?.get('ask')),
      label: this.put(fact.label, fields?.get('label')),
      ...(fact.hint === undefined ? {} : { hint: this.put(fact.hint, fields?.get('hint')) }),
    }
    const choices = fields?.get('choices')
    const parts = fields?.get('parts')
    switch (fact.kind) {
      case 'choice':
        return {
          ...fact,
          ...base,
          choices:
            choices === undefined
              ? fact.choices
              : this.each(choices, fact.choices, (choice, own) => this.#choice(choice, own)),
        }
      case 'choices':
        return {
          ...fact,
          ...base,
          noneLabel: this.put(fact.noneLabel, fields?.get('none')),
          choices:
            choices === undefined
              ? fact.choices
              : this.each(choices, fact.choices, (choice, own) => this.#choice(choice, own)),
        }
      case 'number':
        return { ...fact, ...base, unit: this.put(fact.unit, fields?.get('unit')) }
      case 'disability-list':
        return {
          ...fact,
          ...base,
          parts:
            parts === undefined
              ? fact.parts
              : this.each(parts, fact.parts, (part: Part, own) => ({
                  ...part,
                  label: this.put(part.label, own),
                })),
        }
    }
  }

  #choice(choice: Choice, node: SourceNode): Choice {
    if (node.kind === 'scalar') {
      const reason = choice.reason === undefined ? {} : { reason: this.put(choice.reason, node) }
      return {
        ...choice,
        label: this.put(choice.label, node),
        short: this.put(choice.short, node),
        ...reason,
      }
    }
    const fields = this.#reading.fields(node, '選択肢の訳', ['label', 'short', 'reason'])
    return {
      ...choice,
      ...(choice.reason === undefined ? {} : { reason: this.put(choice.reason, fields?.get('reason')) }),
      label: this.put(choice.label, fields?.get('label')),
      short: this.put(choice.short, fields?.get('short') ?? fields?.get('label')),
    }
  }

  service(service: Service, node: SourceNode): Service {
    const keys = [
      'name',
      'short',
      'summary',
      'benefit',
      'deadline',
      'when',
      'receive',
      'unchecked',
      'income',
      'grades',
    ]
    const fields = this.#reading.fields(node, '制度の訳', keys)
    const [newest, ...older] = service.versions
    if (fields === undefined || newest === undefined) return service
    const grades = this.#reading.list(fields.get('grades'))
    const unchecked = this.#reading.list(fields.get('unchecked'))
    const version: ServiceVersion = {
      ...newest,
      benefit: this.put(newest.benefit, fields.get('benefit')),
      deadline: this.put(newest.deadline, fields.get('deadline')),
      when: this.put(newest.when, fields.get('when')),
      receive: this.put(newest.receive, fields.get('receive')),
      unchecked: newest.unchecked.map((text, index) => this.put(text, unchecked[index])),
      rules: this.#grades(newest.rules, grades),
      ...(newest.income === undefined
        ? {}
        : { income: this.put(newest.income, this.#reading.list(fields.get('income'))[0]) }),
    }
    return {
      ...service,
      name: this.put(service.name, fields.get('name')),
      short: this.put(service.short, fields.get('short')),
      summary: this.put(service.summary, fields.get('summary')),
      versions: [version, ...older],
    }
  }

  #grades(rules: ServiceVersion['rules'], nodes: readonly SourceNode[]): ServiceVersion['rules'] {
    const [first, ...rest] = rules
    const put = (rule: GradeRule, node: SourceNode | undefined): GradeRule =>
      rule.name === undefined ? rule : { ...rule, name: this.put(rule.name, node) }
    return [put(first, nodes[0]), ...rest.map((rule, index) => put(rule, nodes[index + 1]))]
  }
}
