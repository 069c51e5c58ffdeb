import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { NumberFact } from '#core/facts/fact.ts'
import { answerText } from '#core/interview/answerText.ts'
import type { QuestionView } from '#core/interview/interviewView.ts'
import { useVisitState } from '../appContext.ts'
import { BirthDateEntry } from './BirthDateEntry.tsx'
import { ChoiceCards } from './ChoiceCards.tsx'
import { NumberEntry } from './NumberEntry.tsx'

interface QuestionFieldProps {
  readonly question: QuestionView
  readonly labelledBy: string
  readonly describedBy?: string
}

/** The way to answer one question of guided mode, by its kind. */
export function QuestionField({ question, labelledBy, describedBy }: QuestionFieldProps): ReactElement {
  const give = useVisitState((state) => state.answer)
  const { fact, answer, state } = question
  if (state === 'derived' && answer !== undefined) return <Derived text={answerText(fact, answer, 'ja')} />
  switch (fact.kind) {
    case 'choice':
    case 'choices':
      return (
        <ChoiceCards
          fact={fact}
          answer={answer}
          labelledBy={labelledBy}
          {...(describedBy === undefined ? {} : { describedBy })}
          onAnswer={(next) => give(fact.id, next)}
        />
      )
    case 'number':
      return <NumberField fact={fact} question={question} labelledBy={labelledBy} />
    case 'disability-list':
      throw new Error(`fact ${fact.id} is answered on the certificate screen`)
  }
}

/** An answer that follows from the applicant's data; it is changed there. */
function Derived({ text }: { readonly text: string }): ReactElement {
  const { t } = useTranslation()
  return (
    <p className="flex flex-wrap items-baseline gap-3">
      <b className="text-question">{text}</b>
      <span className="text-ink-2">{t('interview.derivedCard')}</span>
    </p>
  )
}

interface NumberFieldProps {
  readonly fact: NumberFact
  readonly question: QuestionView
  readonly labelledBy: string
}

function NumberField({ fact, question, labelledBy }: NumberFieldProps): ReactElement {
  const { t } = useTranslation()
  const give = useVisitState((state) => state.answer)
  const items = useVisitState((state) => state.rulebook.items)
  const birth = fact.derived === 'birth-date' ? items.find(({ card }) => card === 'birth-date') : undefined
  const isUnknown = question.answer?.kind === 'unknown'
  return (
    <div className="flex flex-col gap-5">
      <NumberEntry
        fact={fact}
        answer={question.answer}
        labelledBy={labelledBy}
        inputClassName="max-w-48 min-h-18 text-huge font-bold"
        onAnswer={(next) => give(fact.id, next)}
      />
      {birth !== undefined && <BirthDateEntry item={birth} />}
      <label className="choice choice-unknown">
        <input
          type="checkbox"
          className="rounded-full!"
          checked={isUnknown}
          autoComplete="off"
          aria-label={t('common.unknown')}
          onChange={() => give(fact.id, isUnknown ? undefined : { kind: 'unknown' })}
        />
        <span className="flex-1">
          {t('common.unknown')}
          <span className="ms-3 text-body">{t('interview.unknownHint')}</span>
        </span>
        <span className="key max-sm:hidden" aria-hidden="true">
          0
        </span>
      </label>
    </div>
  )
}
