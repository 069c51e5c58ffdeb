import type { IsoDate } from '../dates/isoDate.ts'
import type { Answers } from '../facts/answers.ts'
import type { ServiceId } from '../facts/ids.ts'
import type { Text } from '../facts/text.ts'
import type { Condition } from '../rules/condition.ts'
import type { Rulebook, Service, ServiceVersion } from '../rules/rulebook.ts'
import { diagramOf } from './compile.ts'
import { Diagrams, IMPOSSIBLE, NO, type NodeId, YES } from './diagrams.ts'
import type { Evaluation, OpenQuestion, Outcome } from './result.ts'
import { type Masks, type Variable, Variables, fullMask } from './variables.ts'
import { Walk, isMixed } from './walk.ts'

/** A service with the version in force and its diagram. */
export interface CompiledService {
  readonly service: Service
  readonly version: ServiceVersion
  /** Without constraints. */
  readonly plain: NodeId
  /** With IMPOSSIBLE where no applicant is like this. */
  readonly root: NodeId
}

/** The part of a rulebook the engine needs. */
export type EngineRules = Pick<Rulebook, 'facts' | 'always' | 'services'> &
  Partial<Pick<Rulebook, 'warnings'>>

/** Services, their diagrams and the constraints, on one day. */
export interface Engine {
  readonly variables: Variables
  readonly diagrams: Diagrams
  readonly services: readonly CompiledService[]
  /** Services without a version in force on the day. */
  readonly notInForce: readonly ServiceId[]
  readonly constraints: readonly { readonly root: NodeId; readonly say: Text }[]
  readonly warnings: readonly { readonly root: NodeId; readonly say: Text }[]
  /** Diagram of every condition of every service, for reasons. */
  readonly conditions: ReadonlyMap<Condition, NodeId>
  /** The same with constraints, made when first asked for. */
  readonly constrainedConditions: Map<Condition, NodeId>
}

/** The version of a service on a day, if it exists then. */
export function versionOn(service: Service, on: IsoDate): ServiceVersion | undefined {
  return service.versions.find(({ from, until }) => from <= on && (until === undefined || on <= until))
}

/**
 * Builds the diagrams of all services in force on a day.
 *
 * @throws {TooManyNodesError} When a rule needs more nodes than `nodeLimit`.
 */
export function buildEngine(rules: EngineRules, on: IsoDate, nodeLimit?: number): Engine {
  const inForce: { service: Service; version: ServiceVersion }[] = []
  const notInForce: ServiceId[] = []
  for (const service of rules.services) {
    const version = versionOn(service, on)
    if (version === undefined) notInForce.push(service.id)
    else inForce.push({ service, version })
  }
  const variables = new Variables(rules.facts, [
    ...[...rules.always, ...(rules.warnings ?? [])].map(({ condition }) => condition),
    ...inForce.flatMap(({ version }) => version.rules.map(({ eligible }) => eligible)),
  ])
  const diagrams = new Diagrams(
    variables.all.map(({ size }) => size),
    nodeLimit,
  )
  const conditions = new Map<Condition, NodeId>()
  const compiled = ({ condition, say }: EngineRules['always'][number]): Engine['constraints'][number] => ({
    root: diagramOf(condition, diagrams, variables, conditions),
    say,
  })
  const constraints = rules.always.map(compiled)
  const warnings = (rules.warnings ?? []).map(compiled)
  const services = inForce.map(({ service, version }) => {
    const plain = gradesDiagram(version, diagrams, variables, conditions)
    return { service, version, plain, root: constrained(plain, constraints, diagrams) }
  })
  diagrams.forgetConstruction()
  return {
    variables,
    diagrams,
    services,
    notInForce,
    constraints,
    warnings,
    conditions,
    constrainedConditions: new Map(),
  }
}

/** Result k where the k-th 区分 is the first that matches. */
function gradesDiagram(
  version: ServiceVersion,
  diagrams: Diagrams,
  variables: Variables,
  conditions: Map<Condition, NodeId>,
): NodeId {
  const grades = version.rules.map(({ eligible }) => diagramOf(eligible, diagrams, variables, conditions))
  return grades.reduceRight((rest, grade, index) => diagrams.choose(grade, index + 1, rest), NO)
}

/** The diagram of one condition of a service, IMPOSSIBLE where no applicant is like this. */
export function constrainedCondition(engine: Engine, condition: Condition): NodeId {
  const known = engine.constrainedConditions.get(condition)
  if (known !== undefined) return known
  const root = engine.conditions.get(condition)
  if (root === undefined) throw new Error(`condition ${condition.kind} was not compiled`)
  const id = constrained(root, engine.constraints, engine.diagrams)
  engine.constrainedConditions.set(condition, id)
  return id
}

/** IMPOSSIBLE where a constraint that touches the rule, directly or through others, is broken. */
function constrained(rule: NodeId, constraints: readonly { root: NodeId }[], diagrams: Diagrams): NodeId {
  const touched = new Set(diagrams.supportOf(rule))
  let waiting = constraints.map(({ root }) => ({ root, support: diagrams.supportOf(root) }))
  let possible: NodeId = YES
  for (;;) {
    const near = waiting.filter(({ support }) => [...support].some((level) => touched.has(level)))
    if (near.length === 0) return diagrams.choose(possible, rule, IMPOSSIBLE)
    for (const { root, support } of near) {
      possible = diagrams.and(possible, root)
      for (const level of support) touched.add(level)
    }
    waiting = waiting.filter((candidate) => !near.includes(candidate))
  }
}

/** Judges every service under the answers. Same input, same output; no answer is guessed. */
export function evaluate(engine: Engine, answers: Answers): Evaluation {
  const masks = engine.variables.masksOf(answers)
  const walk = new Walk(engine.diagrams, masks)
  const outcomes = new Map<ServiceId, Outcome>()
  const byVariable = new Map<number, ServiceId[]>()
  for (const compiled of engine.services) {
    const root = possibleRoot(compiled, walk)
    const results = walk.resultsOf(root)
    const matters = isMixed(results) ? walk.mattering(root) : new Set<number>()
    for (const index of matters) {
      const services = byVariable.get(index) ?? []
      services.push(compiled.service.id)
      byVariable.set(index, services)
    }
    outcomes.set(compiled.service.id, outcomeOf(results, openQuestions(engine, masks, matters)))
  }
  const contradictions = engine.constraints
    .filter(({ root }) => walk.resultsOf(root) === 1)
    .map(({ say }) => say)
  const warnings = engine.warnings.filter(({ root }) => walk.resultsOf(root) === 2).map(({ say }) => say)
  return { outcomes, open: openWithServices(engine, masks, byVariable), contradictions, warnings }
}

/** Answers that contradict the constraints are judged by the rule alone. */
export function possibleRoot(compiled: CompiledService, walk: Walk): NodeId {
  return walk.resultsOf(compiled.root) === 0 ? compiled.plain : compiled.root
}

function outcomeOf(results: number, open: readonly OpenQuestion[]): Outcome {
  if (results === 1) return { status: 'not-eligible' }
  if ((results & 1) === 1) return { status: 'depends', open }
  if (isMixed(results)) return { status: 'eligible', open }
  return { status: 'eligible', grade: 30 - Math.clz32(results), open: [] }
}

function openQuestions(engine: Engine, masks: Masks, matters: ReadonlySet<number>): readonly OpenQuestion[] {
  const questions: OpenQuestion[] = []
  for (const variable of engine.variables.all) {
    if (matters.has(variable.index)) addOnce(questions, questionOf(variable, masks))
  }
  return questions
}

function openWithServices(
  engine: Engine,
  masks: Masks,
  byVariable: ReadonlyMap<number, readonly ServiceId[]>,
): Evaluation['open'] {
  const open: { question: OpenQuestion; services: Set<ServiceId> }[] = []
  for (const variable of engine.variables.all) {
    const services = byVariable.get(variable.index)
    if (services === undefined) continue
    const question = questionOf(variable, masks)
    const known = open.find((entry) => isSame(entry.question, question))
    if (known === undefined) open.push({ question, services: new Set(services) })
    else for (const service of services) known.services.add(service)
  }
  return open.map(({ question, services }) => ({ question, services: [...services] }))
}

/** The question that decides a variable: the 号 where the part's grade is already known. */
function questionOf(variable: Variable, masks: Masks): OpenQuestion {
  const isPartKnown = variable.part !== undefined && masks[variable.index] !== fullMask(variable.size)
  return isPartKnown && variable.part !== undefined
    ? { fact: variable.fact, part: variable.part }
    : { fact: variable.fact }
}

function isSame(a: OpenQuestion, b: OpenQuestion): boolean {
  return a.fact === b.fact && a.part === b.part
}

function addOnce(questions: OpenQuestion[], question: OpenQuestion): void {
  if (!questions.some((known) => isSame(known, question))) questions.push(question)
}
