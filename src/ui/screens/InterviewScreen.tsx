import type { ReactElement } from 'react'
import { useVisitState } from '../appContext.ts'
import { CertificateScreen } from './CertificateScreen.tsx'
import { GuidedScreen } from './GuidedScreen.tsx'
import { ListScreen } from './ListScreen.tsx'

/** The questions: one at a time, the grade table, or all on one panel. */
export function InterviewScreen(): ReactElement {
  const mode = useVisitState((state) => state.mode)
  const current = useVisitState((state) => state.current)
  const facts = useVisitState((state) => state.rulebook.facts)
  const sections = useVisitState((state) => state.interview.sections)
  if (mode === 'list') return <ListScreen />
  const id = current?.fact ?? facts[0]?.id
  const question = sections.flatMap(({ questions }) => questions).find(({ fact }) => fact.id === id)
  if (question === undefined) return <ListScreen />
  const { fact } = question
  if (fact.kind === 'disability-list')
    return <CertificateScreen key={fact.id} fact={fact} question={question} />
  return <GuidedScreen key={fact.id} question={question} />
}
