import type { Status } from '#core/engine/result.ts'
import type { PlannedService } from '#core/plan/plan.ts'
import type { Guide } from '#core/rules/rulebook.ts'

/** What the centre of the screen lists: usable services, all or of one category, or another group. */
export type ServicesView =
  | { readonly kind: 'eligible'; readonly category?: string }
  | { readonly kind: 'depends' }
  | { readonly kind: 'not-eligible' }

export interface CategoryGroup {
  readonly id: string
  readonly label: string
  readonly services: readonly PlannedService[]
}

/** Services with a status by category, in the order of the guide; empty categories are left out. */
export function byCategory(
  services: readonly PlannedService[],
  guide: Guide,
  status: Status,
): readonly CategoryGroup[] {
  return guide.categories
    .map(({ id, label }) => ({
      id,
      label: label.ja,
      services: services.filter(
        ({ service, outcome }) => service.category === id && outcome.status === status,
      ),
    }))
    .filter((group) => group.services.length > 0)
}
