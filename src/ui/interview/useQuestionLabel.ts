import type { OpenQuestion } from '#core/engine/result.ts'
import { useVisitState } from '../appContext.ts'

/** Label of a question; with a part it names the part, `視覚の号`. */
export function useQuestionLabel(): (question: OpenQuestion) => string {
  const facts = useVisitState((state) => state.rulebook.facts)
  return ({ fact: id, part }) => {
    const fact = facts.find((candidate) => candidate.id === id)
    if (fact === undefined) return id
    const known =
      fact.kind === 'disability-list' ? fact.parts.find((candidate) => candidate.id === part) : undefined
    return known?.label.ja ?? fact.label.ja
  }
}
