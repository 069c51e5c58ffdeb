import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedService } from '#core/plan/plan.ts'
import { useVisitState } from '../appContext.ts'
import { StateIcon } from '../parts/StateIcon.tsx'
import { OpenQuestions } from './OpenQuestions.tsx'
import { Conditions } from './Conditions.tsx'
import { openCount, resultWord } from './outcomeText.ts'

interface ResultLineProps {
  readonly planned: PlannedService
  readonly isChanged: boolean
}

/** One service of the panel; the whole line opens why. */
export function ResultLine({ planned, isChanged }: ResultLineProps): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { service, outcome } = planned
  const word = resultWord(outcome, service.decidedBy)
  return (
    <li className={`fades ${isChanged ? 'bg-blue-50' : ''}`}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        className="flex min-h-9.5 w-full items-center gap-2 px-4 py-1 text-start hover:bg-gray-50 -outline-offset-4"
        onClick={() => setOpen(!isOpen)}
      >
        <StateIcon status={outcome.status} decidedBy={service.decidedBy} />
        <span className="min-w-0">{service.short.ja}</span>
        {isChanged && <span className="tag">{t('result.mark')}</span>}
        <span className="ms-auto flex-none ps-1 text-ink-2">
          {t(`result.short.${word}`, { n: openCount(outcome) })}
        </span>
      </button>
      {isOpen && (
        <div
          id={id}
          className="mx-4 mb-2 border-s-2 border-gray-200 ps-3 pb-1"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            setOpen(false)
          }}
          role="presentation"
        >
          <Why planned={planned} />
        </div>
      )}
    </li>
  )
}

/** Conditions of a service and the questions it still waits for. */
export function Why({ planned: { service, outcome } }: Pick<ResultLineProps, 'planned'>): ReactElement {
  const { t } = useTranslation()
  const explain = useVisitState((state) => state.explain)
  // The conditions follow from the answers, which `explain` reads itself.
  useVisitState((state) => state.answers)
  const conditions = explain(service.id)
  const open = outcome.status === 'not-eligible' ? [] : outcome.open
  return (
    <>
      <p className="text-ink-2">{service.summary.ja}</p>
      {conditions.length > 0 && (
        <>
          <p className="mt-2 text-caption text-ink-2">{t('result.why')}</p>
          <Conditions conditions={conditions} />
        </>
      )}
      {open.length > 0 && (
        <>
          <p className="mt-2 text-caption text-ink-2">{t('result.ask')}</p>
          <OpenQuestions open={open} />
        </>
      )}
    </>
  )
}
