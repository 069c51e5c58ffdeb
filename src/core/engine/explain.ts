import type { Answer, Answers } from '../facts/answers.ts'
import type { FactId, ServiceId } from '../facts/ids.ts'
import type { Text } from '../facts/text.ts'
import type { Condition } from '../rules/condition.ts'
import type { CompiledService, Engine } from './engine.ts'
import { constrainedCondition, possibleRoot } from './engine.ts'
import { IMPOSSIBLE, type NodeId } from './diagrams.ts'
import type { ExplainedCondition, NearestChange } from './result.ts'
import { type Masks, type Variable, fullMask } from './variables.ts'
import { Walk } from './walk.ts'

function compiledOf(engine: Engine, id: ServiceId): CompiledService {
  const compiled = engine.services.find(({ service }) => service.id === id)
  if (compiled === undefined) throw new Error(`service ${id} is not in force`)
  return compiled
}

/**
 * A smallest set of answers that alone gives the result (十分な理由).
 *
 * Later questions are given up first, so the certificate stays as long as it can.
 *
 * @returns Answers of the kind given; a disability list keeps only the parts that are needed.
 */
export function sufficientReason(engine: Engine, id: ServiceId, answers: Answers): Answers {
  const compiled = compiledOf(engine, id)
  const masks = engine.variables.masksOf(answers)
  const root = possibleRoot(compiled, new Walk(engine.diagrams, masks))
  const want = new Walk(engine.diagrams, masks).resultsOf(root)
  const kept = new Set<number>()
  for (const { index, size } of engine.variables.all.toReversed()) {
    const before = masks[index] ?? 0
    if (before === fullMask(size)) continue
    masks[index] = fullMask(size)
    if (new Walk(engine.diagrams, masks).resultsOf(root) === want) continue
    masks[index] = before
    kept.add(index)
  }
  return keptAnswers(engine, answers, kept)
}

function keptAnswers(engine: Engine, answers: Answers, kept: ReadonlySet<number>): Answers {
  const reason = new Map<FactId, Answer>()
  for (const variable of engine.variables.all) {
    const answer = answers.get(variable.fact)
    if (!kept.has(variable.index) || answer === undefined || answer.kind === 'unknown') continue
    if (answer.kind !== 'disability-list') {
      reason.set(variable.fact, answer)
      continue
    }
    const before = reason.get(variable.fact)
    const parts = before?.kind === 'disability-list' ? before.parts : []
    const own = answer.parts.filter(({ part }) => part === variable.part)
    reason.set(variable.fact, { kind: 'disability-list', parts: [...parts, ...own] })
  }
  return reason
}

/**
 * The conditions of a service as staff see them, each with what the answers make of it.
 *
 * Conditions joined by `all` are told one by one; inside `any` only those that hold are told once
 * one holds. A condition with its own `why` is told as a whole.
 *
 * @param grade  Index of the 区分 to explain; all of them, each condition once, by default.
 */
export function explain(
  engine: Engine,
  id: ServiceId,
  answers: Answers,
  grade?: number,
): readonly ExplainedCondition[] {
  const { rules } = compiledOf(engine, id).version
  const chosen = grade === undefined ? undefined : rules[grade]
  const walk = new Walk(engine.diagrams, engine.variables.masksOf(answers))
  const lines: ExplainedCondition[] = []
  for (const { eligible } of chosen === undefined ? rules : [chosen]) collect(engine, eligible, walk, lines)
  return lines.filter(
    ({ text, ref }, index) =>
      lines.findIndex((line) => line.text.ja === text.ja && line.ref === ref) === index,
  )
}

function collect(engine: Engine, condition: Condition, walk: Walk, lines: ExplainedCondition[]): void {
  const truth = truthOf(engine, condition, walk)
  if (condition.why === undefined && condition.kind === 'all') {
    for (const part of condition.of) collect(engine, part, walk, lines)
    return
  }
  if (condition.why === undefined && condition.kind === 'any') {
    const holding = condition.of.filter((part) => truthOf(engine, part, walk) === 'true')
    const told = truth === 'true' ? holding.slice(0, 1) : condition.of
    for (const part of told) collect(engine, part, walk, lines)
    return
  }
  const text: Text | undefined = condition.why
  if (text === undefined) return
  lines.push({
    text,
    truth,
    facts: factsOf(condition),
    ...(condition.ref === undefined ? {} : { ref: condition.ref }),
  })
}

function truthOf(engine: Engine, condition: Condition, walk: Walk): ExplainedCondition['truth'] {
  const results =
    walk.resultsOf(constrainedCondition(engine, condition)) ||
    walk.resultsOf(engine.conditions.get(condition) ?? 0)
  return results === 1 ? 'false' : results === 2 ? 'true' : 'open'
}

/** Facts a condition looks at, in the order they are written. */
export function factsOf(condition: Condition): readonly FactId[] {
  const facts = new Set<FactId>()
  const visit = (part: Condition): void => {
    switch (part.kind) {
      case 'all':
      case 'any':
      case 'atLeast':
        part.of.forEach(visit)
        return
      case 'not':
        visit(part.of)
        return
      case 'always':
        return
      case 'choice':
      case 'includes':
      case 'number':
      case 'disability':
        facts.add(part.fact)
    }
  }
  visit(condition)
  return [...facts]
}

/**
 * The fewest answers that would have to differ for a service to become eligible, so that staff
 * can catch a mistyped grade; nothing when it is eligible or can never be.
 */
export function nearestChange(
  engine: Engine,
  id: ServiceId,
  answers: Answers,
): readonly NearestChange[] | undefined {
  const compiled = compiledOf(engine, id)
  const masks = engine.variables.masksOf(answers)
  const costs = new Map<NodeId, number>()
  const cost = (node: NodeId): number => {
    if (engine.diagrams.isResult(node))
      return node === 0 || node === IMPOSSIBLE ? Number.POSITIVE_INFINITY : 0
    const known = costs.get(node)
    if (known !== undefined) return known
    const best = Math.min(
      ...engine.diagrams.kidsOf(node).map((kid, value) => step(engine, masks, node, value) + cost(kid)),
    )
    costs.set(node, best)
    return best
  }
  const least = cost(compiled.root)
  if (least === 0 || !Number.isFinite(least)) return undefined
  const changes: NearestChange[] = []
  let node = compiled.root
  while (!engine.diagrams.isResult(node)) {
    const kids = engine.diagrams.kidsOf(node)
    const level = engine.diagrams.levelOf(node)
    const rest = cost(node)
    const value = kids.findIndex(
      (kid, candidate) => step(engine, masks, node, candidate) + cost(kid) === rest,
    )
    const variable = engine.variables.all[level]
    if (variable !== undefined && step(engine, masks, node, value) === 1)
      changes.push(changeOf(engine, variable, value))
    node = kids[value] ?? 0
  }
  return changes
}

function step(engine: Engine, masks: Masks, node: NodeId, value: number): number {
  return (((masks[engine.diagrams.levelOf(node)] ?? 0) >> value) & 1) === 1 ? 0 : 1
}

function changeOf(engine: Engine, variable: Variable, value: number): NearestChange {
  const fact = engine.variables.fact(variable.fact)
  const base = { fact: variable.fact, ...(variable.part === undefined ? {} : { part: variable.part }) }
  switch (fact.kind) {
    case 'choice': {
      const choice = fact.choices[value]
      if (choice === undefined) throw new Error(`fact ${fact.id} has no value ${value}`)
      return { ...base, answer: { kind: 'choice', choice: choice.id } }
    }
    case 'choices': {
      const choice = fact.choices[variable.index - engine.variables.firstOf(fact.id)]
      return {
        ...base,
        answer: { kind: 'choices', chosen: value === 1 && choice !== undefined ? [choice.id] : [] },
      }
    }
    case 'number':
      return {
        ...base,
        answer: { kind: 'number', value: engine.variables.intervalStarts(fact)[value] ?? fact.min },
      }
    case 'disability-list': {
      const part = fact.parts.find((candidate) => candidate.id === variable.part)
      const cell = part?.cells[value - 1]
      if (part === undefined || cell === undefined)
        return { ...base, answer: { kind: 'disability-list', parts: [] } }
      const item = cell.item === undefined ? {} : { item: cell.item }
      return {
        ...base,
        answer: { kind: 'disability-list', parts: [{ part: part.id, grade: cell.grade, ...item }] },
      }
    }
  }
}
