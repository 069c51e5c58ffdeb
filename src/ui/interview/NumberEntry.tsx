import { type ReactElement, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#core/facts/answers.ts'
import type { NumberFact } from '#core/facts/fact.ts'

/** Quiet milliseconds after which a typed number counts, so that staff see its effect before Enter. */
const PAUSE_MS = 500

/** The number that was typed, in full or half width; nothing while it is empty or no number. */
export function typedNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim()
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined
}

interface NumberEntryProps {
  readonly fact: NumberFact
  readonly answer: Answer | undefined
  readonly className?: string
  readonly inputClassName?: string
  /** Id of visible words that name the field; without it the field carries its own. */
  readonly labelledBy?: string
  readonly onAnswer: (answer: Answer | undefined) => void
}

/** A whole number with its unit. It is taken after a pause, on Enter, and when the field is left. */
export function NumberEntry({
  fact,
  answer,
  className,
  inputClassName,
  labelledBy,
  onAnswer,
}: NumberEntryProps): ReactElement {
  const { t } = useTranslation()
  const error = useId()
  const given = answer?.kind === 'number' ? String(answer.value) : ''
  const [text, setText] = useState(given)
  const [takenFrom, setTakenFrom] = useState(given)
  if (takenFrom !== given) {
    // Answered elsewhere, undone, or taken: the field shows what counts.
    setTakenFrom(given)
    setText(given)
  }
  const value = typedNumber(text)
  const isWrong = text !== '' && (value === undefined || value < fact.min || value > fact.max)
  const take = (): void => {
    if (isWrong || text === given) return
    onAnswer(value === undefined ? undefined : { kind: 'number', value })
  }
  useEffect(() => {
    const timer = setTimeout(take, PAUSE_MS)
    return () => clearTimeout(timer)
    // Only typing starts the pause.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text])
  return (
    <div className={className}>
      <span className="flex items-center gap-3">
        <input
          className={`field ${inputClassName ?? ''}`}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? error : undefined}
          {...(labelledBy === undefined
            ? { 'aria-label': t('interview.number', { label: fact.label.ja, unit: fact.unit.ja }) }
            : { 'aria-labelledby': labelledBy })}
          onChange={(event) => setText(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) take()
          }}
        />
        <span aria-hidden="true">{fact.unit.ja}</span>
      </span>
      {isWrong && (
        <p id={error} className="mt-1 text-body text-red-900">
          {t('interview.outOfRange', { min: fact.min, max: fact.max })}
        </p>
      )}
    </div>
  )
}
