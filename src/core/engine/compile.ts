import type { Condition } from '../rules/condition.ts'
import { type Diagrams, NO, type NodeId, YES } from './diagrams.ts'
import { type Variables, tokensMask } from './variables.ts'

/**
 * The diagram of a condition, and of every condition inside it.
 *
 * @param into  Receives the diagram of each inner condition, for reasons.
 */
export function diagramOf(
  condition: Condition,
  diagrams: Diagrams,
  variables: Variables,
  into: Map<Condition, NodeId>,
): NodeId {
  const known = into.get(condition)
  if (known !== undefined) return known
  const id = build(condition, diagrams, variables, into)
  into.set(condition, id)
  return id
}

function build(
  condition: Condition,
  diagrams: Diagrams,
  variables: Variables,
  into: Map<Condition, NodeId>,
): NodeId {
  const each = (inner: readonly Condition[]): NodeId[] =>
    inner.map((part) => diagramOf(part, diagrams, variables, into))
  switch (condition.kind) {
    case 'all':
      return each(condition.of).reduce((left, right) => diagrams.and(left, right), YES)
    case 'any':
      return each(condition.of).reduce((left, right) => diagrams.or(left, right), NO)
    case 'not':
      return diagrams.not(diagramOf(condition.of, diagrams, variables, into))
    case 'atLeast':
      return diagrams.atLeast(condition.count, each(condition.of))
    case 'always':
      return condition.value ? YES : NO
    case 'choice':
    case 'includes':
    case 'number':
    case 'disability':
      return leaf(condition, diagrams, variables)
  }
}

type Leaf = Extract<Condition, { kind: 'choice' | 'includes' | 'number' | 'disability' }>

function leaf(condition: Leaf, diagrams: Diagrams, variables: Variables): NodeId {
  const fact = variables.fact(condition.fact)
  const first = variables.firstOf(condition.fact)
  if (condition.kind === 'choice' && fact.kind === 'choice') {
    let mask = 0
    fact.choices.forEach((choice, index) => {
      if (condition.choices.includes(choice.id)) mask |= 1 << index
    })
    return diagrams.oneOf(first, mask)
  }
  if (condition.kind === 'includes' && fact.kind === 'choices') {
    const each = fact.choices.map((choice, index) =>
      condition.choices.includes(choice.id) ? diagrams.oneOf(first + index, 2) : NO,
    )
    return each.reduce((left, right) => diagrams.or(left, right), NO)
  }
  if (condition.kind === 'number' && fact.kind === 'number') {
    const mask = condition.ranges.reduce(
      (sum, { from, to }) => sum | variables.intervalMask(fact, from, to),
      0,
    )
    return diagrams.oneOf(first, mask)
  }
  if (condition.kind === 'disability' && fact.kind === 'disability-list') {
    const each = fact.parts.map((part, index) => {
      const cells = condition.cells.find((entry) => entry.part === part.id)
      return cells === undefined ? NO : diagrams.oneOf(first + index, tokensMask(part, cells.tokens))
    })
    return each.reduce((left, right) => diagrams.or(left, right), NO)
  }
  throw new Error(`condition ${condition.kind} does not fit fact ${fact.id} of kind ${fact.kind}`)
}
