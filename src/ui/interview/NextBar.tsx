import { ChevronRight } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactId } from '#core/facts/ids.ts'
import { followingQuestion } from '#core/interview/followingQuestion.ts'
import { useVisitState } from '../appContext.ts'

/** The one filled button of a question, and what comes next; it never leaves the screen. */
export function NextBar({ current }: { readonly current: FactId }): ReactElement {
  const { t } = useTranslation()
  const next = useNextLabel(current)
  const isOpen = useVisitState((state) => state.interview.open.some(({ fact }) => fact === current))
  const last = isOpen ? t('interview.lastQuestion') : t('interview.toServicesHint')
  return (
    <div className="question-width flex flex-wrap items-center gap-x-4 gap-y-2 pt-3 pb-5">
      <NextButton current={current} />
      <span className="text-ink-2">{next === undefined ? last : t('interview.nextIs', { label: next })}</span>
    </div>
  )
}

/** Goes to the next open question, or to the results when none is left. */
export function NextButton({ current }: { readonly current: FactId }): ReactElement {
  const { t } = useTranslation()
  const goNext = useVisitState((state) => state.next)
  const next = useNextLabel(current)
  return (
    <button type="button" className="btn btn-primary btn-large" onClick={goNext}>
      {next === undefined ? t('interview.toServices') : t('interview.next')}
      {next === undefined ? (
        <ChevronRight className="size-5" aria-hidden="true" />
      ) : (
        <span className="key" aria-hidden="true">
          {t('keys.key.enter')}
        </span>
      )}
    </button>
  )
}

/** The section that comes next, or the question when it is in the same section. */
function useNextLabel(current: FactId): string | undefined {
  const { facts, sections } = useVisitState((state) => state.rulebook)
  const open = useVisitState((state) => state.interview.open)
  const id = followingQuestion(facts, open, current)
  const fact = facts.find((candidate) => candidate.id === id)
  if (fact === undefined) return undefined
  const here = facts.find((candidate) => candidate.id === current)
  if (fact.section === here?.section) return fact.label.ja
  return sections.find((section) => section.id === fact.section)?.title.ja ?? fact.label.ja
}
