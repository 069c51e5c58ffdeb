import type { Answers } from '../facts/answers.ts'
import type { Visit } from '../interview/visit.ts'
import type { Plan } from '../plan/plan.ts'
import type { Rulebook } from '../rules/rulebook.ts'
import type { FormValue, FormValues } from './formValues.ts'
import { spoken } from './checklistSheet.ts'
import {
  addresseeBind,
  caseNumberBind,
  gradeBind,
  itemValue,
  peopleValue,
  visitValues,
} from './visitValues.ts'

/**
 * Every value a form may print, by the name mappings bind: the visit's own values, answered facts,
 * applicant data, what the office is called, and the 区分 that was found.
 *
 * @param answers  With derived answers.
 */
export function formValuesOf(
  visit: Visit,
  answers: Answers,
  rulebook: Rulebook,
  { services }: Pick<Plan, 'services'>,
): FormValues {
  const values: Record<string, FormValue> = {
    ...visitValues(rulebook.facts, answers, visit.on),
    [caseNumberBind]: { kind: 'text', text: spoken(visit.caseNumber) },
  }
  for (const [name, text] of Object.entries(rulebook.office.addressees))
    values[addresseeBind(name)] = { kind: 'text', text }
  for (const { service, version, outcome } of services) {
    const grade = outcome.status === 'eligible' ? version.rules[outcome.grade ?? -1]?.name?.ja : undefined
    if (grade !== undefined) values[gradeBind(service.id)] = { kind: 'choices', ids: [grade], text: grade }
  }
  for (const item of rulebook.items) {
    const entered = visit.items.get(item.id)
    const value =
      item.kind === 'people' ? peopleValue(item, entered?.rows ?? []) : itemValue(item, entered?.text ?? '')
    if (value !== undefined) values[item.id] = value
  }
  return values
}
