import { LogicEngine } from 'json-logic-engine'
import type { Peer } from './peer.ts'
import type { Plain } from './plain.ts'

/** `run`, as its readme starts with. */
export const jsonLogicInterpreted: Peer = {
  name: 'json-logic-engine, interpreted',
  prepare(rules) {
    const engine = new LogicEngine()
    const logic = rules.map(logicOf)
    return (applicant) => logic.map((rule) => engine.run(rule, applicant) === true)
  },
}

/** `build`, which makes JavaScript of a rule. */
export const jsonLogicCompiled: Peer = {
  name: 'json-logic-engine, compiled',
  prepare(rules) {
    const engine = new LogicEngine()
    const compiled = rules.map((rule) => engine.build(logicOf(rule)))
    return (applicant) => compiled.map((rule) => rule(applicant) === true)
  },
}

function logicOf(plain: Plain): unknown {
  switch (plain.kind) {
    case 'all':
      return { and: plain.of.map(logicOf) }
    case 'any':
      return { or: plain.of.map(logicOf) }
    case 'atLeast':
      return { '>=': [{ '+': plain.of.map((inner) => ({ if: [logicOf(inner), 1, 0] })) }, plain.count] }
    case 'not':
      return { '!': [logicOf(plain.of)] }
    case 'oneOf':
      return { in: [{ var: plain.name }, plain.values] }
    case 'flag':
      return { var: plain.name }
    case 'between':
      return { '<=': [plain.from, { var: plain.name }, plain.to] }
    case 'always':
      return plain.value
  }
}
