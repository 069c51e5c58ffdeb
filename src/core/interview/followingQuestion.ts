import type { OpenQuestion } from '../engine/result.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactId } from '../facts/ids.ts'

/** The question whose screen shows a fact: the grade table for what stands beside it. */
export function homeOf(facts: readonly Fact[], id: FactId): FactId {
  const fact = facts.find((candidate) => candidate.id === id)
  return fact?.kind === 'choice' && fact.beside !== undefined ? fact.beside : id
}

/**
 * The open question staff come to after the one in focus: the next in editorial order, then from
 * the start again; nothing when no other is open.
 */
export function followingQuestion(
  facts: readonly Fact[],
  open: readonly OpenQuestion[],
  current: FactId | undefined,
): FactId | undefined {
  const order = facts.map(({ id }) => id)
  const place = current === undefined ? -1 : order.indexOf(current)
  const waiting = open.map(({ fact }) => homeOf(facts, fact)).filter((fact) => fact !== current)
  return waiting.find((fact) => order.indexOf(fact) > place) ?? waiting[0]
}
