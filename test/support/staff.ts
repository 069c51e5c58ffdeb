import type { VisitStore } from '#app/visitStore.ts'
import type { FactId } from '#core/facts/ids.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'

/** Id of a question, by the words of the dictionary. */
export function choice(rulebook: Rulebook, fact: string): FactId {
  const found = rulebook.facts.find(({ id }) => id === fact)
  if (found === undefined) throw new Error(`no question ${fact}`)
  return found.id
}

/** Staff choose an answer. */
export function choose(store: VisitStore, rulebook: Rulebook, fact: string, answer: string): void {
  const found = rulebook.facts.find(({ id }) => id === fact)
  const chosen = found?.kind === 'choice' ? found.choices.find(({ id }) => id === answer) : undefined
  if (found === undefined || chosen === undefined) throw new Error(`no answer ${answer} to ${fact}`)
  store.getState().answer(found.id, { kind: 'choice', choice: chosen.id })
}

/** Staff press a grade in the table. */
export function grade(store: VisitStore, rulebook: Rulebook, part: string, value: number): void {
  const list = rulebook.facts.find(({ kind }) => kind === 'disability-list')
  const found = list?.kind === 'disability-list' ? list.parts.find(({ id }) => id === part) : undefined
  if (found === undefined) throw new Error(`no part ${part}`)
  store.getState().toggleGrade(found.id, value)
}
