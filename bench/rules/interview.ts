import fc from 'fast-check'
import type { IsoDate } from '#core/dates/isoDate.ts'
import { type Engine, buildEngine, evaluate } from '#core/engine/engine.ts'
import type { Outcome } from '#core/engine/result.ts'
import type { Answer, Answers } from '#core/facts/answers.ts'
import type { FactId } from '#core/facts/ids.ts'
import { questionsFor } from '#core/analysis/coverage.ts'
import type { ModelCase } from '#core/rules/readCases.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import { possibleApplicant } from '#test/support/applicants.ts'
import type { Figure } from '../report.ts'
import { Kleene } from './kleene.ts'

const COMPLETE = 200

/** How many questions the model cases are asked, and that stopping early gives no wrong result. */
export function interviewFigures(
  rulebook: Rulebook,
  cases: readonly ModelCase[],
  on: IsoDate,
): readonly Figure[] {
  const engine = buildEngine(rulebook, on)
  const kleene = new Kleene(rulebook.facts)
  const byDiagrams = (known: Answers): ReadonlySet<FactId> => openByDiagrams(engine, known)
  const byKleene = (known: Answers): ReadonlySet<FactId> => openByKleene(engine, kleene, known)
  const applicants = cases.map(({ answers }) => answers)
  const ours = applicants.map((whole) => interview(rulebook, whole, byDiagrams))
  const plain = applicants.map((whole) => interview(rulebook, whole, byKleene))
  const counts = applicants.map((whole) => questionsFor(engine, rulebook, whole))
  if (ours.some(({ size }, index) => size !== counts[index])) throw new Error('two counts of questions')
  const mean = meanSize(ours)
  const all = rulebook.facts.length
  return [
    {
      name: 'questions, mean of the model cases',
      value: mean,
      unit: 'questions',
      atMost: 26,
      note: spread(ours),
    },
    {
      name: '  against asking everything',
      value: mean / all,
      unit: '×',
      atMost: 0.63,
      note: `${all} questions`,
    },
    { name: 'questions, Kleene interpreter', value: meanSize(plain), unit: 'questions', note: spread(plain) },
    { name: '  ours against Kleene', value: mean / meanSize(plain), unit: '×', atMost: 0.92 },
    ...earlyFigures(engine, ours, applicants),
    completeFigure(engine, rulebook),
  ]
}

/** Results when the interview stops, beside those of every answer of the case. */
function earlyFigures(
  engine: Engine,
  interviews: readonly Answers[],
  applicants: readonly Answers[],
): readonly Figure[] {
  const found = applicants.flatMap((whole, index) => differences(engine, interviews[index] ?? whole, whole))
  const open = found.filter(({ isOpen }) => isOpen)
  const results = `of ${engine.services.length} × ${applicants.length}`
  return [
    {
      name: '  results that stopping early makes wrong',
      value: found.length - open.length,
      unit: results,
      atMost: 0,
    },
    {
      name: '  results left open that answers never asked for would settle',
      value: open.length,
      unit: results,
      note: [...new Set(open.map(({ service }) => service))].join(', '),
    },
  ]
}

/** The same for applicants of whom everything is known and who keep every constraint. */
function completeFigure(engine: Engine, rulebook: Rulebook): Figure {
  const people = fc.sample(possibleApplicant(rulebook), { numRuns: COMPLETE, seed: 4 })
  const found = people.flatMap((whole) => {
    const asked = interview(rulebook, whole, (known) => openByDiagrams(engine, known))
    return differences(engine, asked, whole)
  })
  return {
    name: '  results that stopping early makes differ, generated applicants',
    value: found.length,
    unit: `of ${engine.services.length} × ${COMPLETE}`,
    atMost: 0,
  }
}

/** Asks what is open, in editorial order, until nothing is; an unanswered fact becomes わからない. */
function interview(
  { facts }: Rulebook,
  whole: Answers,
  open: (known: Answers) => ReadonlySet<FactId>,
): Answers {
  const known = new Map<FactId, Answer>()
  for (;;) {
    const wanted = open(known)
    const next = facts.find(({ id }) => wanted.has(id) && !known.has(id))
    if (next === undefined) return known
    known.set(next.id, whole.get(next.id) ?? { kind: 'unknown' })
  }
}

function openByDiagrams(engine: Engine, known: Answers): ReadonlySet<FactId> {
  return new Set(evaluate(engine, known).open.map(({ question }) => question.fact))
}

/** A 区分 after one that certainly holds is not looked at. */
function openByKleene({ services }: Engine, kleene: Kleene, known: Answers): ReadonlySet<FactId> {
  return new Set(
    services.flatMap(({ version }) => {
      const sure = version.rules.findIndex(({ eligible }) => kleene.truthOf(eligible, known) === true)
      const waiting = sure < 0 ? version.rules : version.rules.slice(0, sure)
      return waiting.flatMap(({ eligible }) => kleene.openFacts(eligible, known))
    }),
  )
}

/** Services whose result after the interview is not the one of everything that is known. */
function differences(
  engine: Engine,
  asked: Answers,
  whole: Answers,
): readonly { readonly service: string; readonly isOpen: boolean }[] {
  const early = evaluate(engine, asked).outcomes
  const final = evaluate(engine, whole).outcomes
  return engine.services.flatMap(({ service: { id } }) => {
    const outcome = early.get(id)
    if (resultOf(outcome) === resultOf(final.get(id))) return []
    return [{ service: id, isOpen: outcome?.status === 'depends' }]
  })
}

function resultOf(outcome: Outcome | undefined): string {
  return outcome?.status === 'eligible' ? `eligible ${outcome.grade ?? '?'}` : String(outcome?.status)
}

function meanSize(interviews: readonly Answers[]): number {
  return interviews.reduce((sum, { size }) => sum + size, 0) / interviews.length
}

function spread(interviews: readonly Answers[]): string {
  const sizes = interviews.map(({ size }) => size)
  return `${interviews.length} cases, ${Math.min(...sizes)} to ${Math.max(...sizes)}`
}
