import type { Answers } from '#core/facts/answers.ts'
import type { Condition } from '#core/rules/condition.ts'

/**
 * The meaning of a condition for a complete applicant, written as plainly as possible: what the
 * diagrams are held to.
 */
export function holds(condition: Condition, answers: Answers): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => holds(part, answers))
    case 'any':
      return condition.of.some((part) => holds(part, answers))
    case 'not':
      return !holds(condition.of, answers)
    case 'atLeast':
      return condition.of.filter((part) => holds(part, answers)).length >= condition.count
    case 'always':
      return condition.value
    case 'choice': {
      const answer = answers.get(condition.fact)
      return answer?.kind === 'choice' && condition.choices.includes(answer.choice)
    }
    case 'includes': {
      const answer = answers.get(condition.fact)
      return answer?.kind === 'choices' && answer.chosen.some((id) => condition.choices.includes(id))
    }
    case 'number': {
      const answer = answers.get(condition.fact)
      return (
        answer?.kind === 'number' &&
        condition.ranges.some(
          ({ from, to }) => answer.value >= (from ?? 0) && answer.value <= (to ?? Infinity),
        )
      )
    }
    case 'disability': {
      const answer = answers.get(condition.fact)
      if (answer?.kind !== 'disability-list') return false
      return answer.parts.some(({ part, grade, item }) => {
        const token = item === undefined ? String(grade) : `${grade}の${item}`
        return condition.cells.some((cells) => cells.part === part && cells.tokens.includes(token))
      })
    }
  }
}
