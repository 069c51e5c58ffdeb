import { paperTexts } from '../documents/paperTexts.ts'
import type { ChecklistContent } from '../documents/checklist.ts'
import type { Readings } from '../documents/readings.ts'

/** The readings a paper may need: of words whose kanji its texts have. */
export function readingsOf(content: ChecklistContent, readings: Readings): Readings {
  const characters = new Set(paperTexts(content).join(''))
  return Object.fromEntries(
    Object.entries(readings).filter(([word]) =>
      [...word].every((character) => !/[\p{Script=Han}々]/u.test(character) || characters.has(character)),
    ),
  )
}

/** 姓 and 名 with their kana where both are written in as many parts; else the whole name with all of it. */
export function nameReadings(name: string, kana: string): NonNullable<ChecklistContent['nameReadings']> {
  const [parts, readings] = [name, kana].map((text) =>
    text.split(/[ \u3000]+/u).filter((part) => part !== ''),
  )
  if (parts === undefined || readings === undefined || readings.length === 0) return []
  const pairs =
    parts.length === readings.length
      ? parts.map((part, index) => [part, readings[index] ?? ''] as const)
      : [[name, readings.join(' ')] as const]
  // Over kana it would say the same again.
  return pairs.filter(([part]) => !/^[ぁ-ゖァ-ヶー・\s]+$/u.test(part))
}
