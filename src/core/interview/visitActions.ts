import type { Answer, PartGrade } from '../facts/answers.ts'
import type { DisabilityListFact } from '../facts/fact.ts'
import type { FactId, PartId } from '../facts/ids.ts'
import type { Visit } from './visit.ts'

/** The visit with one answer set, or taken back; everything else stays as it is. */
export function withAnswer(visit: Visit, fact: FactId, answer: Answer | undefined): Visit {
  const answers = new Map(visit.answers)
  if (answer === undefined) answers.delete(fact)
  else answers.set(fact, answer)
  const order = visit.answerOrder.filter((id) => id !== fact)
  return { ...visit, answers, answerOrder: answer === undefined ? order : [...order, fact] }
}

function partsOf(visit: Visit, fact: DisabilityListFact): readonly PartGrade[] {
  const answer = visit.answers.get(fact.id)
  return answer?.kind === 'disability-list' ? answer.parts : []
}

/** Parts in the order of the table, so that the same certificate is always the same answer. */
function withParts(visit: Visit, fact: DisabilityListFact, parts: readonly PartGrade[]): Visit {
  const sorted = fact.parts.flatMap(({ id }) => parts.filter(({ part }) => part === id))
  return withAnswer(visit, fact.id, { kind: 'disability-list', parts: sorted })
}

/** Sets the grade of a part; the same grade again clears it. One grade per part. */
export function withGradeToggled(visit: Visit, fact: DisabilityListFact, part: PartId, grade: number): Visit {
  const parts = partsOf(visit, fact)
  const others = parts.filter((entry) => entry.part !== part)
  const isSame = parts.some((entry) => entry.part === part && entry.grade === grade)
  if (!isSame) return withParts(visit, fact, [...others, { part, grade }])
  return others.length === 0 ? withAnswer(visit, fact.id, undefined) : withParts(visit, fact, others)
}

/** Sets the 号 of a part's grade; `undefined` is わからない. */
export function withItem(
  visit: Visit,
  fact: DisabilityListFact,
  part: PartId,
  item: string | undefined,
): Visit {
  const parts = partsOf(visit, fact).map((entry): PartGrade => {
    if (entry.part !== part) return entry
    const base = { part: entry.part, grade: entry.grade }
    return item === undefined ? { ...base, itemUnknown: true } : { ...base, item }
  })
  return withParts(visit, fact, parts)
}
