import type { FormMapping } from '../documents/mapping.ts'
import { addresseeIn, gradeIn } from '../documents/visitValues.ts'
import type { Readings } from '../documents/readings.ts'
import type { Fact, Section } from '../facts/fact.ts'
import { editionOf, inOrderOf, withKnownRelations } from './assembleRulebook.ts'
import type { Condition } from './condition.ts'
import { type Mistake, MistakeList, type Spot } from './mistake.ts'
import { didYouMean } from './nearest.ts'
import { readAmounts, readGuide, readOffice } from './readOffice.ts'
import { type ModelCase, readCases } from './readCases.ts'
import { type Definition, type Vocabulary, readCondition } from './readCondition.ts'
import { readFacts } from './readFacts.ts'
import { type KnownValues, readForm } from './readForm.ts'
import { type ServiceGroup, readGroups } from './readGroups.ts'
import { readItems } from './readItems.ts'
import { type Reference, type ServiceFile, readService } from './readService.ts'
import { readReadings, readingsIn } from './readReadings.ts'
import { Reading } from './reading.ts'
import type { Amount, Guide, Office, Rulebook } from './rulebook.ts'
import { type SourceNode, parseSource } from './source.ts'
import { type Translatable, applyWording } from './wording.ts'

/** A rules file: its text, and where it really is, for messages. */
export interface RulesFile {
  readonly path: string
  readonly text: string
}

/**
 * Rules files by the path they have in the rules, `rules/office.yaml`, wherever they come from: a
 * municipality's own file takes the place of the national one.
 */
export type RulesFiles = ReadonlyMap<string, RulesFile>

/** What reading gave: the rulebook is there only when there is no error. */
export interface RulebookReading {
  readonly rulebook?: Rulebook
  readonly mistakes: readonly Mistake[]
  /** What could be read, for further checks: sound files even when others are broken. */
  readonly services: readonly ServiceFile[]
  readonly facts: readonly Fact[]
  readonly always: readonly {
    readonly condition: Condition
    readonly say: Definition['say']
    readonly spot: Spot
  }[]
  readonly groups: readonly ServiceGroup[]
  readonly cases: readonly ModelCase[]
  /** Where each condition, and each part of a `disability:`, stands. */
  readonly spots: Reading['spots']
}

/**
 * Reads all rules files of one guide and checks every reference between them.
 *
 * A broken file never hides the mistakes of the others.
 *
 * @param guide  Folder of the guide, `disability`.
 * @param hash  SHA-256 of the files, hex; the caller computes it.
 */
export function readRulebook(files: RulesFiles, guide: string, hash: string): RulebookReading {
  return new RulebookReader(files, guide, hash).read()
}

class RulebookReader {
  readonly #files: RulesFiles
  readonly #guide: string
  readonly #hash: string
  readonly #mistakes = new MistakeList()
  readonly #reading = new Reading(this.#mistakes)
  /** Ids of facts, definitions, services and forms that exist but have mistakes. */
  readonly #broken = new Set<string>()

  constructor(files: RulesFiles, guide: string, hash: string) {
    this.#files = files
    this.#guide = guide
    this.#hash = hash
  }

  read(): RulebookReading {
    const { sections, facts, isWhole } = this.#facts()
    if (!isWhole) return this.#syntaxOnly()
    this.#without()
    const definitions = this.#definitions(facts)
    const vocabulary: Vocabulary = { facts, definitions, broken: this.#broken }
    const always = this.#sayings('rules/always.yaml', 'holds', vocabulary)
    const warnings = this.#sayings('rules/warnings.yaml', 'when', vocabulary)
    const services = this.#services(vocabulary)
    const office = this.#one('rules/office.yaml', readOffice)
    const guideFile = this.#one(`rules/${this.#guide}/guide.yaml`, readGuide)
    const guide = guideFile?.guide
    const amounts = this.#optional('rules/amounts.yaml', readAmounts) ?? []
    const items = this.#one('rules/items.yaml', readItems) ?? []
    const forms = this.#forms({
      items,
      facts,
      services: services.map(({ service }) => service),
      addressees: Object.keys(office?.addressees ?? {}),
      isUnread: (bind) =>
        (office === undefined && addresseeIn(bind) !== undefined) || this.#broken.has(gradeIn(bind) ?? ''),
    })
    const groups =
      this.#optional(`rules/${this.#guide}/groups.yaml`, (root, reading) =>
        readGroups(root, vocabulary, reading),
      ) ?? []
    const cases = this.#cases(facts, services)
    const readings = this.#readings()
    const base = { facts, always, services, groups, cases, spots: this.#reading.spots }
    const references = [
      ...[...services, ...groups].flatMap((place) => place.references),
      ...(guideFile?.references ?? []),
    ]
    this.#references(references, services, office, guide, amounts, forms)
    if (office === undefined || guide === undefined) return { ...base, mistakes: this.#mistakes.inOrder() }
    const translated = this.#wording({
      sections,
      facts,
      services: services.map(({ service }) => service),
      office,
      guide,
      amounts,
    })
    const mistakes = this.#mistakes.inOrder()
    if (this.#mistakes.hasErrors) return { ...base, mistakes }
    const rulebook: Rulebook = {
      ...translated,
      hash: this.#hash,
      edition: editionOf(services),
      always: always.map(({ condition, say }) => ({ condition, say })),
      warnings: warnings.map(({ condition, say }) => ({ condition, say })),
      services: withKnownRelations(inOrderOf(translated.services, guide)),
      items,
      forms,
      readings,
    }
    return { ...base, mistakes, rulebook }
  }

  /**
   * A dictionary that cannot be read leaves every condition without meaning: of the other files
   * only what needs no dictionary is told.
   */
  #syntaxOnly(): RulebookReading {
    for (const path of this.#files.keys()) if (!path.startsWith('rules/facts/')) this.#parse(path)
    return {
      facts: [],
      always: [],
      services: [],
      groups: [],
      cases: [],
      spots: this.#reading.spots,
      mistakes: this.#mistakes.inOrder(),
    }
  }

  /** Services this municipality does not have: others may still name and translate them. */
  #without(): void {
    for (const path of this.#paths('rules/municipality.')) {
      const root = this.#parse(path)
      const fields = root && this.#reading.fields(root, 'municipality.yaml', ['name', 'based-on', 'without'])
      for (const id of this.#reading.strings(fields?.get('without'), 'without')) this.#broken.add(id)
    }
  }

  #parse(path: string): SourceNode | undefined {
    const file = this.#files.get(path)
    return file === undefined ? undefined : parseSource(file.path, file.text, this.#mistakes)
  }

  #paths(folder: string): readonly string[] {
    return [...this.#files.keys()]
      .filter((path) => path.startsWith(folder) && /\.ya?ml$/.test(path))
      .toSorted()
  }

  #one<Result>(path: string, read: (root: SourceNode, reading: Reading) => Result): Result | undefined {
    if (!this.#files.has(path)) {
      this.#mistakes.error({ file: path, line: 1, column: 1 }, 'missing-file', 'このファイルがありません。')
      return undefined
    }
    return this.#optional(path, read)
  }

  #optional<Result>(path: string, read: (root: SourceNode, reading: Reading) => Result): Result | undefined {
    const root = this.#parse(path)
    return root === undefined ? undefined : read(root, this.#reading)
  }

  #facts(): { sections: readonly Section[]; facts: readonly Fact[]; isWhole: boolean } {
    const sections: Section[] = []
    const facts: Fact[] = []
    let isWhole = true
    const paths = this.#paths('rules/facts/')
    if (paths.length === 0)
      this.#mistakes.error(
        { file: 'rules/facts', line: 1, column: 1 },
        'missing-file',
        '質問のファイルが1つもありません。',
      )
    for (const path of paths) {
      const file = this.#optional(path, readFacts)
      if (file === undefined) {
        isWhole = false
        continue
      }
      for (const id of file.broken) this.#broken.add(id)
      sections.push(file.section)
      for (const fact of file.facts) {
        if (facts.some(({ id }) => id === fact.id))
          this.#mistakes.error(
            { file: path, line: 1, column: 1 },
            'duplicate-id',
            `質問「${fact.id}」が2つあります。`,
          )
        else facts.push(fact)
      }
    }
    return { sections, facts, isWhole }
  }

  #definitions(facts: readonly Fact[]): ReadonlyMap<string, Definition> {
    const definitions = new Map<string, Definition>()
    const root = this.#parse('rules/definitions.yaml')
    for (const node of this.#reading.list(root)) {
      const fields = this.#reading.fields(node, '定義', ['id', 'say', 'is'], ['id', 'is'])
      const id = this.#reading.string(fields?.get('id'), '定義の id')
      const is = fields?.get('is')
      const condition = is && readCondition(is, { facts, definitions, broken: this.#broken }, this.#reading)
      if (id !== undefined && condition !== undefined) {
        definitions.set(id, { condition, say: this.#reading.text(fields?.get('say'), 'say') ?? { ja: id } })
      } else if (id !== undefined) this.#broken.add(id)
    }
    return definitions
  }

  /** Sentences with a condition each: `always.yaml` and `warnings.yaml`. */
  #sayings(path: string, key: 'holds' | 'when', vocabulary: Vocabulary): RulebookReading['always'] {
    const root = this.#parse(path)
    return this.#reading
      .list(root)
      .map((node) => {
        const fields = this.#reading.fields(node, path.replace(/^.*\//, ''), ['say', key], ['say', key])
        const say = this.#reading.text(fields?.get('say'), 'say')
        const given = fields?.get(key)
        const condition = given && readCondition(given, vocabulary, this.#reading)
        return say === undefined || condition === undefined ? undefined : { say, condition, spot: node.spot }
      })
      .filter((rule) => rule !== undefined)
  }

  #services(vocabulary: Vocabulary): readonly ServiceFile[] {
    const services: ServiceFile[] = []
    const folder = `rules/${this.#guide}/services/`
    const paths = this.#paths(folder)
    if (paths.length === 0)
      this.#mistakes.error(
        { file: folder, line: 1, column: 1 },
        'missing-file',
        '制度のファイルが1つもありません。',
      )
    for (const path of paths) {
      const file = this.#optional(path, (root, reading) => readService(root, vocabulary, reading))
      if (file === undefined) {
        this.#broken.add(nameOf(path))
        continue
      }
      if (path !== `${folder}${file.service.id}.yaml`)
        this.#mistakes.error(
          file.spot,
          'file-name',
          `ファイル名を id と同じ「${file.service.id}.yaml」にしてください。`,
        )
      services.push(file)
    }
    return services
  }

  #cases(facts: readonly Fact[], files: readonly ServiceFile[]): readonly ModelCase[] {
    const known = { services: files.map(({ service }) => service), broken: this.#broken }
    return this.#paths(`rules/${this.#guide}/cases/`).flatMap(
      (path) => this.#optional(path, (root, reading) => readCases(root, facts, known, reading)) ?? [],
    )
  }

  /** The national list, and over it those of municipalities. */
  #readings(): Readings {
    return readingsIn(this.#paths('rules/readings.').map((path) => this.#optional(path, readReadings) ?? {}))
  }

  #forms(known: KnownValues): readonly FormMapping[] {
    return this.#paths(`rules/${this.#guide}/forms/`).flatMap((path) => {
      const form = this.#optional(path, (root, reading) => readForm(root, known, reading))
      if (form === undefined) this.#broken.add(nameOf(path))
      return form === undefined ? [] : [form]
    })
  }

  #references(
    references: readonly Reference[],
    services: readonly ServiceFile[],
    office: Office | undefined,
    guide: Guide | undefined,
    amounts: readonly Amount[],
    forms: readonly FormMapping[],
  ): void {
    const known = {
      counter: office?.counters.map(({ id }): string => id),
      bring: office?.bring.map(({ id }): string => id),
      category: guide?.categories.map(({ id }) => id),
      service: services.map(({ service }): string => service.id),
      amount: amounts.map(({ id }) => id),
      form: forms.map(({ id }): string => id),
    }
    const names = {
      counter: '窓口',
      bring: '持ちもの',
      category: '分類',
      service: '制度',
      amount: '額',
      form: '様式',
    }
    for (const { kind, id, spot } of references) {
      const ids = known[kind]
      if (ids !== undefined && !ids.includes(id) && !this.#broken.has(id))
        this.#mistakes.error(
          spot,
          `unknown-${kind}`,
          `「${id}」という${names[kind]}はありません。${didYouMean(id, ids)}`,
        )
    }
  }

  #wording(rules: Translatable): Translatable {
    return this.#paths('rules/wording/en.').reduce((translated, path) => {
      const root = this.#parse(path)
      return root === undefined
        ? translated
        : applyWording(translated, 'en', root, this.#reading, this.#broken)
    }, rules)
  }
}

/** `taxi-ticket` of `rules/disability/services/taxi-ticket.yaml`. */
function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.ya?ml$/, '')
}
