import { ChevronDown, ChevronUp } from 'lucide-react'
import { type KeyboardEvent, type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceChoice } from '#core/interview/visit.ts'
import type { PlannedService } from '#core/plan/plan.ts'
import { useVisitState } from '../appContext.ts'
import { Badge } from '../parts/Badge.tsx'
import { digitOf } from '../parts/keys.ts'
import { StateIcon } from '../parts/StateIcon.tsx'
import { useUi } from '../shell/uiState.ts'
import { FormsToChoose } from './FormsToChoose.tsx'
import { ServiceDetails } from './ServiceDetails.tsx'

const CHOICES: readonly ServiceChoice[] = ['today', 'later', 'declined', 'already']

interface ServiceRowProps {
  readonly planned: PlannedService
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** One usable service: its left half opens it, its right half says what the applicant wants. */
export function ServiceRow({ planned, isOpen, onToggle }: ServiceRowProps): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const { service, outcome, counter } = planned
  const Chevron = isOpen ? ChevronUp : ChevronDown
  return (
    <li
      className="rounded-box border border-gray-200"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) onToggle()
      }}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 py-1 pe-3.5">
        <h3 className="min-w-0 flex-1 basis-56">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? `${id}-more` : undefined}
            className="flex min-h-16 w-full items-center gap-4 rounded-box px-3 text-start hover:bg-gray-50"
            onClick={onToggle}
          >
            <Chevron className="size-5 flex-none text-blue-900" aria-hidden="true" />
            <span className="min-w-0">
              <span id={id} className="block text-panel font-bold">
                {service.name.ja}
              </span>
              <span className="flex flex-wrap items-center gap-x-1.5 font-normal">
                <StateIcon status={outcome.status} decidedBy={service.decidedBy} />
                <span className="font-bold text-green-900">{t(`result.word.${service.decidedBy}`)}</span>
                <GradeWord planned={planned} />
                <span className="ms-2 text-ink-2">{counter.place.ja}</span>
              </span>
            </span>
          </button>
        </h3>
        <ChoiceRow planned={planned} />
      </div>
      <FormsToChoose planned={planned} />
      {isOpen && (
        <div id={`${id}-more`} className="border-t border-gray-200 px-12 py-4 max-sm:px-4">
          <ServiceDetails planned={planned} />
        </div>
      )}
    </li>
  )
}

/** The 区分, or how many questions still decide it. */
function GradeWord({ planned: { outcome, version } }: Pick<ServiceRowProps, 'planned'>): ReactElement | null {
  const { t } = useTranslation()
  if (outcome.status !== 'eligible') return null
  if (outcome.grade === undefined) return <span>{t('services.gradeOpen', { n: outcome.open.length })}</span>
  const name = version.rules[outcome.grade]?.name
  return name === undefined ? null : <span>{t('services.grade', { name: name.ja })}</span>
}

function ChoiceRow({ planned: { service, choice } }: Pick<ServiceRowProps, 'planned'>): ReactElement {
  const { t } = useTranslation()
  const { singleKeys } = useUi()
  const choose = useVisitState((state) => state.choose)
  const onKeyDown = (event: KeyboardEvent): void => {
    const digit = digitOf(event.nativeEvent)
    if (digit === undefined || !singleKeys || digit > CHOICES.length) return
    event.preventDefault()
    choose(service.id, digit === 0 ? undefined : CHOICES[digit - 1])
  }
  return (
    <fieldset
      aria-label={t('services.choiceOf', { name: service.short.ja })}
      className="flex flex-wrap gap-2"
      onKeyDown={onKeyDown}
    >
      {CHOICES.map((option) => (
        <label key={option} className="small-choice">
          <input
            type="radio"
            name={service.id}
            autoComplete="off"
            checked={choice === option}
            onChange={() => choose(service.id, option)}
          />
          {t(`services.choice.${option}`)}
          <Badge />
        </label>
      ))}
    </fieldset>
  )
}
