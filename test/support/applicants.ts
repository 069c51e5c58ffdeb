import fc from 'fast-check'
import type { Answer, Answers, PartGrade } from '#core/facts/answers.ts'
import type { Fact } from '#core/facts/fact.ts'
import type { FactId } from '#core/facts/ids.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import { holds } from './referenceInterpreter.ts'

/** Any complete answer of a fact: no わからない, every 号 known. */
export function completeAnswer(fact: Fact): fc.Arbitrary<Answer> {
  switch (fact.kind) {
    case 'choice':
      return fc.constantFrom(...fact.choices).map(({ id }) => ({ kind: 'choice', choice: id }))
    case 'choices':
      return fc
        .subarray(
          fact.choices.map(({ id }) => id),
          { maxLength: 3 },
        )
        .map((chosen) => ({ kind: 'choices', chosen }))
    case 'number':
      return fc.integer({ min: fact.min, max: fact.max }).map((value) => ({ kind: 'number', value }))
    case 'disability-list':
      return fc
        .subarray([...fact.parts], { maxLength: 3 })
        .chain((parts) =>
          fc.tuple(
            ...parts.map((part) =>
              fc.constantFrom(...part.cells).map((cell): PartGrade => ({
                part: part.id,
                grade: cell.grade,
                ...(cell.item === undefined ? {} : { item: cell.item }),
              })),
            ),
          ),
        )
        .map((parts) => ({ kind: 'disability-list', parts }))
  }
}

/** Any complete applicant, also ones that contradict `always`. */
export function anyApplicant(facts: readonly Fact[]): fc.Arbitrary<Answers> {
  return fc
    .tuple(...facts.map(completeAnswer))
    .map((answers) => new Map(facts.map((fact, index) => [fact.id, answers[index] ?? { kind: 'unknown' }])))
}

/** Complete applicants that can exist: every `always` holds. */
export function possibleApplicant(rulebook: Pick<Rulebook, 'facts' | 'always'>): fc.Arbitrary<Answers> {
  return anyApplicant(rulebook.facts)
    .map((answers) => repaired(answers))
    .filter((answers) => rulebook.always.every(({ condition }) => holds(condition, answers)))
}

/** Makes the commonest contradictions rare, so that few samples are thrown away. */
function repaired(answers: Answers): Answers {
  const list = [...answers.values()].find((answer) => answer.kind === 'disability-list')
  const result = new Map(answers)
  const grade = result.get('等級' as FactId)
  const none = list?.kind === 'disability-list' && list.parts.length === 0
  if (none) {
    setChoice(result, '等級', 'なし')
    setChoice(result, '種別', 'なし')
  } else if (grade?.kind === 'choice' && String(grade.choice) === 'なし') setChoice(result, '等級', '1級')
  return result
}

function setChoice(answers: Map<FactId, Answer>, fact: string, choice: string): void {
  const id = [...answers.keys()].find((key) => String(key) === fact)
  if (id !== undefined)
    answers.set(id, { kind: 'choice', choice: choice as Extract<Answer, { kind: 'choice' }>['choice'] })
}

/** A complete applicant with some answers taken away, and some said to be わからない. */
export function partialOf(answers: Answers): fc.Arbitrary<Answers> {
  const ids = [...answers.keys()]
  return fc.tuple(fc.subarray(ids), fc.subarray(ids, { maxLength: 3 })).map(([kept, unknown]) => {
    const partial = new Map<FactId, Answer>()
    for (const id of kept) {
      const answer = answers.get(id)
      if (answer !== undefined) partial.set(id, unknown.includes(id) ? { kind: 'unknown' } : answer)
    }
    return partial
  })
}
