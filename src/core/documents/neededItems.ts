import type { FormId } from '../facts/ids.ts'
import type { Role } from '../interview/visit.ts'
import type { Plan } from '../plan/plan.ts'
import type { DataItem, Rulebook } from '../rules/rulebook.ts'

/** A piece of applicant data some chosen form prints. */
export interface NeededItem {
  readonly item: DataItem
  /** Forms that print it, in the order of the plan. */
  readonly forms: readonly FormId[]
  readonly isRequired: boolean
}

/**
 * What is asked of the applicant: never a field that no chosen form uses.
 *
 * Data of a guardian or an agent is asked only when one stands at the counter.
 */
export function neededItems(plan: Plan, rulebook: Rulebook, role: Role): readonly NeededItem[] {
  const forms = plan.forms.flatMap(({ form }) => rulebook.forms.filter(({ id }) => id === form))
  return rulebook.items.flatMap((item) => {
    if ((item.group === 'guardian' && role !== 'guardian') || (item.group === 'agent' && role !== 'agent'))
      return []
    const users = forms.filter(({ fields }) =>
      fields.some((field) => 'bind' in field && field.bind === item.id),
    )
    if (users.length === 0) return []
    const isRequired = item.optional !== true
    return [{ item, forms: users.map(({ id }) => id), isRequired }]
  })
}
