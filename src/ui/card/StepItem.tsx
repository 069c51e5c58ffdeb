import { Check, TriangleAlert } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export type StepState = 'waiting' | 'current' | 'done' | 'failed'

interface StepItemProps {
  readonly number: number
  readonly title: string
  readonly state: StepState
  readonly children?: ReactNode
}

const CIRCLES: Readonly<Record<StepState, string>> = {
  waiting: 'border border-ink-3 text-ink-2',
  current: 'bg-blue-900 font-bold text-white',
  done: 'border border-green-800 text-green-800',
  failed: 'border-2 border-red-900 text-red-900',
}

/** One step of reading the card; its circle says how far it is. */
export function StepItem({ number, title, state, children }: StepItemProps): ReactElement {
  const { t } = useTranslation()
  return (
    <li className="mb-6 flex gap-3" aria-current={state === 'current' ? 'step' : undefined}>
      <span
        className={`grid size-8 flex-none place-items-center rounded-full ${CIRCLES[state]}`}
        aria-hidden="true"
      >
        {state === 'done' ? (
          <Check className="size-4.5" />
        ) : state === 'failed' ? (
          <TriangleAlert className="size-4.5" />
        ) : (
          number
        )}
      </span>
      <div className="min-w-0 flex-1">
        <h3
          className={`min-h-8 pt-0.5 text-panel ${state === 'current' || state === 'failed' ? 'font-bold' : 'font-normal'} ${state === 'failed' ? 'text-red-900' : ''}`}
        >
          {title}
          {state === 'done' && <span className="sr-only"> {t('common.done')}</span>}
        </h3>
        {children}
      </div>
    </li>
  )
}
