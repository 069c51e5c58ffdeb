import { Search, X } from 'lucide-react'
import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedService } from '#core/plan/plan.ts'
import { useVisitState } from '../appContext.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { StateIcon } from '../parts/StateIcon.tsx'
import { resultWord } from '../results/outcomeText.ts'
import { Why } from '../results/ResultLine.tsx'
import { searchServices } from './searchServices.ts'

/** Search over all services of the guide, with their results where a visit is open. */
export function ServiceSearch({ autoFocus = false }: { readonly autoFocus?: boolean }): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const [words, setWords] = useState('')
  const services = useVisitState((state) => state.plan.services)
  const guide = useVisitState((state) => state.rulebook.guide)
  const found = searchServices(services, guide, words)
  return (
    <div>
      <div className="relative">
        <Search className="absolute start-3.5 top-3.5 size-5 text-ink-2" aria-hidden="true" />
        <input
          type="text"
          role="searchbox"
          className="field px-10.5 text-body"
          aria-label={t('search.label')}
          aria-describedby={id}
          placeholder={t('search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          data-autofocus={autoFocus ? '' : undefined}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <span className="key absolute end-3 top-2.5" aria-hidden="true">
          {t('keys.key.search')}
        </span>
      </div>
      <p id={id} role="status" className="mt-1 min-h-6 text-ink-2">
        {words.trim() === ''
          ? ''
          : found.length === 0
            ? t('search.none', { words: words.trim() })
            : t('search.found', { n: found.length })}
      </p>
      <ul>
        {found.map((planned) => (
          <Found key={planned.service.id} planned={planned} />
        ))}
      </ul>
    </div>
  )
}

function Found({ planned }: { readonly planned: PlannedService }): ReactElement {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const hasVisit = useVisitState((state) => state.visit !== undefined)
  const { service, outcome, counter } = planned
  return (
    <li className="border-b border-gray-100">
      <button
        type="button"
        aria-expanded={isOpen}
        className="flex min-h-12 w-full flex-wrap items-center gap-x-3 py-1 text-start -outline-offset-2 hover:bg-gray-50"
        onClick={() => setOpen(!isOpen)}
      >
        {hasVisit && <StateIcon status={outcome.status} decidedBy={service.decidedBy} />}
        <b className="min-w-0 flex-1">{service.name.ja}</b>
        <span className="text-ink-2">
          {hasVisit ? t(`result.word.${resultWord(outcome, service.decidedBy)}`) : counter.place.ja}
        </span>
      </button>
      {isOpen && (
        <div className="pb-3 ps-4">
          {hasVisit ? <Why planned={planned} /> : <p>{service.summary.ja}</p>}
          <p className="mt-1 text-ink-2">
            {counter.place.ja} {counter.name.ja} {counter.phone}
          </p>
        </div>
      )}
    </li>
  )
}

/** The search over whatever screen is shown. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation()
  const title = useId()
  return (
    <Dialog labelledBy={title} onCancel={onClose}>
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 id={title} className="text-title font-bold">
          {t('search.label')}
        </h2>
        <button type="button" className="btn" onClick={onClose}>
          <X className="size-5" aria-hidden="true" />
          {t('shell.close')}
        </button>
      </div>
      <ServiceSearch autoFocus />
    </Dialog>
  )
}
