import { Check, ChevronDown, ChevronUp, CircleMinus, CircleQuestionMark } from 'lucide-react'
import { type ReactElement, useId, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { Status } from '#core/engine/result.ts'
import type { PlannedService } from '#core/plan/plan.ts'
import { useVisitState } from '../appContext.ts'
import { Note } from '../parts/Note.tsx'
import { DiscIcon } from '../parts/StateIcon.tsx'
import { useMediaQuery } from '../parts/useMediaQuery.ts'
import { ResultLine } from './ResultLine.tsx'
import { GROUPS, servicesWith } from './outcomeText.ts'

/** What the answers give so far (いまの結果); it speaks through counts. */
export function ResultPanel(): ReactElement {
  const { t } = useTranslation()
  const title = useId()
  const services = useVisitState((state) => state.plan.services)
  const contradictions = useVisitState((state) => state.evaluation.contradictions)
  return (
    <section aria-labelledby={title} className="pb-4">
      <div className="flex items-baseline justify-between gap-4 px-4 pt-4">
        <h2 id={title} className="text-panel font-bold">
          {t('result.title')}
        </h2>
        <span className="text-caption text-ink-2">{t('result.all', { n: services.length })}</span>
      </div>
      <ChangeLine />
      {contradictions.length > 0 && (
        <Note kind="warning" title={t('result.check')} className="mx-4 mt-2">
          {contradictions.map(({ ja }) => (
            <p key={ja}>{ja}</p>
          ))}
        </Note>
      )}
      {GROUPS.map((status) => (
        <Group key={status} status={status} services={servicesWith(services, status)} />
      ))}
    </section>
  )
}

/** What the last answer changed; the place is kept while there is nothing to say. */
function ChangeLine(): ReactElement {
  const change = useVisitState((state) => state.lastChange)
  const answer = change === undefined || change.answer.ja === '' ? undefined : change.answer.ja
  return (
    <p
      className={`mx-4 mt-2 mb-2 flex min-h-10 items-center gap-2 rounded-box px-3 py-1 text-blue-1000 ${answer === undefined ? '' : 'bg-blue-50'}`}
    >
      {answer !== undefined && change !== undefined && change.services.size > 0 && (
        <>
          <Check className="size-5 flex-none" aria-hidden="true" />
          <span>
            <Trans
              i18nKey="result.changed"
              values={{ answer, n: change.services.size }}
              components={{ b: <b /> }}
            />
          </span>
        </>
      )}
      {answer !== undefined && change !== undefined && change.services.size === 0 && (
        <Unchanged answer={answer} />
      )}
    </p>
  )
}

function Unchanged({ answer }: { readonly answer: string }): ReactElement {
  const { t } = useTranslation()
  return <span>{t('result.unchanged', { answer })}</span>
}

/** Lines shown before ほかN件; more where the screen is tall. */
const SHORT: Readonly<Record<Status, readonly [usual: number, wide: number]>> = {
  eligible: [5, 7],
  depends: [3, 5],
  'not-eligible': [8, 12],
}

const TONES: Readonly<Record<Status, string>> = {
  eligible: 'text-green-900',
  depends: 'text-yellow-1100',
  'not-eligible': 'text-ink-2',
}

interface GroupProps {
  readonly status: Status
  readonly services: readonly PlannedService[]
}

function Group({ status, services }: GroupProps): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const isWide = useMediaQuery('(min-width: 100rem)')
  const [isOpen, setOpen] = useState(status !== 'not-eligible')
  const [showsAll, setShowsAll] = useState(false)
  const changed = useVisitState((state) => state.lastChange?.services)
  const shortest = SHORT[status][isWide ? 1 : 0]
  const isChanged = (planned: PlannedService): boolean => changed?.has(planned.service.id) === true
  const first = services.filter(isChanged)
  const ordered = [...first, ...services.filter((planned) => !isChanged(planned))]
  const shown = showsAll ? services : ordered.slice(0, shortest)
  const Chevron = isOpen ? ChevronUp : ChevronDown
  return (
    <div className="border-t border-gray-200">
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          className="flex min-h-12 w-full items-center gap-2 px-4 -outline-offset-4 hover:bg-gray-50"
          onClick={() => setOpen(!isOpen)}
        >
          <GroupIcon status={status} />
          <span className={`font-bold ${TONES[status]}`}>{t(`result.group.${status}`)}</span>
          <span className="ms-auto flex items-baseline gap-1">
            <span className={`text-question leading-none font-bold ${TONES[status]}`}>{services.length}</span>
            <span className="text-caption text-ink-2">{t('result.unit')}</span>
          </span>
          <Chevron className="size-5 flex-none text-ink-2" aria-hidden="true" />
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {isOpen && services.length > 0 && (
          <ul className="pb-1">
            {shown.map((planned) => (
              <ResultLine key={planned.service.id} planned={planned} isChanged={isChanged(planned)} />
            ))}
          </ul>
        )}
        {isOpen && services.length > shortest && (
          <button type="button" className="link ms-11.5 mb-2 min-h-8" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t('result.less') : t('result.more', { n: services.length - shown.length })}
          </button>
        )}
      </div>
    </div>
  )
}

/** The icon of a group of results. */
export function GroupIcon({ status }: { readonly status: Status }): ReactElement {
  switch (status) {
    case 'eligible':
      return <DiscIcon />
    case 'depends':
      return <CircleQuestionMark className="size-5.5 flex-none text-yellow-1000" aria-hidden="true" />
    case 'not-eligible':
      return <CircleMinus className="size-5.5 flex-none text-ink-3" aria-hidden="true" />
  }
}
