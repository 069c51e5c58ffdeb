import Engine, { type RawPublicodes } from 'publicodes'
import type { Peer } from './peer.ts'
import { type Plain, type PlainApplicant, withoutCounting } from './plain.ts'

export const publicodes: Peer = {
  name: 'publicodes',
  prepare(rules, names) {
    const engine = publicodesEngine(rules, names)
    return (applicant) => {
      engine.setSituation(situationOf(applicant))
      return rules.map((_, index) => engine.evaluate(`r${index}`).nodeValue === true)
    }
  },
}

/** Rules `r0`, `r1`, … over questions. */
export function publicodesEngine(rules: readonly Plain[], names: readonly string[]): Engine {
  const raw: RawPublicodes<string> = Object.fromEntries([
    ...names.map((name) => [name, { question: `${name} ?` }]),
    ...rules.map((rule, index) => [`r${index}`, { valeur: ruleOf(rule, true) }]),
  ])
  return new Engine(raw, { logger: { log: () => {}, warn: () => {}, error: () => {} } })
}

export function situationOf(applicant: PlainApplicant): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(applicant).map(([name, value]) => {
      if (typeof value === 'boolean') return [name, value ? 'oui' : 'non']
      return [name, typeof value === 'string' ? `'${value}'` : value]
    }),
  )
}

type Raw = string | { readonly [mechanism: string]: readonly Raw[] }

/** The rule, or its negation: the language negates comparisons only. */
function ruleOf(plain: Plain, isTrue: boolean): Raw {
  switch (plain.kind) {
    case 'all':
    case 'any': {
      const isAll = (plain.kind === 'all') === isTrue
      const of = plain.of.map((inner) => ruleOf(inner, isTrue))
      return isAll ? { 'toutes ces conditions': of } : { 'une de ces conditions': of }
    }
    case 'atLeast':
      return ruleOf(withoutCounting(plain.count, plain.of), isTrue)
    case 'not':
      return ruleOf(plain.of, !isTrue)
    case 'oneOf': {
      const of = plain.values.map((value) => `${plain.name} ${isTrue ? '=' : '!='} '${value}'`)
      return isTrue ? { 'une de ces conditions': of } : { 'toutes ces conditions': of }
    }
    case 'flag':
      return `${plain.name} = ${isTrue ? 'oui' : 'non'}`
    case 'between':
      return isTrue
        ? { 'toutes ces conditions': [`${plain.name} >= ${plain.from}`, `${plain.name} <= ${plain.to}`] }
        : { 'une de ces conditions': [`${plain.name} < ${plain.from}`, `${plain.name} > ${plain.to}`] }
    case 'always':
      return plain.value === isTrue ? 'oui' : 'non'
  }
}
