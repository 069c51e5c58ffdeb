import { type IsoDate, isoDate } from '../dates/isoDate.ts'
import type { Language, Text } from '../facts/text.ts'
import type { Condition, PartCells } from './condition.ts'
import type { MistakeList, Spot } from './mistake.ts'
import { didYouMean } from './nearest.ts'
import type { SourceEntry, SourceNode } from './source.ts'

/** A map of a rules file, with the keys it may have. */
export interface Fields {
  readonly spot: Spot
  get(key: string): SourceNode | undefined
  entry(key: string): SourceEntry | undefined
}

/** Reads the small shapes that all rules files are made of, and tells what is wrong with them. */
export class Reading {
  readonly mistakes: MistakeList
  /** Where each condition, and each part of a `disability:`, stands; for checks of meaning. */
  readonly spots = new Map<Condition | PartCells[number], Spot>()

  constructor(mistakes: MistakeList) {
    this.mistakes = mistakes
  }

  /**
   * A map with a fixed vocabulary.
   *
   * @param what  What the map is, in the words of policy staff, for messages.
   */
  fields(
    node: SourceNode,
    what: string,
    allowed: readonly string[],
    required: readonly string[] = [],
  ): Fields | undefined {
    if (node.kind !== 'map') {
      const hint =
        node.kind === 'scalar' && node.text.includes('：') ? '全角の「：」は半角の「: 」にしてください。' : ''
      this.mistakes.error(node.spot, 'not-a-map', `${what}は「語: 値」の形で書きます。${hint}`)
      return undefined
    }
    for (const { key, keySpot } of node.entries) {
      if (!allowed.includes(key)) {
        this.mistakes.error(
          keySpot,
          'unknown-key',
          `${what}に「${key}」という項目はありません。${didYouMean(key, allowed)}`,
        )
      }
    }
    for (const key of required) {
      if (!node.entries.some((entry) => entry.key === key)) {
        this.mistakes.error(node.spot, 'missing-key', `${what}に「${key}」がありません。`)
      }
    }
    const entry = (key: string): SourceEntry | undefined =>
      node.entries.find((candidate) => candidate.key === key)
    return { spot: node.spot, entry, get: (key) => entry(key)?.value }
  }

  /** A list; one value alone counts as a list of one. */
  list(node: SourceNode | undefined): readonly SourceNode[] {
    if (node === undefined) return []
    if (node.kind === 'list') return node.items
    return node.kind === 'scalar' && node.text === '' ? [] : [node]
  }

  string(node: SourceNode | undefined, what: string): string | undefined {
    if (node === undefined) return undefined
    if (node.kind === 'scalar' && node.text !== '') return node.text
    this.mistakes.error(node.spot, 'not-a-word', `${what}には文字を書いてください。`)
    return undefined
  }

  strings(node: SourceNode | undefined, what: string): readonly string[] {
    return this.list(node)
      .map((item) => this.string(item, what))
      .filter((text) => text !== undefined)
  }

  number(node: SourceNode | undefined, what: string): number | undefined {
    const text = this.string(node, what)
    if (text === undefined || node === undefined) return undefined
    if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
    this.mistakes.error(node.spot, 'not-a-number', `${what}は半角の数字で書きます（「${text}」）。`)
    return undefined
  }

  date(node: SourceNode | undefined, what: string): IsoDate | undefined {
    const text = this.string(node, what)
    if (text === undefined || node === undefined) return undefined
    const date = isoDate(text)
    if (date === undefined)
      this.mistakes.error(node.spot, 'not-a-date', `${what}は 2026-04-01 の形で書きます（「${text}」）。`)
    return date
  }

  boolean(node: SourceNode | undefined, what: string): boolean | undefined {
    const text = this.string(node, what)
    if (text === undefined || node === undefined) return undefined
    if (text === 'true' || text === 'false') return text === 'true'
    this.mistakes.error(node.spot, 'not-yes-no', `${what}は true か false です（「${text}」）。`)
    return undefined
  }

  oneOf<Word extends string>(
    node: SourceNode | undefined,
    what: string,
    words: readonly Word[],
  ): Word | undefined {
    const text = this.string(node, what)
    if (text === undefined || node === undefined) return undefined
    const word = words.find((candidate) => candidate === text)
    if (word === undefined)
      this.mistakes.error(
        node.spot,
        'unknown-word',
        `${what}に「${text}」は使えません。${didYouMean(text, words)}`,
      )
    return word
  }

  /** A text: plain (Japanese only) or `{ ja: …, easy: … }`. */
  text(node: SourceNode | undefined, what: string): Text | undefined {
    if (node === undefined) return undefined
    if (node.kind === 'scalar') {
      const ja = this.string(node, what)
      return ja === undefined ? undefined : { ja }
    }
    const fields = this.fields(node, what, LANGUAGES, ['ja'])
    if (fields === undefined) return undefined
    const texts: Partial<Record<Language, string>> = {}
    for (const language of LANGUAGES) {
      const text = this.string(fields.get(language), what)
      if (text !== undefined) texts[language] = text
    }
    return texts.ja === undefined ? undefined : { ...texts, ja: texts.ja }
  }

  /** A text not longer than fits its place on screen or paper, in characters of Japanese. */
  shortText(node: SourceNode | undefined, what: string, most: number): Text | undefined {
    const text = this.text(node, what)
    if (text !== undefined && node !== undefined && widthOf(text.ja) > most) {
      this.mistakes.error(
        node.spot,
        'too-long',
        `${what}は全角${most}文字までです（いまは${widthOf(text.ja)}文字）。`,
      )
    }
    return text
  }
}

const LANGUAGES: readonly Language[] = ['ja', 'easy', 'en']

/** Width in full-width characters; ASCII and half-width kana count half. */
function widthOf(text: string): number {
  let halves = 0
  for (const character of text) halves += /[\u0020-\u007e\uff61-\uff9f]/.test(character) ? 1 : 2
  return Math.ceil(halves / 2)
}
