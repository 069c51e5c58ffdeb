import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { answerText } from '#core/interview/answerText.ts'
import type { QuestionView } from '#core/interview/interviewView.ts'
import { useVisitState } from '../appContext.ts'
import { Badge } from '../parts/Badge.tsx'
import { OpenDot } from '../parts/OpenDot.tsx'
import { ListParts } from './ListParts.tsx'
import { NumberEntry } from './NumberEntry.tsx'
import { QuestionKeys } from './QuestionKeys.tsx'
import { SmallChoices } from './SmallChoices.tsx'

/** One question of the list: label, mark while it is open, small choices. */
export function ListQuestion({ question }: { readonly question: QuestionView }): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const { fact, state, answer, openItems } = question
  const isOpen = state === 'open' || openItems.length > 0
  return (
    <QuestionKeys fact={fact} answer={answer} className="list-question">
      <p id={id} className={`flex min-h-12 items-center gap-1.5 leading-tight ${isOpen ? 'font-bold' : ''}`}>
        {isOpen && <OpenDot />}
        <span className="min-w-0">{fact.label.ja}</span>
        {isOpen && <span className="sr-only">{t('interview.openMark')}</span>}
      </p>
      <ListField question={question} labelledBy={id} />
    </QuestionKeys>
  )
}

interface ListFieldProps {
  readonly question: QuestionView
  readonly labelledBy: string
}

function ListField({ question, labelledBy }: ListFieldProps): ReactElement {
  const { t } = useTranslation()
  const give = useVisitState((state) => state.answer)
  const { fact, answer, state } = question
  if (state === 'derived' && answer !== undefined) {
    return (
      <p className="flex min-h-12 flex-wrap items-center gap-x-3">
        <b>{answerText(fact, answer, 'ja')}</b>
        <span className="text-caption text-ink-2">{t('interview.derivedCard')}</span>
      </p>
    )
  }
  if (state === 'idle')
    return <p className="flex min-h-12 items-center text-ink-2">{t('interview.notAsked')}</p>
  switch (fact.kind) {
    case 'choice':
    case 'choices':
      return (
        <SmallChoices
          fact={fact}
          answer={answer}
          labelledBy={labelledBy}
          name={`list-${fact.id}`}
          showsUnknown={state === 'open'}
          onAnswer={(next) => give(fact.id, next)}
        />
      )
    case 'number':
      return (
        <div className="flex flex-wrap gap-2">
          <NumberEntry
            fact={fact}
            answer={answer}
            inputClassName="w-24"
            labelledBy={labelledBy}
            onAnswer={(next) => give(fact.id, next)}
          />
          {(state === 'open' || answer?.kind === 'unknown') && <UnknownButton question={question} />}
        </div>
      )
    case 'disability-list':
      return <ListParts fact={fact} question={question} />
  }
}

/** わからない of a question that has no choices of its own. */
export function UnknownButton({
  question: { fact, answer },
}: {
  readonly question: QuestionView
}): ReactElement {
  const { t } = useTranslation()
  const give = useVisitState((state) => state.answer)
  const isUnknown = answer?.kind === 'unknown'
  return (
    <button
      type="button"
      className="small-choice small-choice-dashed"
      aria-pressed={isUnknown}
      onClick={() => give(fact.id, isUnknown ? undefined : { kind: 'unknown' })}
    >
      {t('common.unknown')}
      <Badge />
    </button>
  )
}
