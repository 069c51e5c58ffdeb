import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useVisitState } from '../appContext.ts'
import { GroupIcon } from '../results/ResultPanel.tsx'
import { servicesWith } from '../results/outcomeText.ts'
import { type ServicesView, byCategory } from './view.ts'

interface CategoryRailProps {
  readonly view: ServicesView
  readonly onView: (view: ServicesView) => void
}

/** Categories with their counts; 要確認 and 対象外 are never further than one press. */
export function CategoryRail({ view, onView }: CategoryRailProps): ReactElement {
  const { t } = useTranslation()
  const services = useVisitState((state) => state.plan.services)
  const guide = useVisitState((state) => state.rulebook.guide)
  const eligible = servicesWith(services, 'eligible').length
  return (
    <nav
      aria-label={t('services.categories')}
      className="border-gray-200 max-lg:border-b lg:overflow-y-auto lg:border-e lg:pt-5"
    >
      <ul className="flex flex-wrap lg:flex-col">
        <Item
          isCurrent={view.kind === 'eligible' && view.category === undefined}
          count={eligible}
          onPress={() => onView({ kind: 'eligible' })}
        >
          {t('services.all')}
        </Item>
        {byCategory(services, guide, 'eligible').map(({ id, label, services: { length } }) => (
          <Item
            key={id}
            isCurrent={view.kind === 'eligible' && view.category === id}
            count={length}
            onPress={() => onView({ kind: 'eligible', category: id })}
          >
            {label}
          </Item>
        ))}
        {(['depends', 'not-eligible'] as const).map((status, index) => (
          <Item
            key={status}
            isSeparated={index === 0}
            isCurrent={view.kind === status}
            count={servicesWith(services, status).length}
            onPress={() => onView({ kind: status })}
          >
            <GroupIcon status={status} />
            {t(`result.group.${status}`)}
          </Item>
        ))}
      </ul>
    </nav>
  )
}

interface ItemProps {
  readonly isCurrent: boolean
  readonly isSeparated?: boolean
  readonly count: number
  readonly onPress: () => void
  readonly children: ReactNode
}

function Item({ isCurrent, isSeparated = false, count, onPress, children }: ItemProps): ReactElement {
  return (
    <li
      className={
        isSeparated
          ? 'lg:before:mx-4 lg:before:my-2.5 lg:before:block lg:before:border-t lg:before:border-gray-200'
          : ''
      }
    >
      <button
        type="button"
        aria-current={isCurrent ? 'true' : undefined}
        className={`flex min-h-12 w-full items-center gap-2 border-s-4 py-1 ps-4 pe-4 text-start -outline-offset-4 hover:bg-gray-50 ${
          isCurrent ? 'border-blue-900 bg-blue-50 font-bold text-blue-900' : 'border-transparent'
        }`}
        onClick={onPress}
      >
        <span className="flex min-w-0 flex-1 items-center gap-2.5 leading-tight">{children}</span>
        <span className={isCurrent ? '' : 'text-ink-2'}>{count}</span>
      </button>
    </li>
  )
}
