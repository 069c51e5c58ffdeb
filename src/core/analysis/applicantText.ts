import type { Answer, Answers } from '../facts/answers.ts'
import type { Fact } from '../facts/fact.ts'

/** An applicant in the words of `tests:` and of the command line: `{ 障害: [視覚 4の1], 年齢: 68 }`. */
export function applicantText(answers: Answers, facts: readonly Fact[]): string {
  const entries = facts.flatMap((fact) => {
    const answer = answers.get(fact.id)
    return answer === undefined ? [] : [`${fact.id}: ${answerYaml(answer)}`]
  })
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

function answerYaml(answer: Answer): string {
  switch (answer.kind) {
    case 'unknown':
      return 'わからない'
    case 'choice':
      return answer.choice
    case 'choices':
      return `[${answer.chosen.join(', ')}]`
    case 'number':
      return String(answer.value)
    case 'disability-list':
      return `[${answer.parts.map(({ part, grade, item }) => `${part} ${grade}${item === undefined ? '' : `の${item}`}`).join(', ')}]`
  }
}
