import type { ChecklistContent } from './checklist.ts'
import { annotated } from './interlinear.ts'
import { kanaIn } from './kana.ts'
import { ReadingList } from './readings.ts'

/**
 * The content with the readings it carries in its texts; the person's name has only the reading that
 * the person gave.
 */
export function annotatedContent(content: ChecklistContent): ChecklistContent {
  const list = new ReadingList(content.readings ?? {})
  const { name, nameReadings = [], readings: _readings, ...texts } = content
  return {
    ...annotatedTexts(texts, list),
    ...(name === undefined ? {} : { name: annotatedName(name, nameReadings, list) }),
  }
}

/** Every text in a value, at any depth. */
function annotatedTexts<Value>(value: Value, list: ReadingList): Value {
  const mapped = (part: unknown): unknown => {
    if (typeof part === 'string') return list.annotate(part)
    if (Array.isArray(part)) return part.map(mapped)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, mapped(inner)]))
  }
  return mapped(value) as Value
}

/** The parts of the name with their readings; only what stands around them is looked up. */
function annotatedName(
  name: string,
  readings: NonNullable<ChecklistContent['nameReadings']>,
  list: ReadingList,
): string {
  let rest = name
  let text = ''
  for (const [part, kana] of readings) {
    const at = rest.indexOf(part)
    if (at < 0 || part === '') continue
    text += rest.slice(0, at) + annotated(part, kanaIn(kana, 'hiragana'))
    rest = rest.slice(at + part.length)
  }
  // Without a reading nothing tells where the name ends, and a name is never looked up.
  return readings.length === 0 ? name : text + list.annotate(rest)
}
