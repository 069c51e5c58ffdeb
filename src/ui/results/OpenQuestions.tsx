import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { type OpenQuestion, questionKey } from '#core/engine/result.ts'
import { useVisitState } from '../appContext.ts'
import { useQuestionLabel } from '../interview/useQuestionLabel.ts'

interface OpenQuestionsProps {
  readonly open: readonly OpenQuestion[]
  readonly className?: string
}

/** The questions that decide a service; each leads to its place in the interview. */
export function OpenQuestions({
  open,
  className = 'flex flex-wrap gap-x-4',
}: OpenQuestionsProps): ReactElement {
  const { t } = useTranslation()
  const focus = useVisitState((state) => state.focus)
  const labelOf = useQuestionLabel()
  return (
    <ul className={className}>
      {open.map((question) => (
        <li key={questionKey(question)}>
          <button
            type="button"
            className="link min-h-8"
            aria-label={t('services.answerThis', { label: labelOf(question) })}
            onClick={() => focus(question)}
          >
            {labelOf(question)}
          </button>
        </li>
      ))}
    </ul>
  )
}
