import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVisitState } from '../appContext.ts'
import { CategoryRail } from '../services/CategoryRail.tsx'
import { DependsList } from '../services/DependsList.tsx'
import { EligibleList } from '../services/EligibleList.tsx'
import { NotEligibleList } from '../services/NotEligibleList.tsx'
import { PlanPanel } from '../services/PlanPanel.tsx'
import type { ServicesView } from '../services/view.ts'

/** Results and plan (結果と計画): a choice for every usable service, and what follows from it. */
export function ServicesScreen(): ReactElement {
  const { t } = useTranslation()
  const [view, setView] = useState<ServicesView>({ kind: 'eligible' })
  const services = useVisitState((state) => state.plan.services)
  return (
    <div className="services">
      <CategoryRail view={view} onView={setView} />
      <main id="main" className="min-w-0 px-6 pt-4 pb-8 max-sm:px-4 lg:overflow-y-auto">
        <div className="mx-auto max-w-[53rem]">{listOf(view)}</div>
      </main>
      <aside
        aria-label={t('plan.title')}
        className="flex min-h-0 flex-col border-gray-200 max-lg:border-t lg:border-s"
      >
        <PlanPanel />
      </aside>
    </div>
  )

  function listOf(shown: ServicesView): ReactElement {
    switch (shown.kind) {
      case 'eligible':
        return (
          <EligibleList
            key={shown.category ?? ''}
            services={services}
            {...(shown.category === undefined ? {} : { category: shown.category })}
          />
        )
      case 'depends':
        return <DependsList services={services} />
      case 'not-eligible':
        return <NotEligibleList services={services} />
    }
  }
}
