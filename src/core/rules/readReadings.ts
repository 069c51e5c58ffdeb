import { type Readings, alignReading } from '../documents/readings.ts'
import type { Reading } from './reading.ts'
import type { SourceNode } from './source.ts'

/** Reads a list of readings: a word with kanji, and all of it in kana. */
export function readReadings(root: SourceNode, reading: Reading): Readings {
  if (root.kind !== 'map') {
    reading.mistakes.error(root.spot, 'not-a-map', '読みの一覧は「手帳: てちょう」の形で書きます。')
    return {}
  }
  const readings: Record<string, string> = {}
  for (const { key, keySpot, value } of root.entries) {
    const kana = reading.string(value, `「${key}」の読み`)
    if (kana === undefined) continue
    if (alignReading(key, kana) === undefined)
      reading.mistakes.error(
        keySpot,
        'reading',
        `「${key}」の読み「${kana}」が合いません。漢字のほか（送りがな・数字・○）は左右で同じに書き、読みはひらがなで書いてください。`,
      )
    else readings[key] = kana
  }
  return readings
}

/** Several lists as one; a later one has the last word. */
export function readingsIn(lists: readonly Readings[]): Readings {
  return Object.fromEntries(lists.flatMap((list) => Object.entries(list)))
}
