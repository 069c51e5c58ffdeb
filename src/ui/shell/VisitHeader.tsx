import { Check, IdCard, Keyboard, Lock } from 'lucide-react'
import { type ReactElement, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Step } from '#app/visitStore.ts'
import type { Visit } from '#core/interview/visit.ts'
import { useVisitState } from '../appContext.ts'

/** The steps of a visit in order. */
export const STEPS: readonly Step[] = ['interview', 'services', 'applicant', 'documents']

interface VisitHeaderProps {
  readonly onKeys: () => void
}

/** Name of the product and office, steps of the visit, whose visit it is, and the lock. */
export function VisitHeader({ onKeys }: VisitHeaderProps): ReactElement {
  const { t } = useTranslation()
  const visit = useVisitState((state) => state.visit)
  const lock = useVisitState((state) => state.lock)
  return (
    <header className="no-print flex min-h-14 flex-wrap items-stretch gap-x-4 border-b border-gray-200 ps-5 pe-4 max-sm:px-4">
      <a href="#main" className="btn sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-1">
        {t('shell.skip')}
      </a>
      <ProductName />
      {visit !== undefined && <StepNav key={visit.caseNumber} />}
      <div className="ms-auto flex items-center gap-3">
        {visit !== undefined && <CardButton />}
        {visit !== undefined && <Who visit={visit} />}
        <span className="flex">
          <IconButton label={t('shell.keys')} onPress={onKeys}>
            <Keyboard className="size-5.5" aria-hidden="true" />
          </IconButton>
          <IconButton label={t('shell.lock')} onPress={lock}>
            <Lock className="size-5.5" aria-hidden="true" />
          </IconButton>
        </span>
      </div>
    </header>
  )
}

/** Reads the card at any step, best first: it answers age and address. Gone once it was read. */
function CardButton(): ReactElement | null {
  const { t } = useTranslation()
  const step = useVisitState((state) => state.step)
  const goTo = useVisitState((state) => state.goTo)
  const items = useVisitState((state) => state.visit?.items)
  const isRead = [...(items?.values() ?? [])].some(({ source }) => source === 'card')
  if (isRead || step === 'applicant') return null
  return (
    <button type="button" className="btn max-md:hidden" onClick={() => goTo('applicant')}>
      <IdCard className="size-5" aria-hidden="true" />
      {t('shell.readCard')}
    </button>
  )
}

/** The product and the counter it stands at. */
export function ProductName(): ReactElement {
  const { t } = useTranslation()
  const office = useVisitState((state) => state.rulebook.office)
  const place = office.counters.find(({ thisCounter }) => thisCounter === true)?.place.ja
  return (
    <p className="me-3 flex flex-col justify-center py-1 leading-tight">
      <b className="leading-tight">{t('shell.product')}</b>
      <span className="text-caption text-ink-2">
        {office.ward.ja}
        {place !== undefined && <span className="ms-2">{place}</span>}
      </span>
    </p>
  )
}

function Who({ visit }: { readonly visit: Visit }): ReactElement {
  const { t } = useTranslation()
  const number = `${visit.caseNumber.slice(0, 4)}-${visit.caseNumber.slice(4)}`
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <span className="rounded-box border border-gray-200 px-2.5 py-0.5 text-ink-2">
        {t('shell.caseNumber', { number })}
      </span>
      {visit.callName !== '' && <b className="text-panel">{t('shell.callName', { name: visit.callName })}</b>}
    </p>
  )
}

interface IconButtonProps {
  readonly label: string
  readonly onPress: () => void
  readonly children: ReactNode
}

function IconButton({ label, onPress, children }: IconButtonProps): ReactElement {
  return (
    <button type="button" className="btn-icon" aria-label={label} title={label} onClick={onPress}>
      {children}
    </button>
  )
}

function StepNav(): ReactElement {
  const { t } = useTranslation()
  const step = useVisitState((state) => state.step)
  const goTo = useVisitState((state) => state.goTo)
  const place = STEPS.indexOf(step)
  const [reached, setReached] = useState(place)
  if (place > reached) setReached(place)
  return (
    <nav aria-label={t('shell.steps')} className="flex">
      <ol className="flex items-stretch">
        {STEPS.map((name, index) => {
          const isCurrent = index === place
          const isDone = !isCurrent && index < reached
          return (
            <li key={name} className="flex">
              <button
                type="button"
                aria-current={isCurrent ? 'step' : undefined}
                className={`flex min-h-12 items-center gap-2 border-b-4 px-3 pt-1 -outline-offset-4 hover:bg-gray-50 max-sm:px-1.5 ${
                  isCurrent ? 'border-blue-900 font-bold text-blue-900' : 'border-transparent text-ink-2'
                }`}
                onClick={() => goTo(name)}
              >
                <StepMark number={index + 1} isCurrent={isCurrent} isDone={isDone} />
                <span className={isCurrent ? '' : 'max-xl:sr-only'}>{t(`shell.step.${name}`)}</span>
                {isDone && <span className="sr-only">{t('shell.stepDone')}</span>}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

interface StepMarkProps {
  readonly number: number
  readonly isCurrent: boolean
  readonly isDone: boolean
}

function StepMark({ number, isCurrent, isDone }: StepMarkProps): ReactElement {
  const look = isCurrent
    ? 'border-blue-900 bg-blue-900 text-white'
    : isDone
      ? 'border-green-800 text-green-800'
      : 'border-ink-3'
  return (
    <span
      className={`grid size-6 flex-none place-items-center rounded-full border leading-none ${look}`}
      aria-hidden="true"
    >
      {isDone ? <Check className="size-4" /> : number}
    </span>
  )
}
