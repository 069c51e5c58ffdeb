import type { BoxMm } from '../documents/mapping.ts'
import { didYouMean } from './nearest.ts'
import type { Fields, Reading } from './reading.ts'
import type { SourceNode } from './source.ts'

const USUAL_SIZE = 11
const SMALLEST_SIZE = 7

/** Reads the measures of a field: boxes in mm, sizes of type, alignment. */
export class ShapeReader {
  readonly #reading: Reading

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** Boxes by word; a word may stand for an id the bind has, nothing else. */
  named(
    fields: Fields,
    key: string,
    allowed: readonly string[],
  ): Readonly<Record<string, BoxMm>> | undefined {
    const node = fields.get(key)
    if (node?.kind !== 'map') {
      this.#reading.mistakes.error(
        node?.spot ?? fields.spot,
        'missing-key',
        `記入欄に「${key}」を「語: [x, y, 幅, 高さ]」の形で書いてください。`,
      )
      return undefined
    }
    const boxes: Record<string, BoxMm> = {}
    for (const { key: word, keySpot, value } of node.entries) {
      if (!allowed.includes(word)) {
        this.#reading.mistakes.error(
          keySpot,
          'unknown-option',
          `「${word}」という答えはありません。${didYouMean(word, allowed)}`,
        )
        continue
      }
      const box = this.boxOf(value, word)
      if (box !== undefined) boxes[word] = box
    }
    return boxes
  }

  box(fields: Fields, key: string): BoxMm | undefined {
    const node = fields.get(key)
    if (node !== undefined) return this.boxOf(node, key)
    this.#reading.mistakes.error(fields.spot, 'missing-key', `記入欄に「${key}」がありません。`)
    return undefined
  }

  boxOf(node: SourceNode, what: string): BoxMm | undefined {
    const numbers = this.#reading.list(node).map((item) => this.#reading.number(item, what))
    const [x, y, width, height] = numbers
    if (
      numbers.length === 4 &&
      x !== undefined &&
      y !== undefined &&
      width !== undefined &&
      height !== undefined &&
      width > 0 &&
      height > 0
    ) {
      return [x, y, width, height]
    }
    this.#reading.mistakes.error(
      node.spot,
      'bad-box',
      `${what}は [左, 上, 幅, 高さ] を mm で書きます。幅と高さは0より大きくします。`,
    )
    return undefined
  }

  size(fields: Fields): number {
    return this.#reading.number(fields.get('size'), 'size') ?? USUAL_SIZE
  }

  align(fields: Fields): 'left' | 'center' | 'right' {
    return this.#reading.oneOf(fields.get('align'), 'align', ['left', 'center', 'right'] as const) ?? 'left'
  }

  /** How far a text may be shrunk. */
  sizes(fields: Fields): { readonly sizePt: number; readonly minSizePt: number } {
    const sizePt = this.size(fields)
    const smallest = this.#reading.number(fields.get('min-size'), 'min-size')
    return { sizePt, minSizePt: smallest ?? Math.min(SMALLEST_SIZE, sizePt) }
  }
}
