import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import type { Peer } from './peer.ts'
import type { Plain } from './plain.ts'

/**
 * One decision with one expression node that holds every rule, so that one call judges them all.
 *
 * `ZenDecisionContent` keeps the expressions compiled; without it each call takes fifty times as long.
 */
export const zenEngine: Peer = {
  name: '@gorules/zen-engine',
  prepare(rules) {
    const content = {
      nodes: [
        { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
        {
          id: 'rules',
          name: 'rules',
          type: 'expressionNode',
          position: { x: 0, y: 0 },
          content: {
            expressions: rules.map((rule, index) => ({
              id: `${index}`,
              key: `r${index}`,
              value: expressionOf(rule),
            })),
          },
        },
        { id: 'out', name: 'out', type: 'outputNode', position: { x: 0, y: 0 } },
      ],
      edges: [
        { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
        { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
      ],
    }
    const compiled = new ZenDecisionContent(Buffer.from(JSON.stringify(content)))
    const decision = new ZenEngine().createDecision(compiled)
    return async (applicant) => {
      const { result } = (await decision.evaluate(applicant)) as { result: Record<string, unknown> }
      return rules.map((_, index) => result[`r${index}`] === true)
    }
  },
}

function expressionOf(plain: Plain): string {
  switch (plain.kind) {
    case 'all':
      return `(${plain.of.map(expressionOf).join(' and ')})`
    case 'any':
      return `(${plain.of.map(expressionOf).join(' or ')})`
    case 'atLeast':
      return `(sum([${plain.of.map((inner) => `(${expressionOf(inner)} ? 1 : 0)`).join(', ')}]) >= ${plain.count})`
    case 'not':
      return `(not ${expressionOf(plain.of)})`
    case 'oneOf':
      return `(${plain.name} in [${plain.values.map((value) => `'${value}'`).join(', ')}])`
    case 'flag':
      return `(${plain.name} == true)`
    case 'between':
      return `(${plain.name} in [${plain.from}..${plain.to}])`
    case 'always':
      return String(plain.value)
  }
}
