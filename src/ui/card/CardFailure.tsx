import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { FailedReading } from './useCardReading.ts'

interface CardFailureProps {
  readonly reading: FailedReading
  readonly onAgain: () => void
  readonly onLastTry: () => void
}

/** What happened, what is kept, what to do, and one button. */
export function CardFailure({ reading, onAgain, onLastTry }: CardFailureProps): ReactElement {
  const { t } = useTranslation()
  const { kind } = reading
  const tries = kind === 'wrong-pin' ? reading.triesLeft : 0
  const sw = kind === 'protocol' ? reading.sw : ''
  const todo = t(`card.failure.${kind}.todo`, { returnObjects: true, sw })
  return (
    <div role="alert">
      <p className="font-bold">{t(`card.failure.${kind}.what`)}</p>
      <p className="text-ink-2">{t(`card.failure.${kind}.kept`, { tries })}</p>
      <ol className="my-2 list-decimal ps-6">
        {todo.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {kind === 'last-try-refused' && (
        <button type="button" className="btn mb-2 w-full" onClick={onLastTry}>
          {t('card.lastTry')}
        </button>
      )}
      <button type="button" className="btn btn-primary btn-large w-full" onClick={onAgain}>
        {t('card.again')}
      </button>
    </div>
  )
}
