import { Printer, TriangleAlert } from 'lucide-react'
import { type ReactElement, type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type IsoDate, partsOf } from '#core/dates/isoDate.ts'
import type { Mistake } from '#core/rules/mistake.ts'
import { Heading } from '../parts/Heading.tsx'

interface BrokenRulesScreenProps {
  readonly mistakes: readonly Mistake[]
  /** Who writes the rules, where that is known. */
  readonly contact?: string
  /** An earlier edition to go on with; without one no visit can begin. */
  readonly inUse?: { readonly edition: IsoDate; readonly onContinue: () => void }
}

/** First what the office runs on, then the mistakes as policy staff need them. */
export function BrokenRulesScreen({ mistakes, contact, inUse }: BrokenRulesScreenProps): ReactElement {
  const { t } = useTranslation()
  const errors = mistakes.filter(({ severity }) => severity === 'error')
  const day = inUse && partsOf(inUse.edition)
  const date = day === undefined ? '' : t('start.monthDay', day)
  return (
    <PlainPage>
      <div className="note note-warning items-start px-6 py-5">
        <TriangleAlert className="mt-1 size-8 flex-none text-yellow-1000" aria-hidden="true" />
        <div>
          <Heading>{inUse === undefined ? t('broken.title') : t('broken.titleInUse', { date })}</Heading>
          <p>
            {inUse === undefined
              ? t('broken.lead', { n: errors.length })
              : t('broken.leadInUse', { n: errors.length })}
          </p>
        </div>
      </div>
      <MistakeBox title={t('broken.mistakes')} mistakes={errors} />
      <MistakeBox
        title={t('broken.warnings')}
        mistakes={mistakes.filter(({ severity }) => severity === 'warning')}
      />
      <h2 className="mt-8 mb-2 text-card font-bold">{t('broken.todo')}</h2>
      <Todo
        steps={[
          contact === undefined ? t('broken.tellUnknown') : t('broken.tell', { contact }),
          inUse === undefined ? t('broken.wait') : t('broken.carryOn'),
        ]}
      />
      <div className="no-print mt-7 flex flex-wrap gap-3.5">
        {inUse !== undefined && (
          <button type="button" className="btn btn-primary btn-large" onClick={inUse.onContinue}>
            {t('broken.go', { date })}
          </button>
        )}
        <button type="button" className="btn btn-large" onClick={() => print()}>
          <Printer className="size-5" aria-hidden="true" />
          {t('broken.print')}
        </button>
      </div>
    </PlainPage>
  )
}

/** A page that stands alone, without a visit and without the name of an office. */
export function PlainPage({ children }: { readonly children: ReactNode }): ReactElement {
  const { t } = useTranslation()
  return (
    <>
      <header className="flex min-h-14 items-center border-b border-gray-200 px-5">
        <b>{t('shell.product')}</b>
      </header>
      <main id="main" className="mx-auto w-full max-w-[52.5rem] px-4 py-9">
        {children}
      </main>
    </>
  )
}

function MistakeBox({
  title,
  mistakes,
}: {
  readonly title: string
  readonly mistakes: readonly Mistake[]
}): ReactElement | null {
  const { t } = useTranslation()
  const id = useId()
  if (mistakes.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mt-8 mb-2 text-card font-bold">
        {title}
      </h2>
      <ul className="rounded-box border border-gray-200">
        {mistakes.map(({ file, line, column, code, message }) => (
          <li
            key={`${file}:${line}:${column}:${code}:${message}`}
            className="border-b border-gray-100 px-4.5 py-3 last:border-0"
          >
            <p className="font-bold">{message}</p>
            <p className="text-ink-2">
              {t('broken.place', { file, line })} <span className="ms-2 text-caption">{code}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Numbered steps of what to do. */
export function Todo({ steps }: { readonly steps: readonly string[] }): ReactElement {
  return (
    <ol className="flex flex-col gap-2.5">
      {steps.map((step, index) => (
        <li key={step} className="flex gap-3">
          <span
            className="mt-0.5 grid size-5.5 flex-none place-items-center rounded-full bg-ink text-caption font-bold text-white"
            aria-hidden="true"
          >
            {index + 1}
          </span>
          {step}
        </li>
      ))}
    </ol>
  )
}
