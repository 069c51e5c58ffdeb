import type { Answer, Answers } from '#core/facts/answers.ts'
import type { ChoiceFact, ChoicesFact, DisabilityListFact, Fact, NumberFact } from '#core/facts/fact.ts'
import type { ServiceId } from '#core/facts/ids.ts'
import type { EngineRules } from '#core/engine/engine.ts'
import type { Condition } from '#core/rules/condition.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import { type Random, seeded } from './random.ts'

/** Ages at which Japanese welfare law draws a line. */
const AGES = [3, 6, 15, 18, 20, 35, 40, 60, 65, 70, 75]

/** How often the shipped rules look at facts of each kind, in percent. */
const SHARES: readonly (readonly [Fact['kind'], number])[] = [
  ['choice', 60],
  ['disability-list', 18],
  ['choices', 14],
  ['number', 8],
]

/** Rules over the shipped questions, without constraints, the same for the same seed. */
export function generatedRules(rulebook: Rulebook, count: number, seed: number): EngineRules {
  const random = seeded(seed)
  const [service] = rulebook.services
  const version = service?.versions[0]
  if (service === undefined || version === undefined) throw new Error('no service to start from')
  const { until: _, ...always } = version
  return {
    facts: rulebook.facts,
    always: [],
    services: Array.from({ length: count }, (_, index) => ({
      ...service,
      // Brands are put on by the rules reader; these services never pass it.
      id: `generated-${index}` as ServiceId,
      versions: [{ ...always, rules: [{ eligible: tree(rulebook.facts, random, 3, true) }] }],
    })),
  }
}

/** The conditions of generated rules, one per service. */
export function conditionsOf(rules: EngineRules): readonly Condition[] {
  return rules.services.flatMap(({ versions }) => versions[0]?.rules[0]?.eligible ?? [])
}

function tree(facts: readonly Fact[], random: Random, depth: number, isRoot = false): Condition {
  if (depth === 0 || (!isRoot && random.next() < 0.45)) return leaf(facts, random)
  const inner = (count: number): readonly Condition[] =>
    Array.from({ length: count }, () => tree(facts, random, depth - 1))
  const kind = random.next()
  if (kind < 0.42) return { kind: 'all', of: inner(2 + random.below(2)) }
  if (kind < 0.84) return { kind: 'any', of: inner(2 + random.below(3)) }
  if (kind < 0.92) return { kind: 'not', of: tree(facts, random, depth - 1) }
  return { kind: 'atLeast', count: 2, of: inner(3 + random.below(2)) }
}

function leaf(facts: readonly Fact[], random: Random): Condition {
  let left = random.below(100)
  const [kind] = SHARES.find(([, share]) => (left -= share) < 0) ?? ['choice']
  const fact = random.pick(facts.filter((candidate) => candidate.kind === kind))
  switch (fact.kind) {
    case 'choice':
      return choiceLeaf(fact, random)
    case 'choices':
      return includesLeaf(fact, random)
    case 'number':
      return numberLeaf(fact, random)
    case 'disability-list':
      return disabilityLeaf(fact, random)
  }
}

function choiceLeaf({ id, choices }: ChoiceFact, random: Random): Condition {
  const chosen = random.some(choices, 1 + random.below(choices.length - 1))
  return { kind: 'choice', fact: id, choices: chosen.map((choice) => choice.id) }
}

function includesLeaf({ id, choices }: ChoicesFact, random: Random): Condition {
  return {
    kind: 'includes',
    fact: id,
    choices: random.some(choices, 1 + random.below(3)).map((choice) => choice.id),
  }
}

function numberLeaf({ id }: NumberFact, random: Random): Condition {
  const age = random.pick(AGES)
  const older = AGES.find((candidate) => candidate > age)
  const between = { from: age, ...(older === undefined ? {} : { to: older - 1 }) }
  return { kind: 'number', fact: id, ranges: [random.pick([{ from: age }, { to: age - 1 }, between])] }
}

/** Some parts, each from its most severe grade down to one cell. */
function disabilityLeaf({ id, parts }: DisabilityListFact, random: Random): Condition {
  const cells = random.some(parts, 1 + random.below(parts.length)).map((part) => ({
    part: part.id,
    tokens: part.cells.slice(0, 1 + random.below(part.cells.length)).map(({ token }) => token),
  }))
  return { kind: 'disability', fact: id, cells }
}

/** Complete applicants, the same for the same seed. */
export function generatedApplicants(facts: readonly Fact[], count: number, seed: number): readonly Answers[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () => new Map(facts.map((fact) => [fact.id, answer(fact, random)])))
}

function answer(fact: Fact, random: Random): Answer {
  switch (fact.kind) {
    case 'choice':
      return { kind: 'choice', choice: random.pick(fact.choices).id }
    case 'choices':
      return { kind: 'choices', chosen: random.some(fact.choices, random.below(4)).map(({ id }) => id) }
    case 'number':
      return { kind: 'number', value: fact.min + random.below(fact.max - fact.min + 1) }
    case 'disability-list':
      return {
        kind: 'disability-list',
        parts: random.some(fact.parts, random.below(4)).map((part) => {
          const { grade, item } = random.pick(part.cells)
          return { part: part.id, grade, ...(item === undefined ? {} : { item }) }
        }),
      }
  }
}
