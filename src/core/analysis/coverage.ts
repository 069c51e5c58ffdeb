import type { Answers } from '../facts/answers.ts'
import type { FactId, ServiceId } from '../facts/ids.ts'
import { type Engine, type CompiledService, evaluate } from '../engine/engine.ts'
import { Walk } from '../engine/walk.ts'
import type { NodeId } from '../engine/diagrams.ts'
import type { Condition } from '../rules/condition.ts'
import type { ModelCase } from '../rules/readCases.ts'
import type { ServiceFile } from '../rules/readService.ts'
import type { Rulebook } from '../rules/rulebook.ts'
import { innerConditions, replaced } from './replaced.ts'
import { type Workplace, rulesDiagram } from './ruleMeaning.ts'

/** How well tests and model cases look at a service. */
export interface ServiceCoverage {
  readonly service: ServiceId
  /** Questions until it is settled, over the model cases, asking in editorial order. */
  readonly questions: { readonly least: number; readonly mean: number; readonly most: number }
  /** Conditions that compare an answer with something. */
  readonly conditions: number
  /** Conditions that decide the result of a test of the file, and of a model case. */
  readonly byTests: number
  readonly byCases: number
  /** Sentences of conditions that no model case depends on. */
  readonly uncovered: readonly string[]
}

const TRUE: Condition = { kind: 'always', value: true }
const FALSE: Condition = { kind: 'always', value: false }

/** A condition is decisive for an applicant when taking it as true or as false gives two results. */
export function coverageOf(
  engine: Engine,
  rulebook: Rulebook,
  files: readonly ServiceFile[],
  cases: readonly ModelCase[],
): readonly ServiceCoverage[] {
  const place: Workplace = { diagrams: engine.diagrams, variables: engine.variables, always: [] }
  return engine.services.map((compiled) => {
    const tests = files.find(({ service }) => service.id === compiled.service.id)?.tests ?? []
    const leaves = leavesOf(compiled)
    const variants = leaves.map((leaf) => variantsOf(compiled, leaf, place))
    const decided = (applicants: readonly Answers[]): readonly boolean[] => {
      const walks = applicants.map((answers) => new Walk(engine.diagrams, engine.variables.masksOf(answers)))
      return variants.map(([a, b]) => walks.some((walk) => walk.resultsOf(a) !== walk.resultsOf(b)))
    }
    const byCases = decided(cases.map(({ answers }) => answers))
    return {
      service: compiled.service.id,
      questions: questionsOf(engine, rulebook, compiled, cases),
      conditions: leaves.length,
      byTests: decided(tests.map(({ given }) => given)).filter(Boolean).length,
      byCases: byCases.filter(Boolean).length,
      uncovered: leaves
        .filter((_, index) => byCases[index] !== true)
        .map((leaf) => leaf.why?.ja ?? leaf.kind),
    }
  })
}

function leavesOf({ version }: CompiledService): readonly Condition[] {
  return version.rules.flatMap(({ eligible }) =>
    innerConditions(eligible).filter((condition) => 'fact' in condition),
  )
}

function variantsOf(
  { version }: CompiledService,
  leaf: Condition,
  place: Workplace,
): readonly [NodeId, NodeId] {
  const withLeaf = (value: Condition): NodeId =>
    rulesDiagram(
      version.rules.map((rule) => ({ eligible: replaced(rule.eligible, leaf, value) })),
      place,
    )
  return [withLeaf(TRUE), withLeaf(FALSE)]
}

function questionsOf(
  engine: Engine,
  rulebook: Rulebook,
  compiled: CompiledService,
  cases: readonly ModelCase[],
): ServiceCoverage['questions'] {
  const alone: Engine = { ...engine, services: [compiled] }
  const counts = cases.map(({ answers }) => questionsFor(alone, rulebook, answers))
  if (counts.length === 0) return { least: 0, mean: 0, most: 0 }
  return {
    least: Math.min(...counts),
    mean: counts.reduce((a, b) => a + b, 0) / counts.length,
    most: Math.max(...counts),
  }
}

/**
 * How many questions an interview asks this applicant before nothing is left that matters; an
 * unanswered fact counts as asked and answered わからない.
 */
export function questionsFor(engine: Engine, rulebook: Pick<Rulebook, 'facts'>, applicant: Answers): number {
  const answers = new Map<FactId, NonNullable<ReturnType<Answers['get']>>>()
  for (let count = 0; count <= rulebook.facts.length; count += 1) {
    const next = evaluate(engine, answers).open.find(({ question }) => !answers.has(question.fact))
    if (next === undefined) return count
    answers.set(next.question.fact, applicant.get(next.question.fact) ?? { kind: 'unknown' })
  }
  throw new Error('a question was asked twice')
}
