import { ChevronRight, Clock, IdCard, Network, Printer } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan, PlannedThing } from '#core/plan/plan.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import { useVisit, useVisitState } from '../appContext.ts'
import { Note } from '../parts/Note.tsx'

/** Sheets of paper of the chosen forms. */
export function formSheets(plan: Plan, rulebook: Rulebook): number {
  return plan.forms.reduce(
    (sum, { form }) => sum + (rulebook.forms.find(({ id }) => id === form)?.base.pages ?? 0),
    0,
  )
}

/** What the choices cost the applicant: papers, things, counters, deadlines; it follows at once. */
export function PlanPanel(): ReactElement {
  return (
    <>
      <div className="px-4 lg:min-h-0 lg:flex-1 lg:overflow-y-auto">
        <Papers />
        <Things />
        <Counters />
        <Deadlines />
      </div>
      <Onward />
    </>
  )
}

interface BlockProps {
  readonly icon: ReactNode
  readonly title: string
  readonly count?: number
  readonly unit?: string
  readonly children?: ReactNode
}

function Block({ icon, title, count, unit, children }: BlockProps): ReactElement {
  return (
    <section aria-label={title} className="border-b border-gray-200 py-3 last:border-0">
      <h2 className="flex items-center gap-2 font-bold">
        {icon}
        {title}
        {count !== undefined && (
          <span className="ms-auto flex items-baseline gap-1">
            <span className="text-title leading-none">{count}</span>
            <span className="text-caption font-normal text-ink-2">{unit}</span>
          </span>
        )}
      </h2>
      {children}
    </section>
  )
}

function Papers(): ReactElement {
  const { t } = useTranslation()
  const plan = useVisitState((state) => state.plan)
  const rulebook = useVisitState((state) => state.rulebook)
  const forms = formSheets(plan, rulebook)
  const words =
    plan.wanted.length === 0
      ? t('plan.papersNothing')
      : forms === 0
        ? t('plan.papersNone')
        : t('plan.papersOf', { forms })
  return (
    <Block
      icon={<Printer className="size-5" aria-hidden="true" />}
      title={t('plan.papers')}
      count={forms + 1}
      unit={t('plan.sheets')}
    >
      <p className="mt-1 text-ink-2">{words}</p>
      {plan.withoutForm.length > 0 && (
        <Note kind="warning" className="mt-2" title={t('plan.withoutForm')}>
          {plan.withoutForm.map(({ service }) => service.short.ja).join('、')}
        </Note>
      )}
    </Block>
  )
}

function Things(): ReactElement | null {
  const { t } = useTranslation()
  const things = useVisitState((state) => state.plan.things)
  if (things.length === 0) return null
  return (
    <Block
      icon={<IdCard className="size-5" aria-hidden="true" />}
      title={t('plan.things')}
      count={things.length}
      unit={t('plan.thingUnit')}
    >
      <ul className="mt-1">
        {things.map((thing) => (
          <Thing key={thing.bring.id} thing={thing} />
        ))}
      </ul>
    </Block>
  )
}

function Thing({ thing: { bring, isWaivable } }: { readonly thing: PlannedThing }): ReactElement {
  const { t } = useTranslation()
  const { shown } = useVisit()
  const setShown = useVisitState((state) => state.setShown)
  const isShown = shown.has(bring.id)
  return (
    <li>
      <label className="flex min-h-9 items-center gap-3 hover:bg-gray-50">
        <input
          type="checkbox"
          className="size-4.5 flex-none accent-ink"
          autoComplete="off"
          checked={isShown}
          onChange={() => setShown(bring.id, !isShown)}
        />
        <span className="min-w-0 flex-1 leading-tight">
          {bring.name.ja}
          {isWaivable && <span className="block text-caption text-ink-2">{t('plan.waivable')}</span>}
        </span>
        <span className="flex-none text-ink-2">
          {isShown ? t('plan.shown') : t(`plan.from.${bring.from}`)}
        </span>
      </label>
    </li>
  )
}

function Counters(): ReactElement | null {
  const { t } = useTranslation()
  const counters = useVisitState((state) => state.plan.counters)
  if (counters.length === 0) return null
  return (
    <Block
      icon={<Network className="size-5" aria-hidden="true" />}
      title={t('plan.counters')}
      count={counters.length}
      unit={t('plan.counterUnit')}
    >
      <ol className="mt-1 flex flex-col gap-1">
        {counters.map(({ counter, services }, index) => {
          const isLater = services.every(({ choice }) => choice === 'later')
          return (
            <li key={counter.id} className="flex items-start gap-2">
              <span
                className="mt-0.5 grid size-5.5 flex-none place-items-center rounded-full bg-ink text-caption font-bold text-white"
                aria-hidden="true"
              >
                {index + 1}
              </span>
              <span className="min-w-0 flex-1 leading-snug">
                {counter.place.ja} <span className="ms-1">{counter.name.ja}</span>
              </span>
              <span className="flex-none text-ink-2">
                {isLater
                  ? t('plan.counterLater', { n: services.length })
                  : t('services.count', { n: services.length })}
              </span>
            </li>
          )
        })}
      </ol>
    </Block>
  )
}

function Deadlines(): ReactElement | null {
  const { t } = useTranslation()
  const wanted = useVisitState((state) => state.plan.wanted)
  if (wanted.length === 0) return null
  return (
    <Block icon={<Clock className="size-5" aria-hidden="true" />} title={t('plan.deadlines')}>
      <ul className="mt-1">
        {wanted.map(({ service, version }) => (
          <li key={service.id} className="flex justify-between gap-3">
            <span className="min-w-0">{service.short.ja}</span>
            <span className="flex-none text-ink-2">{version.when.ja}</span>
          </li>
        ))}
      </ul>
    </Block>
  )
}

function Onward(): ReactElement {
  const { t } = useTranslation()
  const forms = useVisitState((state) => state.plan.forms.length)
  const goTo = useVisitState((state) => state.goTo)
  // Without a form there is nothing to enter: the checklist alone is printed.
  const step = forms === 0 ? 'documents' : 'applicant'
  return (
    <div className="p-4 pt-3">
      <button type="button" className="btn btn-primary btn-large w-full" onClick={() => goTo(step)}>
        {step === 'applicant' ? t('plan.next') : t('plan.toDocuments')}
        <ChevronRight className="size-5" aria-hidden="true" />
      </button>
    </div>
  )
}
