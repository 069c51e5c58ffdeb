import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceId } from '#core/facts/ids.ts'
import type { PlannedService } from '#core/plan/plan.ts'
import { useVisitState } from '../appContext.ts'
import { Heading } from '../parts/Heading.tsx'
import { SearchButton } from '../shell/SearchButton.tsx'
import { ServiceRow } from './ServiceRow.tsx'
import { byCategory } from './view.ts'

interface EligibleListProps {
  readonly services: readonly PlannedService[]
  readonly category?: string
}

/** Usable services by category; the choice stands at the same place in every row. */
export function EligibleList({ services, category }: EligibleListProps): ReactElement {
  const { t } = useTranslation()
  const guide = useVisitState((state) => state.rulebook.guide)
  const [open, setOpen] = useState<ServiceId>()
  const groups = byCategory(services, guide, 'eligible').filter(
    ({ id }) => category === undefined || id === category,
  )
  const count = groups.reduce((sum, group) => sum + group.services.length, 0)
  const list = useFirstUndecided()
  return (
    <div ref={list}>
      <ListHead
        title={
          category === undefined
            ? t('services.title', { n: count })
            : t('services.titleCategory', { category: groups[0]?.label ?? category, n: count })
        }
        hint={t('services.hint')}
        takesFocus={count === 0}
      />
      {count === 0 && <p>{t('services.emptyEligible')}</p>}
      {groups.map(({ id, label, services: rows }) => (
        <section key={id} aria-label={label} className="mb-4">
          <h2 className="mb-2 font-normal text-ink-2">
            {label} <span className="ms-1">{t('services.count', { n: rows.length })}</span>
          </h2>
          <ul className="flex flex-col gap-2">
            {rows.map((planned) => (
              <ServiceRow
                key={planned.service.id}
                planned={planned}
                isOpen={open === planned.service.id}
                onToggle={() => setOpen(open === planned.service.id ? undefined : planned.service.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** The first row without a choice has the focus when the screen opens. */
function useFirstUndecided(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const undecided = [...(list.current?.querySelectorAll('fieldset') ?? [])].find(
      (row) => row.querySelector(':checked') === null,
    )
    const first = undecided?.querySelector('input') ?? list.current?.querySelector<HTMLElement>('h1')
    first?.focus({ preventScroll: false })
  }, [])
  return list
}

interface ListHeadProps {
  readonly title: string
  readonly hint: string
  readonly takesFocus?: boolean
}

/** Title of a list of services, with the search beside it. */
export function ListHead({ title, hint, takesFocus = true }: ListHeadProps): ReactElement {
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Heading takesFocus={takesFocus}>{title}</Heading>
      <p className="text-ink-2">{hint}</p>
      <span className="ms-auto">
        <SearchButton />
      </span>
    </div>
  )
}
