import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#core/facts/answers.ts'
import type { DisabilityListFact } from '#core/facts/fact.ts'
import { useVisitState } from '../appContext.ts'
import { Badge } from '../parts/Badge.tsx'

interface ListAnswersProps {
  readonly fact: DisabilityListFact
  readonly answer: Answer | undefined
}

/** The two answers that are no cell of the table: no part at all, and わからない. */
export function ListAnswers({ fact, answer }: ListAnswersProps): ReactElement {
  const { t } = useTranslation()
  const give = useVisitState((state) => state.answer)
  const isNone = answer?.kind === 'disability-list' && answer.parts.length === 0
  const isUnknown = answer?.kind === 'unknown'
  return (
    <div className="flex flex-wrap gap-2">
      <button
        type="button"
        className="small-choice"
        aria-pressed={isNone}
        onClick={() => give(fact.id, isNone ? undefined : { kind: 'disability-list', parts: [] })}
      >
        {t('interview.noParts')}
        <Badge />
      </button>
      <button
        type="button"
        className="small-choice small-choice-dashed"
        aria-pressed={isUnknown}
        onClick={() => give(fact.id, isUnknown ? undefined : { kind: 'unknown' })}
      >
        {t('common.unknown')}
        <span className="key" aria-hidden="true">
          0
        </span>
        <Badge />
      </button>
    </div>
  )
}
