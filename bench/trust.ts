import type { Answer, Answers, PartGrade } from '#core/facts/answers.ts'
import type { Fact } from '#core/facts/fact.ts'
import type { FactId } from '#core/facts/ids.ts'
import { isoDate } from '#core/dates/isoDate.ts'
import { type Engine, buildEngine, evaluate } from '#core/engine/engine.ts'
import { factsOf } from '#core/engine/explain.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import { holds } from '#test/support/referenceInterpreter.ts'
import { readRulesFolder } from '#tools/rules/rulesFolder.ts'
import type { Figure } from './report.ts'
import { type Random, seeded } from './rules/random.ts'

const APPLICANTS = Number(process.env['TRUST_APPLICANTS'] ?? 100_000)
/** Completions of each partial applicant that are tried, beside the one it was cut from. */
const COMPLETIONS = 4
const SEED = 20_261_120

/**
 * Random partial applicants against brute force: what is settled must hold for every completion of
 * the open answers that is tried, and whole applicants must get what the plain interpreter says.
 */
export function trustFigures(): readonly Figure[] {
  const on = isoDate('2026-11-20')
  const { rulebook } = readRulesFolder('rules')
  if (on === undefined || rulebook === undefined) throw new Error('the shipped rules cannot be read')
  const engine = buildEngine(rulebook, on)
  const random = seeded(SEED)
  let premature = 0
  let disagreements = 0
  let judged = 0
  for (let count = 0; count < APPLICANTS; count += 1) {
    const whole = possibleApplicant(rulebook, random, new Map(), new Map())
    const part = cut(whole, random)
    const settled = evaluate(engine, part).outcomes
    disagreements += differencesToReference(engine, whole)
    for (let other = 0; other <= COMPLETIONS; other += 1) {
      const completion = other === 0 ? whole : possibleApplicant(rulebook, random, part, whole)
      premature += prematureIn(engine, settled, completion)
      judged += engine.services.length
    }
    if ((count + 1) % 10_000 === 0) console.log(`  ${count + 1} applicants`)
  }
  return [
    { name: 'partial applicants', value: APPLICANTS, unit: '', note: `seed ${SEED}` },
    { name: 'settled results compared with completions', value: judged, unit: '' },
    { name: 'premature results', value: premature, unit: '', atMost: 0 },
    { name: 'disagreements with the reference interpreter', value: disagreements, unit: '', atMost: 0 },
  ]
}

function gradeBy(engine: Engine, index: number, answers: Answers): number {
  return engine.services[index]?.version.rules.findIndex(({ eligible }) => holds(eligible, answers)) ?? -1
}

function differencesToReference(engine: Engine, whole: Answers): number {
  const { outcomes } = evaluate(engine, whole)
  return engine.services.filter(({ service }, index) => {
    const outcome = outcomes.get(service.id)
    const grade = gradeBy(engine, index, whole)
    return grade < 0
      ? outcome?.status !== 'not-eligible'
      : outcome?.status !== 'eligible' || outcome.grade !== grade
  }).length
}

function prematureIn(
  engine: Engine,
  settled: ReturnType<typeof evaluate>['outcomes'],
  completion: Answers,
): number {
  return engine.services.filter(({ service }, index) => {
    const early = settled.get(service.id)
    if (early === undefined || early.status === 'depends') return false
    const grade = gradeBy(engine, index, completion)
    if (early.status === 'not-eligible') return grade >= 0
    return grade < 0 || (early.grade !== undefined && early.grade !== grade)
  }).length
}

/**
 * A whole applicant for whom every constraint holds.
 *
 * @param given  Answers that stay.
 * @param fallback  A possible applicant with these answers, taken when chance finds no other.
 */
function possibleApplicant(rulebook: Rulebook, random: Random, given: Answers, fallback: Answers): Answers {
  const answers = new Map<FactId, Answer>()
  for (const fact of rulebook.facts) {
    const kept = given.get(fact.id)
    answers.set(
      fact.id,
      kept === undefined || kept.kind === 'unknown' ? anyAnswer(fact, random) : withItems(fact, kept, random),
    )
  }
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const broken = rulebook.always.find(({ condition }) => !holds(condition, answers))
    if (broken === undefined) return answers
    const loose = factsOf(broken.condition).filter((id) => (given.get(id)?.kind ?? 'unknown') === 'unknown')
    if (loose.length === 0) break
    const id = random.pick(loose)
    const fact = rulebook.facts.find((candidate) => candidate.id === id)
    if (fact !== undefined) answers.set(id, anyAnswer(fact, random))
  }
  return fallback.size === 0 ? possibleApplicant(rulebook, random, given, fallback) : fallback
}

function anyAnswer(fact: Fact, random: Random): Answer {
  switch (fact.kind) {
    case 'choice':
      return { kind: 'choice', choice: random.pick(fact.choices).id }
    case 'choices':
      return { kind: 'choices', chosen: random.some(fact.choices, random.below(4)).map(({ id }) => id) }
    case 'number':
      return { kind: 'number', value: fact.min + random.below(fact.max - fact.min + 1) }
    case 'disability-list': {
      const parts = random.some(fact.parts, random.below(4)).map(({ id, cells }): PartGrade => {
        const { grade, item } = random.pick(cells)
        return { part: id, grade, ...(item === undefined ? {} : { item }) }
      })
      return { kind: 'disability-list', parts }
    }
  }
}

/** Some answers taken away, some said to be わからない, some 号 not known. */
function cut(whole: Answers, random: Random): Answers {
  const part = new Map<FactId, Answer>()
  const share = random.next()
  for (const [id, answer] of whole) {
    if (random.next() > share) continue
    if (random.next() < 0.08) part.set(id, { kind: 'unknown' })
    else
      part.set(
        id,
        answer.kind === 'disability-list' && random.next() < 0.3 ? withoutItems(answer.parts) : answer,
      )
  }
  return part
}

/** A 号 that is not known can be any of its grade. */
function withItems(fact: Fact, answer: Answer, random: Random): Answer {
  if (fact.kind !== 'disability-list' || answer.kind !== 'disability-list') return answer
  const parts = answer.parts.map((entry): PartGrade => {
    const cells =
      fact.parts.find(({ id }) => id === entry.part)?.cells.filter(({ grade }) => grade === entry.grade) ?? []
    const item = entry.item ?? random.pick(cells).item
    return { part: entry.part, grade: entry.grade, ...(item === undefined ? {} : { item }) }
  })
  return { kind: 'disability-list', parts }
}

function withoutItems(parts: readonly PartGrade[]): Answer {
  return { kind: 'disability-list', parts: parts.map(({ part, grade }) => ({ part, grade })) }
}
