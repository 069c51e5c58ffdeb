import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#core/facts/answers.ts'
import type { ChoiceFact, ChoicesFact } from '#core/facts/fact.ts'
import { Badge } from '../parts/Badge.tsx'
import { optionsOf } from './options.ts'

interface SmallChoicesProps {
  readonly fact: ChoiceFact | ChoicesFact
  readonly answer: Answer | undefined
  readonly labelledBy: string
  /** Key 0 gives it anyway. */
  readonly showsUnknown: boolean
  readonly className?: string
  readonly unknownClassName?: string
  readonly name: string
  readonly onAnswer: (answer: Answer | undefined) => void
}

/** The choices of a question as small buttons in a line, in their short words. */
export function SmallChoices(props: SmallChoicesProps): ReactElement {
  const { fact, answer, labelledBy, showsUnknown, className = 'flex flex-wrap gap-2', name, onAnswer } = props
  const { t } = useTranslation()
  return (
    <fieldset aria-labelledby={labelledBy} className={className}>
      {optionsOf(fact, answer).map((option) =>
        option.kind === 'unknown' && !showsUnknown && !option.isChosen ? null : (
          <label
            key={option.key}
            className={
              option.kind === 'unknown'
                ? `small-choice small-choice-dashed ${props.unknownClassName ?? ''}`
                : 'small-choice'
            }
          >
            <input
              type={fact.kind === 'choices' ? 'checkbox' : 'radio'}
              name={name}
              checked={option.isChosen}
              autoComplete="off"
              onChange={() => onAnswer(option.gives)}
            />
            {option.kind === 'unknown' ? t('common.unknown') : option.short.ja}
            <Badge />
          </label>
        ),
      )}
    </fieldset>
  )
}
