import type { ChoiceId } from '../facts/ids.ts'
import type { Fact, NumberFact } from '../facts/fact.ts'
import type { Text } from '../facts/text.ts'
import type { Condition, Range } from './condition.ts'
import { describeCondition } from './describeCondition.ts'
import { didYouMean } from './nearest.ts'
import { readDisability } from './readDisability.ts'
import type { Reading } from './reading.ts'
import type { SourceEntry, SourceNode } from './source.ts'

/** A named condition of `definitions.yaml`. */
export interface Definition {
  readonly condition: Condition
  readonly say: Text
}

/** What conditions may refer to. */
export interface Vocabulary {
  readonly facts: readonly Fact[]
  readonly definitions: ReadonlyMap<string, Definition>
  /** Questions and definitions with mistakes of their own: told there, not again at each use. */
  readonly broken: ReadonlySet<string>
}

const WORDS = ['all', 'any', 'not', 'atLeast', 'is', 'age', 'number', 'disability', 'use', 'anyone'] as const
type Word = (typeof WORDS)[number]

/**
 * Reads one condition of the rules language.
 *
 * @returns The condition, or nothing when it has a mistake: a broken condition is never taken for
 *   a true or a false one.
 */
export function readCondition(
  node: SourceNode,
  vocabulary: Vocabulary,
  reading: Reading,
): Condition | undefined {
  return new ConditionReader(vocabulary, reading).read(node)
}

class ConditionReader {
  readonly #vocabulary: Vocabulary
  readonly #reading: Reading

  constructor(vocabulary: Vocabulary, reading: Reading) {
    this.#vocabulary = vocabulary
    this.#reading = reading
  }

  read(node: SourceNode): Condition | undefined {
    const fields = this.#reading.fields(node, '条件', [...WORDS, 'why', 'ref'])
    if (fields === undefined || node.kind !== 'map') return undefined
    const words = node.entries.filter((entry) => WORDS.some((word) => word === entry.key))
    const [entry, second] = words
    if (entry === undefined) {
      this.#reading.mistakes.error(
        node.spot,
        'no-condition',
        `条件がありません。使える語: ${WORDS.join('、')}。`,
      )
      return undefined
    }
    if (second !== undefined) {
      this.#reading.mistakes.error(
        second.keySpot,
        'two-conditions',
        `1つの条件に「${entry.key}」と「${second.key}」があります。all: か any: の下に分けて書いてください。`,
      )
      return undefined
    }
    const condition = this.#word(entry.key as Word, entry)
    if (condition === undefined) return undefined
    const why =
      this.#reading.text(fields.get('why'), 'why') ??
      (needsWords(condition) ? describeCondition(condition, this.#vocabulary.facts) : undefined)
    const ref = this.#reading.string(fields.get('ref'), 'ref')
    const read: Condition = {
      ...condition,
      ...(why === undefined ? {} : { why }),
      ...(ref === undefined ? {} : { ref }),
    }
    this.#reading.spots.set(read, node.spot)
    return read
  }

  #word(word: Word, entry: SourceEntry): Condition | undefined {
    const { value } = entry
    switch (word) {
      case 'all':
      case 'any': {
        const of = this.#conditions(value)
        return of === undefined ? undefined : { kind: word, of }
      }
      case 'not': {
        const of = this.read(value)
        return of === undefined ? undefined : { kind: 'not', of }
      }
      case 'atLeast':
        return this.#atLeast(value)
      case 'is':
        return this.#is(value)
      case 'age': {
        const fact = this.#vocabulary.facts.find((candidate) => candidate.derived === 'birth-date')
        if (fact?.kind === 'number') return this.#ranges(fact, value)
        this.#reading.mistakes.error(value.spot, 'no-age', '年齢の質問（derived: birth-date）がありません。')
        return undefined
      }
      case 'number':
        return this.#number(value)
      case 'disability':
        return readDisability(value, this.#vocabulary.facts, this.#reading)
      case 'use':
        return this.#use(value)
      case 'anyone':
        return { kind: 'always', value: true }
    }
  }

  #conditions(node: SourceNode): readonly Condition[] | undefined {
    if (node.kind !== 'list' || node.items.length === 0) {
      this.#reading.mistakes.error(
        node.spot,
        'not-a-list',
        'all: と any: の下には「- 条件」を1つ以上並べます。',
      )
      return undefined
    }
    const read = node.items.map((item) => this.read(item))
    const known = read.filter((condition) => condition !== undefined)
    return known.length === read.length ? known : undefined
  }

  #atLeast(node: SourceNode): Condition | undefined {
    const fields = this.#reading.fields(node, 'atLeast', ['count', 'of'], ['count', 'of'])
    const count = this.#reading.number(fields?.get('count'), 'count')
    const list = fields?.get('of')
    const of = list && this.#conditions(list)
    if (count === undefined || of === undefined) return undefined
    if (count >= 1 && count <= of.length) return { kind: 'atLeast', count, of }
    this.#reading.mistakes.error(
      node.spot,
      'bad-count',
      `count は 1 から ${of.length} です（いまは${count}）。`,
    )
    return undefined
  }

  #is(node: SourceNode): Condition | undefined {
    const [entry] = node.kind === 'map' ? node.entries : []
    if (node.kind !== 'map' || entry === undefined || node.entries.length !== 1) {
      const second = node.kind === 'map' ? node.entries[1]?.keySpot : undefined
      this.#reading.mistakes.error(
        second ?? node.spot,
        'bad-is',
        'is: には「質問: 答え」を1つだけ書きます。2つ以上は all: か any: で並べます。',
      )
      return undefined
    }
    const fact = this.#fact(entry)
    if (fact === undefined) return undefined
    if (fact.kind !== 'choice' && fact.kind !== 'choices') {
      this.#reading.mistakes.error(
        entry.keySpot,
        'wrong-kind',
        `「${fact.id}」は選ぶ質問ではありません。${fact.kind === 'number' ? 'number: か age: ' : 'disability: '}を使います。`,
      )
      return undefined
    }
    const known: readonly string[] = fact.choices.map(({ id }) => id)
    const choices: ChoiceId[] = []
    let isSound = true
    for (const item of this.#reading.list(entry.value)) {
      const text = this.#reading.string(item, '答え')
      const choice = fact.choices.find(({ id }) => id === text)
      if (choice !== undefined) choices.push(choice.id)
      else {
        isSound = false
        if (text !== undefined)
          this.#reading.mistakes.error(
            item.spot,
            'unknown-choice',
            `「${fact.id}」に「${text}」という選択肢はありません。${didYouMean(text, known)}`,
          )
      }
    }
    if (!isSound) return undefined
    if (choices.length === 0) {
      this.#reading.mistakes.error(entry.keySpot, 'no-choices', `「${fact.id}」の答えが書かれていません。`)
      return undefined
    }
    return { kind: fact.kind === 'choice' ? 'choice' : 'includes', fact: fact.id, choices }
  }

  #fact({ key, keySpot }: SourceEntry): Fact | undefined {
    const { facts } = this.#vocabulary
    const fact = facts.find(({ id }) => id === key)
    if (fact !== undefined || this.#vocabulary.broken.has(key)) return fact
    const ids = facts.map(({ id }): string => id)
    this.#reading.mistakes.error(
      keySpot,
      'unknown-fact',
      `「${key}」という質問はありません。${didYouMean(key, ids)}`,
    )
    return undefined
  }

  #number(node: SourceNode): Condition | undefined {
    const [entry] = node.kind === 'map' ? node.entries : []
    if (node.kind !== 'map' || entry === undefined || node.entries.length !== 1) {
      this.#reading.mistakes.error(node.spot, 'bad-is', 'number: には「質問: 範囲」を1つだけ書きます。')
      return undefined
    }
    const fact = this.#fact(entry)
    if (fact === undefined || fact.kind === 'number') return fact && this.#ranges(fact, entry.value)
    this.#reading.mistakes.error(
      entry.keySpot,
      'wrong-kind',
      `「${fact.id}」は数の質問ではありません。is: か disability: を使います。`,
    )
    return undefined
  }

  #ranges(fact: NumberFact, node: SourceNode): Condition | undefined {
    const ranges: Range[] = []
    let isSound = true
    for (const item of this.#reading.list(node)) {
      const text = this.#reading.string(item, fact.label.ja)
      const range = text === undefined ? undefined : rangeOf(text, fact)
      if (range !== undefined) ranges.push(range)
      else {
        isSound = false
        if (text !== undefined)
          this.#reading.mistakes.error(
            item.spot,
            'bad-range',
            `「${text}」は${fact.label.ja}の範囲として読めません。20以上、20未満、65-74 のように書きます（${fact.min}から${fact.max}まで）。`,
          )
      }
    }
    return isSound && ranges.length > 0 ? { kind: 'number', fact: fact.id, ranges } : undefined
  }

  #use(node: SourceNode): Condition | undefined {
    const name = this.#reading.string(node, 'use')
    if (name === undefined) return undefined
    const definition = this.#vocabulary.definitions.get(name)
    if (definition !== undefined) return { ...definition.condition, why: definition.say }
    if (this.#vocabulary.broken.has(name)) return undefined
    this.#reading.mistakes.error(
      node.spot,
      'unknown-definition',
      `「${name}」という定義はありません。${didYouMean(name, [...this.#vocabulary.definitions.keys()])}`,
    )
    return undefined
  }
}

/** Groups are told through their parts; everything else needs a sentence of its own. */
function needsWords(condition: Condition): boolean {
  return condition.kind !== 'all' && condition.kind !== 'any'
}

/** `20以上`, `20未満`, `65-74`, `40以下`, `20歳以上` or `20`. */
function rangeOf(text: string, fact: NumberFact): Range | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(fact.unit.ja, '')
    .replaceAll('〜', '-')
  const match = /^(\d+)(?:(以上|未満|以下)|-(\d+))?$/.exec(plain)
  if (match === null) return undefined
  const first = Number(match[1])
  if (first < fact.min || first > fact.max) return undefined
  if (match[3] !== undefined)
    return Number(match[3]) < first || Number(match[3]) > fact.max
      ? undefined
      : { from: first, to: Number(match[3]) }
  if (match[2] === '以上') return { from: first }
  if (match[2] === '以下') return { to: first }
  if (match[2] === '未満') return first === fact.min ? undefined : { to: first - 1 }
  return { from: first, to: first }
}
