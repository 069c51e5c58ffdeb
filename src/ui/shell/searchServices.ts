import type { PlannedService } from '#core/plan/plan.ts'
import type { Guide } from '#core/rules/rulebook.ts'

/** Full or half width, ひらがな or カタカナ, upper or lower case are the same word. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ァ-ヶ]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60))
}

/**
 * Services that hold every word of the search in their names, summary, category or counter; hits
 * in a name first, then in the order of the guide.
 */
export function searchServices(
  services: readonly PlannedService[],
  guide: Guide,
  search: string,
): readonly PlannedService[] {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const has = (text: string): boolean => words.every((word) => folded(text).includes(word))
  const nameOf = ({ service }: PlannedService): string =>
    `${service.name.ja} ${service.short.ja} ${service.name.easy ?? ''}`
  const textOf = (planned: PlannedService): string => {
    const category = guide.categories.find(({ id }) => id === planned.service.category)?.label.ja ?? ''
    return `${nameOf(planned)} ${planned.service.summary.ja} ${category} ${planned.counter.name.ja}`
  }
  const named = services.filter((planned) => has(nameOf(planned)))
  return [...named, ...services.filter((planned) => !named.includes(planned) && has(textOf(planned)))]
}
