import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#core/facts/answers.ts'
import type { ChoiceFact, ChoicesFact } from '#core/facts/fact.ts'
import { type Option, optionsOf } from './options.ts'

/** From here on the cards stand in three columns. */
const MANY = 6

interface ChoiceCardsProps {
  readonly fact: ChoiceFact | ChoicesFact
  readonly answer: Answer | undefined
  readonly labelledBy: string
  readonly describedBy?: string
  readonly onAnswer: (answer: Answer | undefined) => void
}

/** The choices of a question as large cards, わからない below them. */
export function ChoiceCards({
  fact,
  answer,
  labelledBy,
  describedBy,
  onAnswer,
}: ChoiceCardsProps): ReactElement {
  const options = optionsOf(fact, answer)
  const columns = options.length - 1 > MANY ? 'sm:grid-cols-2 xl:grid-cols-3' : 'sm:grid-cols-2'
  return (
    <fieldset
      aria-labelledby={labelledBy}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      className={`grid grid-cols-1 gap-3 ${columns}`}
    >
      {options.map((option) => (
        <Card
          key={option.key}
          option={option}
          isMany={fact.kind === 'choices'}
          name={fact.id}
          onAnswer={onAnswer}
        />
      ))}
    </fieldset>
  )
}

interface CardProps {
  readonly option: Option
  readonly isMany: boolean
  readonly name: string
  readonly onAnswer: (answer: Answer | undefined) => void
}

function Card({ option, isMany, name, onAnswer }: CardProps): ReactElement {
  const { t } = useTranslation()
  const hint = useId()
  const isUnknown = option.kind === 'unknown'
  return (
    <label className={`choice ${isUnknown ? 'choice-unknown col-span-full' : ''}`}>
      <input
        type={isMany ? 'checkbox' : 'radio'}
        name={name}
        checked={option.isChosen}
        autoComplete="off"
        aria-describedby={isUnknown ? hint : undefined}
        aria-label={isUnknown ? t('common.unknown') : undefined}
        onChange={() => onAnswer(option.gives)}
      />
      <span className="min-w-0 flex-1">
        {isUnknown ? t('common.unknown') : option.label.ja}
        {isUnknown && (
          <span id={hint} className="ms-3 text-body">
            {t('interview.unknownHint')}
          </span>
        )}
      </span>
      {option.digit !== undefined && (
        <span className="key max-sm:hidden" aria-hidden="true">
          {option.digit}
        </span>
      )}
    </label>
  )
}
