import { Download, Printer } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { type PlannedJob, printPlan } from '#core/documents/printPlan.ts'
import { useDocuments, useVisitState } from '../appContext.ts'
import { Note } from '../parts/Note.tsx'
import { sheetsOf } from './paperState.ts'

/** Everything in one print job; open warnings become blanks for a pen, so they do not stop it. */
export function PrintButtons(): ReactElement {
  const { t } = useTranslation()
  const papers = useDocuments((state) => state.papers)
  const packet = useDocuments((state) => state.packet)
  const printed = useDocuments((state) => state.printed)
  const printAll = useDocuments((state) => state.printAll)
  const printOne = useDocuments((state) => state.printOne)
  const download = useDocuments((state) => state.download)
  const jobs = printPlan(papers)
  const sheets = sheetsOf(papers)
  const checklist = papers.find(({ kind, state }) => kind === 'checklist' && state === 'done')
  const isReady = packet === 'ready'
  return (
    <div className="border-t border-gray-200 px-5 py-3.5 max-sm:px-4">
      <div role="status">
        {printed === 'sent' && (
          <Note kind="info" title={t('documents.sent')} className="mb-3">
            <p>{t('documents.sentMore')}</p>
            <Jobs jobs={jobs} />
          </Note>
        )}
        {printed === 'refused' && (
          <Note kind="failure" title={t('documents.refused')} className="mb-3">
            <p>{t('documents.refusedMore')}</p>
          </Note>
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        <button
          type="button"
          className="btn btn-primary btn-large flex-1"
          aria-disabled={!isReady}
          onClick={() => {
            if (isReady) void printAll()
          }}
        >
          <Printer className="size-5.5" aria-hidden="true" />
          {isReady
            ? t('documents.printAll', { n: sheets })
            : packet === 'failed'
              ? t('documents.packetFailed')
              : t('documents.packetMaking')}
        </button>
        {checklist !== undefined && papers.length > 1 && (
          <button
            type="button"
            className="btn btn-secondary min-h-14"
            onClick={() => void printOne(checklist.id)}
          >
            {t('documents.printChecklist')}
          </button>
        )}
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-4">
        {isReady && (
          <button
            type="button"
            className="link inline-flex min-h-10 items-center gap-2"
            onClick={() => void download()}
          >
            <Download className="size-5" aria-hidden="true" />
            {t('documents.download')}
          </button>
        )}
        <NothingChosen />
      </div>
    </div>
  )
}

/** What went to the printer in one press; papers of one and of two sides are jobs of their own. */
function Jobs({ jobs }: { readonly jobs: readonly PlannedJob[] }): ReactElement | null {
  const { t } = useTranslation()
  const printJob = useDocuments((state) => state.printJob)
  if (jobs.length < 2) return null
  return (
    <ul className="mt-2 flex flex-wrap gap-2">
      {jobs.map(({ duplex, sheets }, index) => (
        <li key={duplex}>
          <button type="button" className="btn btn-secondary" onClick={() => void printJob(index)}>
            {t('documents.jobAgain', { sides: t(`documents.sides.${duplex}`), n: sheets })}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Without a choice only the checklist is made; the way back is said, not enforced. */
function NothingChosen(): ReactElement | null {
  const { t } = useTranslation()
  const wanted = useVisitState((state) => state.plan.wanted.length)
  const goTo = useVisitState((state) => state.goTo)
  if (wanted > 0) return null
  return (
    <button type="button" className="link min-h-10" onClick={() => goTo('services')}>
      {t('documents.toServices')}
    </button>
  )
}
