import { Info } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceId } from '#core/facts/ids.ts'
import { amountsIn } from '#core/plan/amounts.ts'
import type { PlannedService } from '#core/plan/plan.ts'
import { useVisit, useVisitState } from '../appContext.ts'
import { useServiceNames } from '../interview/useServiceNames.ts'
import { OpenQuestions } from '../results/OpenQuestions.tsx'
import { Conditions } from '../results/Conditions.tsx'

/** Why, what to bring, where and until when, and what the applicant gets. */
export function ServiceDetails({ planned }: { readonly planned: PlannedService }): ReactElement {
  const { t } = useTranslation()
  const explain = useVisitState((state) => state.explain)
  const { service, version, outcome } = planned
  const conditions = explain(service.id)
  const open = outcome.status === 'eligible' ? outcome.open : []
  const remarks = [
    ...(service.verified === 'not-seen' ? [t('services.unverified')] : []),
    ...version.unchecked.map(({ ja }) => ja),
  ]
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-4">
      <div className="min-w-0 flex-[3] basis-72">
        <p className="mb-3">{service.summary.ja}</p>
        {conditions.length > 0 && (
          <Entry title={t('result.why')}>
            <Conditions conditions={conditions} />
          </Entry>
        )}
        {open.length > 0 && (
          <Entry title={t('services.opensBy')}>
            <OpenQuestions open={open} />
          </Entry>
        )}
        {remarks.length > 0 && (
          <Entry title={t('services.unchecked')}>
            <ul>
              {remarks.map((ja) => (
                <li key={ja} className="flex gap-2">
                  <Info className="mt-0.5 size-5 flex-none text-ink-3" aria-hidden="true" />
                  {ja}
                </li>
              ))}
            </ul>
          </Entry>
        )}
      </div>
      <Facts planned={planned} />
    </div>
  )
}

function Facts({ planned }: { readonly planned: PlannedService }): ReactElement {
  const { t } = useTranslation()
  const { on } = useVisit()
  const { amounts, office } = useVisitState((state) => state.rulebook)
  const { service, version, counter } = planned
  const things = version.bring.map(({ id }) => office.bring.find((bring) => bring.id === id)?.name.ja ?? id)
  return (
    <div className="min-w-0 flex-[2] basis-56">
      <Entry title={t('services.bring')}>
        {things.length === 0 ? t('services.bringNone') : things.join(t('common.join'))}
      </Entry>
      <Entry title={t('services.where')}>
        {t('services.whereText', {
          place: counter.place.ja,
          counter: counter.name.ja,
          deadline: version.deadline.ja,
        })}
      </Entry>
      <Entry title={t('services.benefit')}>
        {amountsIn(version.benefit.ja, amounts, on, 'ja', t('services.oldAmount'))}
      </Entry>
      {version.income !== undefined && <Entry title={t('services.income')}>{version.income.ja}</Entry>}
      <Related title={t('services.also')} ids={service.relations.also} />
      <Excludes ids={service.relations.excludes} />
    </div>
  )
}

function Related({
  title,
  ids,
}: {
  readonly title: string
  readonly ids: readonly ServiceId[]
}): ReactElement | null {
  const { t } = useTranslation()
  const names = useServiceNames(ids)
  return names.length === 0 ? null : <Entry title={title}>{names.join(t('common.join'))}</Entry>
}

/** Services that cannot be had together with this one. */
function Excludes({ ids }: { readonly ids: readonly ServiceId[] }): ReactElement | null {
  const { t } = useTranslation()
  const names = useServiceNames(ids)
  return names.length === 0 ? null : (
    <p className="mt-2">{t('services.excludes', { name: names.join(t('common.join')) })}</p>
  )
}

function Entry({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className="mb-3">
      <h4 className="mb-1 text-caption font-normal text-ink-2">{title}</h4>
      {children}
    </div>
  )
}
