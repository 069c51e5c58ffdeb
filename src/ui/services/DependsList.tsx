import { CircleQuestionMark } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedService } from '#core/plan/plan.ts'
import { OpenQuestions } from '../results/OpenQuestions.tsx'
import { openCount, servicesWith } from '../results/outcomeText.ts'
import { ListHead } from './EligibleList.tsx'

/** Services an open answer still decides, with the questions that decide them. */
export function DependsList({ services }: { readonly services: readonly PlannedService[] }): ReactElement {
  const { t } = useTranslation()
  const rows = servicesWith(services, 'depends')
  return (
    <>
      <ListHead title={t('services.dependsTitle', { n: rows.length })} hint={t('services.dependsHint')} />
      {rows.length === 0 && <p>{t('services.emptyDepends')}</p>}
      <ul className="flex flex-col gap-2">
        {rows.map(({ service, outcome }) => (
          <li key={service.id} className="rounded-box border border-gray-200 px-4 py-3">
            <h2 className="flex flex-wrap items-center gap-x-3">
              <span className="text-panel font-bold">{service.name.ja}</span>
              <span className="flex items-center gap-1.5 font-normal text-yellow-1100">
                <CircleQuestionMark className="size-5 flex-none" aria-hidden="true" />
                <b>{t('result.word.depends')}</b>
                {t('result.short.depends', { n: openCount(outcome) })}
              </span>
            </h2>
            <p className="text-ink-2">{service.summary.ja}</p>
            <div className="mt-1 flex flex-wrap items-baseline gap-x-4">
              <span className="text-caption text-ink-2">{t('services.opensBy')}</span>
              {outcome.status === 'depends' && <OpenQuestions open={outcome.open} />}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
