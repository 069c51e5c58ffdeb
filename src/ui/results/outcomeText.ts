import type { Outcome, Status } from '#core/engine/result.ts'
import type { PlannedService } from '#core/plan/plan.ts'
import type { DecidedBy } from '#core/rules/rulebook.ts'

/** The groups of the result panel, in its order. */
export const GROUPS: readonly Status[] = ['eligible', 'depends', 'not-eligible']

/** Key of a word for a result: who decides, or that it is open or excluded. */
export type ResultWord = DecidedBy | 'depends' | 'not-eligible'

/** Which word a result takes; the same key in every list of words. */
export function resultWord(outcome: Outcome, decidedBy: DecidedBy): ResultWord {
  switch (outcome.status) {
    case 'eligible':
      return decidedBy
    case 'depends':
      return 'depends'
    case 'not-eligible':
      return 'not-eligible'
  }
}

/** Questions a result still depends on; of a service that can be used, those of its 区分. */
export function openCount(outcome: Outcome): number {
  return outcome.status === 'not-eligible' ? 0 : outcome.open.length
}

/** Services of one group, in the order of the guide. */
export function servicesWith(services: readonly PlannedService[], status: Status): readonly PlannedService[] {
  return services.filter(({ outcome }) => outcome.status === status)
}
