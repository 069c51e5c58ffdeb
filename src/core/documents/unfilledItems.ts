import type { FormId } from '../facts/ids.ts'
import type { Visit } from '../interview/visit.ts'
import type { Plan } from '../plan/plan.ts'
import type { DataItem, Rulebook } from '../rules/rulebook.ts'
import { neededItems } from './neededItems.ts'

/** A piece of applicant data the chosen forms ask for and nobody entered. */
export interface UnfilledItem {
  readonly item: DataItem
  readonly forms: readonly FormId[]
}

/** What stays empty on the chosen forms though it is asked for (未記入). */
export function unfilledItems(plan: Plan, rulebook: Rulebook, visit: Visit): readonly UnfilledItem[] {
  return neededItems(plan, rulebook, visit.role).flatMap(({ item, forms, isRequired }) =>
    isRequired && !visit.items.has(item.id) ? [{ item, forms }] : [],
  )
}
