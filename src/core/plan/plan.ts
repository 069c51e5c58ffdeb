import type { CompiledService, Engine } from '../engine/engine.ts'
import type { Evaluation, Outcome } from '../engine/result.ts'
import type { BringId, FormId, ServiceId } from '../facts/ids.ts'
import type { ServiceChoice, Visit } from '../interview/visit.ts'
import type { Bring, Counter, Guide, Office } from '../rules/rulebook.ts'

/** A service of the plan with its result and what the applicant wants. */
export interface PlannedService extends CompiledService {
  readonly outcome: Outcome
  readonly choice: ServiceChoice | undefined
  readonly counter: Counter
}

/** A thing to bring, once for all services that need it. */
export interface PlannedThing {
  readonly bring: Bring
  readonly services: readonly ServiceId[]
  /** Every service that needs it may go without. */
  readonly isWaivable: boolean
}

/** What follows from results and wishes (計画): papers, things, counters, deadlines. */
export interface Plan {
  /** Every service of the guide, exactly once, in the order of the guide. */
  readonly services: readonly PlannedService[]
  /** Wanted today or later: these stand on the checklist. */
  readonly wanted: readonly PlannedService[]
  /** Forms to fill today, each once, with the services that need it; none for one that staff added. */
  readonly forms: readonly { readonly form: FormId; readonly services: readonly ServiceId[] }[]
  /** Wanted today, but staff have not said yet which of its forms the matter needs. */
  readonly withoutForm: readonly PlannedService[]
  readonly things: readonly PlannedThing[]
  /** Counters to visit, in order, with their wanted services. */
  readonly counters: readonly { readonly counter: Counter; readonly services: readonly PlannedService[] }[]
}

/**
 * Puts results and wishes together.
 *
 * A service counts as wanted when staff chose 今日申請 or 後日 for it.
 *
 * @param otherForms  Forms that no service asks for, see {@link otherFormsOf}.
 */
export function planOf(
  engine: Engine,
  evaluation: Evaluation,
  choices: ReadonlyMap<ServiceId, ServiceChoice>,
  office: Office,
  otherForms: readonly FormId[] = [],
): Plan {
  const services = engine.services.map((compiled): PlannedService => {
    const { id, counter: counterId } = compiled.service
    const outcome = evaluation.outcomes.get(id)
    const counter = office.counters.find((candidate) => candidate.id === counterId)
    if (outcome === undefined || counter === undefined) throw new Error(`no outcome or counter of ${id}`)
    return { ...compiled, outcome, counter, choice: choices.get(id) }
  })
  const wanted = services.filter(({ choice }) => choice === 'today' || choice === 'later')
  return {
    services,
    wanted,
    forms: formsOf(wanted, otherForms),
    withoutForm: wanted.filter(
      ({ choice, version: { formsToChoose } }) =>
        choice === 'today' &&
        formsToChoose.length > 0 &&
        !formsToChoose.some((form) => otherForms.includes(form)),
    ),
    things: thingsOf(wanted, office),
    counters: countersOf(wanted, office),
  }
}

/** Forms that no chosen service asks for: what an agent needs (委任状), and what staff added. */
export function otherFormsOf({ role, addedForms }: Visit, { withAgent }: Guide): readonly FormId[] {
  return [...(role === 'agent' ? withAgent : []), ...addedForms]
}

function formsOf(wanted: readonly PlannedService[], others: readonly FormId[]): Plan['forms'] {
  const forms = new Map<FormId, ServiceId[]>()
  for (const { choice, version, service } of wanted) {
    if (choice !== 'today') continue
    const chosen = version.formsToChoose.filter((form) => others.includes(form))
    for (const form of [...version.forms, ...chosen])
      forms.set(form, [...(forms.get(form) ?? []), service.id])
  }
  for (const form of others) if (!forms.has(form)) forms.set(form, [])
  return [...forms].map(([form, services]) => ({ form, services }))
}

function thingsOf(wanted: readonly PlannedService[], office: Office): readonly PlannedThing[] {
  const users = new Map<BringId, { service: ServiceId; isWaivable: boolean }[]>()
  for (const { version, service } of wanted) {
    for (const { id, waivable } of version.bring) {
      users.set(id, [...(users.get(id) ?? []), { service: service.id, isWaivable: waivable === true }])
    }
  }
  return office.bring
    .filter(({ id }) => users.has(id))
    .map((bring) => {
      const entries = users.get(bring.id) ?? []
      return {
        bring,
        services: entries.map(({ service }) => service),
        isWaivable: entries.every(({ isWaivable }) => isWaivable),
      }
    })
}

function countersOf(wanted: readonly PlannedService[], office: Office): Plan['counters'] {
  return office.counters
    .map((counter) => ({ counter, services: wanted.filter((planned) => planned.counter.id === counter.id) }))
    .filter(({ services }) => services.length > 0)
}
