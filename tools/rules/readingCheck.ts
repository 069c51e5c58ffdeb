import { checklistTexts } from '#core/analysis/checklistTexts.ts'
import { ReadingList } from '#core/documents/readings.ts'
import type { MistakeList } from '#core/rules/mistake.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import { paperEasy } from '#ui/locales/paper.easy.ts'
import { paperJa } from '#ui/locales/paper.ja.ts'

/** Warns of kanji that the checklist with readings would print without one; nothing where the rules have no readings. */
export function checkReadings(rulebook: Rulebook, folder: string, mistakes: MistakeList): void {
  if (Object.keys(rulebook.readings).length === 0) return
  const list = new ReadingList(rulebook.readings)
  const texts = new Set([
    ...checklistTexts(rulebook, paperJa, 'ja'),
    ...checklistTexts(rulebook, paperEasy, 'easy'),
  ])
  for (const text of texts) {
    const unread = list.unread(text)
    if (unread.length > 0)
      mistakes.warn(
        { file: `${folder}/readings.yaml`, line: 1, column: 1 },
        'no-reading',
        `「${text}」の「${unread.join('」「')}」に読みがないため、ふりがながつきません。`,
      )
  }
}
