/*
 * How words are read (読み): a list that people wrote, never a guess. What the list does not cover
 * has no reading, as a wrong one is worse than none.
 */
import { annotated } from './interlinear.ts'

/** Words with their reading in kana, `持っ: もっ`; ○ stands for any number, `/` parts words. */
export type Readings = Readonly<Record<string, string>>

/** A piece of a text, with its reading where the list has one. */
export interface ReadPart {
  readonly text: string
  readonly ruby?: string
}

/** A word of the list, ready to be looked for. */
interface Word {
  /** Its pieces as groups, sticky. */
  readonly pattern: RegExp
  readonly rubies: readonly (string | undefined)[]
  readonly kanji: number
  readonly hasNumber: boolean
  /** Longer words first, a number before any number. */
  readonly rank: number
}

const kanji = /[\p{Script=Han}々]/u
const digit = /[0-9０-９]/
const anyNumber = '[0-9０-９]+(?:[.,．，][0-9０-９]+)*'

/**
 * Splits a word and its reading into pieces, so that the reading stands over kanji alone.
 *
 * Numbers are read with the kanji (`1人: ひとり`) where the reading does not repeat them; `/` parts words
 * of which each has its own reading (`今日/見: きょう/み`).
 *
 * @returns Nothing when the kana of both do not agree, or agree in more than one way.
 */
export function alignReading(word: string, reading: string): readonly ReadPart[] | undefined {
  const [words, readings] = [word.split('/'), reading.split('/')]
  const parts = words.map((part, index) => alignPart(part, readings[index] ?? ''))
  const isWhole = words.length === readings.length && parts.some((part) => part?.some(({ ruby }) => ruby))
  return isWhole && !parts.includes(undefined) ? parts.flatMap((part) => part ?? []) : undefined
}

function alignPart(word: string, reading: string): readonly ReadPart[] | undefined {
  const isRead = digit.test(word) && !digit.test(reading)
  const pieces = word.match(
    isRead
      ? /[\p{Script=Han}々0-9０-９]+|[^\p{Script=Han}々0-9０-９]+/gu
      : /[\p{Script=Han}々]+|[^\p{Script=Han}々]+/gu,
  )
  if (pieces === null) return undefined
  const isBase = (piece: string): boolean => kanji.test(piece) || (isRead && digit.test(piece))
  const source = (lazy: string): RegExp =>
    new RegExp(
      `^${pieces.map((piece) => (isBase(piece) ? `([ぁ-ゖァ-ヶー]+${lazy})` : escaped(piece))).join('')}$`,
      'u',
    )
  const [first, last] = [source('').exec(reading), source('?').exec(reading)]
  if (first === null || first.some((group, index) => group !== last?.[index])) return undefined
  let next = 1
  return pieces.map((text) => {
    const ruby = isBase(text) ? first[next++] : undefined
    return ruby === undefined ? { text } : { text, ruby }
  })
}

/** Looks words up in texts, the longest first. */
export class ReadingList {
  readonly #words = new Map<string, Word[]>()

  constructor(readings: Readings) {
    for (const [written, reading] of Object.entries(readings)) {
      const parts = alignReading(written, reading)
      if (parts === undefined) continue
      const word = written.replaceAll('/', '')
      const first = /^[○0-9]/.test(word) ? '0' : (parts[0]?.text.at(0) ?? '')
      this.#words.set(first, [...(this.#words.get(first) ?? []), wordOf(word, parts)])
    }
    for (const [first, words] of this.#words)
      this.#words.set(
        first,
        words.toSorted((a, b) => b.rank - a.rank),
      )
  }

  /** The text with every reading that the list has, `￹受￺う￻けます`. */
  annotate(text: string): string {
    return this.read(text)
      .map((part) => (part.ruby === undefined ? part.text : annotated(part.text, part.ruby)))
      .join('')
  }

  /** Runs of kanji that have no reading. */
  unread(text: string): readonly string[] {
    return this.read(text).flatMap(({ text: part, ruby }) =>
      ruby === undefined ? (part.match(/[\p{Script=Han}々]+/gu) ?? []) : [],
    )
  }

  /**
   * The text in pieces.
   *
   * Kanji that stand together have readings only when words of the list cover all of them, so that
   * 本人 is not found in 日本人. A reading in brackets behind its word, as やさしい日本語 has it, is
   * not said twice.
   */
  read(text: string): readonly ReadPart[] {
    const parts: ReadPart[] = []
    let runStart = 0
    for (let at = 0; at < text.length;) {
      const bracket = bracketAt(text, at)
      if (bracket !== undefined && endsRead(parts, bracket)) {
        at += bracket.length + 2
        runStart = parts.length
        continue
      }
      const found = this.#wordAt(text, at, parts.length > runStart)
      if (found !== undefined) {
        parts.push(...found.parts)
        at += found.length
        const goesOn = kanji.test(text.charAt(at - 1)) && kanji.test(text.charAt(at))
        if (found.endsRun || !goesOn) runStart = parts.length
        continue
      }
      if (kanji.test(text.charAt(at))) {
        const run = /^[\p{Script=Han}々]+/u.exec(text.slice(at))?.[0] ?? text.charAt(at)
        const dropped = parts.splice(runStart).map((part) => part.text)
        parts.push({ text: [...dropped, run].join('') })
        at += run.length
      } else {
        const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
        parts.push({ text: character })
        at += character.length
      }
      runStart = parts.length
    }
    return parts
  }

  #wordAt(
    text: string,
    at: number,
    isInRun: boolean,
  ): { readonly parts: readonly ReadPart[]; readonly length: number; readonly endsRun: boolean } | undefined {
    const first = text.charAt(at)
    const isNumber = digit.test(first)
    if (isNumber && at > 0 && digit.test(text.charAt(at - 1))) return undefined
    for (const word of this.#words.get(isNumber ? '0' : first) ?? []) {
      word.pattern.lastIndex = at
      const match = word.pattern.exec(text)
      if (match === null) continue
      const end = at + match[0].length
      // One kanji is too little to know a word by: 日 in 今日, 平日 and 日本 is read in three ways.
      const isLone = !isInRun && !(kanji.test(text.charAt(end - 1)) && kanji.test(text.charAt(end)))
      if (word.kanji === 1 && !word.hasNumber && !isLone) continue
      const parts = word.rubies.map((ruby, index): ReadPart => {
        const piece = match[index + 1] ?? ''
        return ruby === undefined ? { text: piece } : { text: piece, ruby }
      })
      return { parts, length: match[0].length, endsRun: word.hasNumber }
    }
    return undefined
  }
}

function wordOf(word: string, parts: readonly ReadPart[]): Word {
  const source = parts.map(({ text }) => `(${escaped(text).replaceAll('○', anyNumber)})`).join('')
  return {
    pattern: new RegExp(source, 'uy'),
    rubies: parts.map(({ ruby }) => ruby),
    kanji: [...word].filter((character) => kanji.test(character)).length,
    hasNumber: /[○0-9０-９]/.test(word),
    rank: word.length - (word.includes('○') ? 0.5 : 0),
  }
}

/** Kana in brackets that begin here. */
function bracketAt(text: string, at: number): string | undefined {
  return text.charAt(at) === '（' ? /^（([ぁ-ゖー]+)）/u.exec(text.slice(at))?.[1] : undefined
}

/** Whether the pieces before a bracket are read as it says. */
function endsRead(parts: readonly ReadPart[], kana: string): boolean {
  let read = ''
  for (const part of parts.toReversed()) {
    read = (part.ruby ?? part.text) + read
    if (read.length >= kana.length) return read === kana && part.ruby !== undefined
  }
  return false
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)
}
