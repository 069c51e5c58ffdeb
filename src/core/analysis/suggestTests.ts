import type { Fact } from '../facts/fact.ts'
import type { RuleTest } from '../rules/readRuleTests.ts'
import type { Condition } from '../rules/condition.ts'
import type { Service } from '../rules/rulebook.ts'
import { innerConditions } from './replaced.ts'

/**
 * Boundary tests a service file lacks: for every age or number at which the rule draws a line, one
 * applicant on each side of it.
 *
 * @returns Sentences for policy staff, in the order of the conditions.
 */
export function missingBoundaries(
  service: Service,
  tests: readonly RuleTest[],
  facts: readonly Fact[],
): readonly string[] {
  const conditions = (service.versions[0]?.rules ?? []).flatMap(({ eligible }) => innerConditions(eligible))
  const suggestions = new Set<string>()
  for (const condition of conditions) {
    if (condition.kind !== 'number') continue
    const fact = facts.find(({ id }) => id === condition.fact)
    if (fact?.kind !== 'number') continue
    const given = new Set(
      tests
        .map((test) => test.given.get(condition.fact))
        .flatMap((answer) => (answer?.kind === 'number' ? [answer.value] : [])),
    )
    for (const line of linesOf(condition)) {
      const missing = [line - 1, line].filter(
        (value) => value >= fact.min && value <= fact.max && !given.has(value),
      )
      for (const value of missing)
        suggestions.add(
          `${fact.label.ja}が${value}${fact.unit.ja}の人のテストがありません（${line}${fact.unit.ja}が境目です）。`,
        )
    }
  }
  return [...suggestions]
}

/** Numbers at which the answer of a condition changes: the first on the far side. */
function linesOf(condition: Extract<Condition, { kind: 'number' }>): readonly number[] {
  return condition.ranges.flatMap(({ from, to }) => [
    ...(from === undefined ? [] : [from]),
    ...(to === undefined ? [] : [to + 1]),
  ])
}
