import { Pencil, RotateCcw } from 'lucide-react'
import { type ReactElement, useId, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { Credential, ReaderStatus } from '#ports/card-reader.ts'
import { CardFailure } from './CardFailure.tsx'
import { CredentialForm } from './CredentialForm.tsx'
import { ScenarioSelect } from './ScenarioSelect.tsx'
import { StepItem, type StepState } from './StepItem.tsx'
import { type CardReadingControl, useCardReading } from './useCardReading.ts'
import { useReaderStatus } from './useReaderStatus.ts'

interface CardPanelProps {
  /** Values of the card that were not compared with its face yet. */
  readonly toCompare: number
  readonly hasCardValues: boolean
  readonly isByHand: boolean
  readonly onByHand: (isByHand: boolean) => void
}

/** Reading the card, step by step as the hands go: lay it down, number, read, compare. */
export function CardPanel({ toCompare, hasCardValues, isByHand, onByHand }: CardPanelProps): ReactElement {
  const { t } = useTranslation()
  const title = useId()
  const status = useReaderStatus()
  const control = useCardReading()
  const [kind, setKind] = useState<Credential['kind']>('front-of-card')
  const [lastTry, setLastTry] = useState(false)
  const [isAgain, setAgain] = useState(false)
  const { phase } = control
  const isRead = phase.kind === 'done' || (phase.kind === 'idle' && hasCardValues && !isAgain)
  const again = (allowLastTry: boolean): void => {
    setLastTry(allowLastTry)
    setAgain(true)
    control.reset()
  }
  return (
    <aside
      aria-labelledby={title}
      className="flex flex-col border-gray-200 px-5 pt-4 pb-4 max-lg:border-b max-sm:px-4 lg:overflow-y-auto lg:border-e"
    >
      <h2 id={title} className="mb-4 text-card font-bold">
        {t('card.title')}
      </h2>
      <ol>
        <PlaceStep status={status} isPast={phase.kind !== 'idle' || isRead} />
        <StepItem
          number={2}
          title={kind === 'pin' ? t('card.pin') : t('card.number')}
          state={numberState(status, control, isRead)}
        >
          {phase.kind === 'idle' && !isRead && (
            <CredentialForm
              key={kind}
              kind={kind}
              isReady={status === 'ready'}
              onRead={(credential) => control.read(credential, lastTry)}
            />
          )}
        </StepItem>
        <ReadStep control={control} isRead={isRead} onAgain={again} />
        <CompareStep isRead={isRead} toCompare={toCompare} />
      </ol>
      <div className="mt-auto flex flex-col gap-2">
        {isRead && (
          <button type="button" className="btn w-full" onClick={() => again(false)}>
            <RotateCcw className="size-4.5" aria-hidden="true" />
            {t('card.reread')}
          </button>
        )}
        {phase.kind === 'idle' && !isRead && (
          <button
            type="button"
            className="btn w-full"
            onClick={() => setKind(kind === 'pin' ? 'front-of-card' : 'pin')}
          >
            {kind === 'pin' ? t('card.useFront') : t('card.usePin')}
          </button>
        )}
        {!isRead && phase.kind !== 'reading' && (
          <button
            type="button"
            className="btn w-full"
            aria-pressed={isByHand}
            onClick={() => onByHand(!isByHand)}
          >
            <Pencil className="size-4.5" aria-hidden="true" />
            {isByHand ? t('card.withCard') : t('card.without')}
          </button>
        )}
        <ScenarioSelect />
        <p className="text-caption text-ink-2">{t('applicant.noNumber')}</p>
      </div>
    </aside>
  )
}

function numberState(
  status: ReaderStatus | 'checking',
  { phase }: CardReadingControl,
  isRead: boolean,
): StepState {
  if (phase.kind !== 'idle' || isRead) return 'done'
  return status === 'ready' ? 'current' : 'waiting'
}

interface CompareStepProps {
  readonly isRead: boolean
  readonly toCompare: number
}

function CompareStep({ isRead, toCompare }: CompareStepProps): ReactElement {
  const { t } = useTranslation()
  return (
    <StepItem
      number={4}
      title={t('card.compare')}
      state={isRead ? (toCompare > 0 ? 'current' : 'done') : 'waiting'}
    >
      {isRead && (
        <p className="text-ink-2">{toCompare > 0 ? t('card.compareHint') : t('card.compareDone')}</p>
      )}
      {isRead && toCompare > 0 && (
        <p className="mt-2">
          <Trans
            i18nKey="card.compareLeft"
            values={{ n: toCompare }}
            components={{ b: <b className="mx-1 text-question" /> }}
          />
        </p>
      )}
    </StepItem>
  )
}

interface PlaceStepProps {
  readonly status: ReaderStatus | 'checking'
  readonly isPast: boolean
}

function PlaceStep({ status, isPast }: PlaceStepProps): ReactElement {
  const { t } = useTranslation()
  const isDone = isPast || status === 'ready'
  return (
    <StepItem number={1} title={t('card.place')} state={isDone ? 'done' : 'current'}>
      {!isDone && (
        <p className="text-ink-2" role="status">
          {t(`card.status.${status}`)}
        </p>
      )}
    </StepItem>
  )
}

interface ReadStepProps {
  readonly control: CardReadingControl
  readonly isRead: boolean
  readonly onAgain: (allowLastTry: boolean) => void
}

function ReadStep({ control: { phase, cancel }, isRead, onAgain }: ReadStepProps): ReactElement {
  const { t } = useTranslation()
  if (phase.kind === 'failed') {
    return (
      <StepItem number={3} title={t('card.failed')} state="failed">
        <CardFailure reading={phase.reading} onAgain={() => onAgain(false)} onLastTry={() => onAgain(true)} />
      </StepItem>
    )
  }
  if (phase.kind === 'reading') {
    return (
      <StepItem number={3} title={t('card.reading')} state="current">
        <p className="text-ink-2" role="status">
          {t(`card.progress.${phase.step}`)}
        </p>
        <button type="button" className="btn mt-2" onClick={cancel}>
          {t('card.cancel')}
        </button>
      </StepItem>
    )
  }
  return (
    <StepItem number={3} title={t('card.reading')} state={isRead ? 'done' : 'waiting'}>
      {phase.kind === 'done' && (
        <p className="text-ink-2" role="status">
          {t('card.done')}
        </p>
      )}
    </StepItem>
  )
}
