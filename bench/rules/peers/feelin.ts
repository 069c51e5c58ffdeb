import { evaluate } from 'feelin'
import type { Peer } from './peer.ts'
import type { Plain } from './plain.ts'

/** Its interface takes the text of an expression each time. */
export const feelin: Peer = {
  name: 'feelin',
  prepare(rules) {
    const expressions = rules.map(expressionOf)
    return (applicant) => expressions.map((expression) => evaluate(expression, applicant).value === true)
  },
}

function expressionOf(plain: Plain): string {
  switch (plain.kind) {
    case 'all':
      return `(${plain.of.map(expressionOf).join(' and ')})`
    case 'any':
      return `(${plain.of.map(expressionOf).join(' or ')})`
    case 'atLeast':
      return `(count([${plain.of.map(expressionOf).join(', ')}][item = true]) >= ${plain.count})`
    case 'not':
      return `not(${expressionOf(plain.of)})`
    case 'oneOf':
      return `(${plain.name} in (${plain.values.map((value) => `"${value}"`).join(', ')}))`
    case 'flag':
      return plain.name
    case 'between':
      return `(${plain.name} in [${plain.from}..${plain.to}])`
    case 'always':
      return String(plain.value)
  }
}
