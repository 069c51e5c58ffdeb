/*
 * What a rule says, beyond whether it can be read: can anybody get it, does every condition do
 * something. All of it is read off the diagrams, so it is exact, constraints included.
 */
import { diagramOf } from '../engine/compile.ts'
import { type Diagrams, IMPOSSIBLE, NO, type NodeId, YES } from '../engine/diagrams.ts'
import type { Variables } from '../engine/variables.ts'
import type { Condition, PartCells } from '../rules/condition.ts'
import type { GradeRule } from '../rules/rulebook.ts'
import { innerConditions, replaced } from './replaced.ts'

/** Something a rule's author should look at. */
export type Finding =
  | { readonly kind: 'never-eligible' }
  | { readonly kind: 'always-eligible' }
  | { readonly kind: 'dead-grade'; readonly condition: Condition }
  /** The condition changes no result; `coveredBy` is a sibling that already says it. */
  | { readonly kind: 'dead-condition'; readonly condition: Condition; readonly coveredBy?: Condition }
  | { readonly kind: 'dead-part'; readonly cells: PartCells[number]; readonly coveredBy?: Condition }

/** The workplace of an analysis: one store of diagrams for all rules. */
export interface Workplace {
  readonly diagrams: Diagrams
  readonly variables: Variables
  readonly always: readonly Condition[]
}

/** Everything to say about the rules of one version. */
export function findingsOf(rules: readonly GradeRule[], place: Workplace): readonly Finding[] {
  const root = rulesDiagram(rules, place)
  const results = resultsIn(root, place.diagrams)
  if (!results.some((result) => result !== NO)) return [{ kind: 'never-eligible' }]
  const findings: Finding[] = []
  const isSaid = rules.some(({ eligible }) => eligible.kind === 'always')
  if (!results.includes(NO) && !isSaid) findings.push({ kind: 'always-eligible' })
  rules.forEach((rule, index) => {
    if (!results.includes(index + 1)) findings.push({ kind: 'dead-grade', condition: rule.eligible })
    else findings.push(...deadIn(rules, index, place))
  })
  return findings
}

/** Result k where the k-th 区分 is the first that matches, IMPOSSIBLE where no applicant is like this. */
export function rulesDiagram(rules: readonly { readonly eligible: Condition }[], place: Workplace): NodeId {
  const { diagrams } = place
  const plain = rules.reduceRight(
    (rest, { eligible }, index) => diagrams.choose(rootOf(eligible, place), index + 1, rest),
    NO,
  )
  const possible = place.always.reduce((all, condition) => diagrams.and(all, rootOf(condition, place)), YES)
  return diagrams.choose(possible, plain, IMPOSSIBLE)
}

/** Diagram of one condition, without constraints. */
export function rootOf(condition: Condition, { diagrams, variables }: Workplace): NodeId {
  return diagramOf(condition, diagrams, variables, new Map())
}

/** Results a diagram can end in, IMPOSSIBLE left out. */
export function resultsIn(root: NodeId, diagrams: Diagrams): readonly NodeId[] {
  const results = new Set<NodeId>()
  const seen = new Set<NodeId>()
  const visit = (id: NodeId): void => {
    if (seen.has(id)) return
    seen.add(id)
    if (diagrams.isResult(id)) results.add(id)
    else for (const kid of diagrams.kidsOf(id)) visit(kid)
  }
  visit(root)
  results.delete(IMPOSSIBLE)
  return [...results]
}

const TRUE: Condition = { kind: 'always', value: true }
const FALSE: Condition = { kind: 'always', value: false }

/**
 * Conditions that could be left out. Constraints are not used here: a condition that `always` makes
 * superfluous still tells its reader something, and holds should the constraint go.
 */
function deadIn(rules: readonly GradeRule[], index: number, constrained: Workplace): readonly Finding[] {
  const place = { ...constrained, always: [] }
  const rule = rules[index]
  if (rule === undefined) return []
  const root = rulesDiagram(rules, place)
  const isSame = (changed: Condition): boolean =>
    rulesDiagram(rules.with(index, { ...rule, eligible: changed }), place) === root
  const findings: Finding[] = []
  const visit = (condition: Condition, siblings: readonly Condition[]): void => {
    if (
      condition !== rule.eligible &&
      [TRUE, FALSE].some((value) => isSame(replaced(rule.eligible, condition, value)))
    ) {
      const coveredBy = siblings.find((sibling) => isCovered(condition, sibling, place))
      findings.push({ kind: 'dead-condition', condition, ...(coveredBy === undefined ? {} : { coveredBy }) })
      return
    }
    for (const part of 'of' in condition ? [condition.of].flat() : []) {
      const others = 'of' in condition ? [condition.of].flat().filter((other) => other !== part) : []
      visit(part, others)
    }
    if (condition.kind === 'disability') {
      for (const cells of condition.cells) {
        const rest = condition.cells.filter((other) => other !== cells)
        if (rest.length === 0) continue
        if (!isSame(replaced(rule.eligible, condition, { ...condition, cells: rest }))) continue
        const own: Condition = { ...condition, cells: [cells] }
        const coveredBy = siblings.find((sibling) => isCovered(own, sibling, place))
        findings.push({ kind: 'dead-part', cells, ...(coveredBy === undefined ? {} : { coveredBy }) })
      }
    }
  }
  visit(rule.eligible, [])
  return findings
}

/** Whether whoever meets one condition meets the other, or the other way round. */
function isCovered(condition: Condition, sibling: Condition, place: Workplace): boolean {
  const a = rootOf(condition, place)
  const b = rootOf(sibling, place)
  return (
    place.diagrams.and(a, place.diagrams.not(b)) === NO || place.diagrams.and(b, place.diagrams.not(a)) === NO
  )
}

/** Every fact and value that conditions name, as `fact` and `fact=choice`. */
export function mentionedIn(conditions: Iterable<Condition>): ReadonlySet<string> {
  const mentioned = new Set<string>()
  for (const condition of conditions) {
    for (const inner of innerConditions(condition)) {
      if (!('fact' in inner)) continue
      mentioned.add(inner.fact)
      if (inner.kind === 'choice' || inner.kind === 'includes')
        for (const choice of inner.choices) mentioned.add(`${inner.fact}=${choice}`)
    }
  }
  return mentioned
}
