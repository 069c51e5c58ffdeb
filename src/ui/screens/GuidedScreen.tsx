import { Info } from 'lucide-react'
import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceId } from '#core/facts/ids.ts'
import type { QuestionView } from '#core/interview/interviewView.ts'
import { useVisitState } from '../appContext.ts'
import { AnswerChips } from '../interview/AnswerChips.tsx'
import { NextBar } from '../interview/NextBar.tsx'
import { QuestionField } from '../interview/QuestionField.tsx'
import { QuestionKeys } from '../interview/QuestionKeys.tsx'
import { SectionRail } from '../interview/SectionRail.tsx'
import { useServiceNames } from '../interview/useServiceNames.ts'
import { Heading } from '../parts/Heading.tsx'
import { CountsBox } from '../results/CountsBox.tsx'
import { ResultPanel } from '../results/ResultPanel.tsx'

/** One question at a time (案内): a new clerk reads it aloud, presses a digit, sees the effect. */
export function GuidedScreen({ question }: { readonly question: QuestionView }): ReactElement {
  const id = useId()
  const next = useVisitState((state) => state.next)
  const sections = useVisitState((state) => state.rulebook.sections)
  const { fact } = question
  const section = sections.find((candidate) => candidate.id === fact.section)
  const hasHint = fact.hint !== undefined
  return (
    <div className="guided">
      <SectionRail currentSection={fact.section} />
      <main id="main" className="flex min-w-0 flex-col lg:min-h-0">
        <QuestionKeys
          fact={fact}
          answer={question.answer}
          onEnter={next}
          className="flex flex-1 flex-col lg:min-h-0"
        >
          <div className="flex-1 lg:min-h-0 lg:overflow-y-auto">
            <div className="question-width pt-5">
              <div className="mb-3 flex justify-end lg:hidden">
                <CountsBox />
              </div>
              <AnswerChips current={fact.id} />
              <p className="mt-4 text-ink-2">{section?.title.ja}</p>
              <Heading className="text-question" id={`${id}-ask`}>
                {fact.ask.ja}
              </Heading>
              {hasHint && (
                <p id={`${id}-hint`} className="mt-1">
                  {fact.hint?.ja}
                </p>
              )}
              <Decides services={question.services} />
              <div className="mt-4 mb-6">
                <QuestionField
                  question={question}
                  labelledBy={`${id}-ask`}
                  {...(hasHint ? { describedBy: `${id}-hint` } : {})}
                />
              </div>
            </div>
          </div>
          <NextBar current={fact.id} />
        </QuestionKeys>
      </main>
      <aside className="border-gray-200 max-lg:hidden lg:overflow-y-auto lg:border-s">
        <ResultPanel />
      </aside>
    </div>
  )
}

/**
 * Services the question decides, as they were when it came up: an answer settles them, and the line
 * must not move the choices away under the hand.
 */
function Decides({ services }: { readonly services: readonly ServiceId[] }): ReactElement | null {
  const { t } = useTranslation()
  const [first] = useState(services)
  const names = useServiceNames(first)
  if (names.length === 0) return null
  return (
    <p className="mt-2 flex items-start gap-2.5">
      <Info className="mt-0.5 size-5 flex-none text-ink-3" aria-hidden="true" />
      <span>
        <span className="me-3 text-ink-2">{t('interview.decides')}</span>
        {names.slice(0, 2).join('、')}
        {names.length > 2 && (
          <span className="ms-1 text-ink-2">{t('interview.decidesMore', { n: names.length - 2 })}</span>
        )}
      </span>
    </p>
  )
}
