import type { IsoDate } from '#core/dates/isoDate.ts'
import { CompleteJudge } from '#core/engine/complete.ts'
import { buildEngine } from '#core/engine/engine.ts'
import type { Answers } from '#core/facts/answers.ts'
import type { Condition } from '#core/rules/condition.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import { holds } from '#test/support/referenceInterpreter.ts'
import type { Figure } from '../report.ts'
import { medianMs } from '../timing.ts'
import { conditionsOf, generatedApplicants, generatedRules } from './generate.ts'
import { type Contest, contests } from './peers/peers.ts'
import type { Judge } from './peers/peer.ts'
import { PlainFacts } from './peers/plain.ts'
import { seeded } from './random.ts'

export const RULES_SEED = 1
const RULES = 60
const APPLICANTS = 10_000

/** One row per applicant, one result per rule. */
type Matrix = readonly (readonly boolean[])[]

/** Which rules hold for which of many applicants: ours beside every peer, all with equal results. */
export async function judgingFigures(rulebook: Rulebook, on: IsoDate): Promise<readonly Figure[]> {
  const rules = generatedRules(rulebook, RULES, RULES_SEED)
  const conditions = conditionsOf(rules)
  const applicants = generatedApplicants(rulebook.facts, APPLICANTS, 2)
  const truth = applicants.map((answers) => conditions.map((condition) => holds(condition, answers)))
  const judge = new CompleteJudge(buildEngine(rules, on))
  const { ms } = await medianMs(() => applicants.map((answers) => judge.resultsOf(answers)), 2000)
  const us = (ms / APPLICANTS) * 1000
  const ours = applicants.map((answers) => Array.from(judge.resultsOf(answers), (result) => result === 1))
  const share = truth.flat().filter(Boolean).length / (RULES * APPLICANTS)
  const figures: Figure[] = [
    {
      name: 'ours, answers to results',
      value: us,
      unit: 'µs an applicant',
      note: `${RULES} rules, ${APPLICANTS} applicants, ${Math.round(share * 100)}% of the results are yes`,
    },
    wrong('ours', ours, truth),
  ]
  for (const contest of await contests())
    figures.push(...(await against(contest, us, { rulebook, conditions, applicants, truth })))
  return figures
}

interface Field {
  readonly rulebook: Rulebook
  readonly conditions: readonly Condition[]
  readonly applicants: readonly Answers[]
  readonly truth: Matrix
}

async function against(
  { peer, sample, atMost }: Contest,
  oursUs: number,
  { rulebook, conditions, applicants, truth }: Field,
): Promise<readonly Figure[]> {
  const facts = new PlainFacts(rulebook.facts)
  const chosen = seeded(3).some([...applicants.keys()], sample)
  const people = chosen.map((index) => facts.applicant(applicants[index] ?? new Map()))
  const judge: Judge = peer.prepare(
    conditions.map((condition) => facts.condition(condition)),
    facts.names(),
  )
  const { us, matrix } = await timed(judge, people, sample / 5)
  const expected = chosen.map((index) => truth[index] ?? [])
  const note =
    sample === applicants.length ? 'timed on all applicants' : `timed on a sample of ${sample} applicants`
  return [
    { name: peer.name, value: us, unit: 'µs an applicant', note },
    {
      name: `  ours against ${peer.name}`,
      value: oursUs / us,
      unit: '×',
      ...(atMost === undefined ? {} : { atMost }),
      note: `1/${Math.round(us / oursUs)}`,
    },
    wrong(peer.name, matrix, expected),
  ]
}

function wrong(name: string, matrix: Matrix, truth: Matrix): Figure {
  const value = matrix.reduce(
    (sum, row, index) => sum + row.filter((result, rule) => result !== truth[index]?.[rule]).length,
    0,
  )
  const size = `${truth[0]?.length ?? 0} × ${matrix.length}`
  return { name: `  ${name}, results that differ`, value, unit: `of ${size}`, atMost: 0 }
}

type Work<Applicant, Row> = (applicant: Applicant) => Row | Promise<Row>

/** One pass over all applicants, after a warm-up. */
async function timed<Applicant, Row>(
  work: Work<Applicant, Row>,
  applicants: readonly Applicant[],
  warmup: number,
): Promise<{ readonly us: number; readonly matrix: readonly Row[] }> {
  for (const applicant of applicants.slice(0, warmup)) await work(applicant)
  const matrix: Row[] = []
  const started = performance.now()
  for (const applicant of applicants) {
    const row = work(applicant)
    matrix.push(row instanceof Promise ? await row : row)
  }
  return { us: ((performance.now() - started) / applicants.length) * 1000, matrix }
}
