import { Engine, type NestedCondition } from 'json-rules-engine'
import type { Peer } from './peer.ts'
import { type Plain, withoutCounting } from './plain.ts'

/** A fact that is always true: the language has no constants. */
const TRUE = 'true'

export const jsonRulesEngine: Peer = {
  name: 'json-rules-engine',
  prepare(rules) {
    const engine = new Engine(
      rules.map((rule, index) => ({
        conditions: { all: [conditionOf(rule)] },
        event: { type: String(index) },
      })),
    )
    engine.addFact(TRUE, true)
    return async (applicant) => {
      const { events } = await engine.run({ ...applicant })
      const holding = new Set(events.map(({ type }) => type))
      return rules.map((_, index) => holding.has(String(index)))
    }
  },
}

function conditionOf(plain: Plain): NestedCondition {
  switch (plain.kind) {
    case 'all':
      return { all: plain.of.map(conditionOf) }
    case 'any':
      return { any: plain.of.map(conditionOf) }
    case 'atLeast':
      return conditionOf(withoutCounting(plain.count, plain.of))
    case 'not':
      return { not: conditionOf(plain.of) }
    case 'oneOf':
      return { fact: plain.name, operator: 'in', value: [...plain.values] }
    case 'flag':
      return { fact: plain.name, operator: 'equal', value: true }
    case 'between':
      return {
        all: [
          { fact: plain.name, operator: 'greaterThanInclusive', value: plain.from },
          { fact: plain.name, operator: 'lessThanInclusive', value: plain.to },
        ],
      }
    case 'always':
      return { fact: TRUE, operator: 'equal', value: plain.value }
  }
}
