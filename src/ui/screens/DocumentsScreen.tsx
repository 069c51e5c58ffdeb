import { type ReactElement, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useDocuments, useVisitState } from '../appContext.ts'
import { AddForm } from '../documents/AddForm.tsx'
import { PaperList } from '../documents/PaperList.tsx'
import { PaperNotes } from '../documents/PaperNotes.tsx'
import { PrintButtons } from '../documents/PrintButtons.tsx'
import { paperWord, sheetsOf, useUnfilled } from '../documents/paperState.ts'
import { Heading } from '../parts/Heading.tsx'
import { Note } from '../parts/Note.tsx'

/** The papers (書類): left what can be printed, right what exactly comes out. */
export function DocumentsScreen(): ReactElement {
  const make = useDocuments((state) => state.make)
  const visit = useVisitState((state) => state.visit)
  const paper = useDocuments(({ papers, selected }) => papers.find(({ id }) => id === selected))
  useEffect(() => {
    void make()
  }, [make, visit])
  return (
    <div className="documents">
      <main id="main" className="flex min-h-0 min-w-0 flex-col border-gray-200 lg:border-e">
        <Head />
        <WithoutForm />
        <PaperList />
        <AddForm />
        <PrintButtons />
      </main>
      <aside className="flex min-w-0 flex-col gap-5 bg-gray-50 px-6 py-5 max-sm:px-4 lg:min-h-0 lg:overflow-y-auto xl:flex-row">
        {paper !== undefined && (
          <>
            <Preview url={paper.url} title={paper.title.ja} hasFailed={paper.state === 'failed'} />
            <PaperNotes paper={paper} />
          </>
        )}
      </aside>
    </div>
  )
}

function Head(): ReactElement {
  const { t } = useTranslation()
  const papers = useDocuments((state) => state.papers)
  const unfilled = useUnfilled()
  const progress = useDocuments((state) => state.progress)
  const sheets = sheetsOf(papers)
  const clean = sheetsOf(papers.filter((paper) => paperWord(paper, unfilled(paper)).word === 'done'))
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 px-5 pt-4 pb-3 max-sm:px-4">
      <Heading>{sheets === 0 ? t('documents.titleNone') : t('documents.title', { n: sheets })}</Heading>
      <p role="status" className="text-ink-2">
        {progress !== undefined
          ? t('documents.making', progress)
          : papers.length === 0
            ? ''
            : clean === sheets
              ? t('documents.allClean')
              : t('documents.clean', { n: clean })}
      </p>
    </div>
  )
}

/** A matter for today whose forms nobody has chosen yet would go home without paper. */
function WithoutForm(): ReactElement | null {
  const { t } = useTranslation()
  const withoutForm = useVisitState((state) => state.plan.withoutForm)
  const goTo = useVisitState((state) => state.goTo)
  if (withoutForm.length === 0) return null
  return (
    <Note kind="warning" className="mx-5 mb-3 max-sm:mx-4" title={t('plan.withoutForm')}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="min-w-0 flex-1">
          {withoutForm.map(({ service }) => service.short.ja).join('、')}
        </span>
        <button type="button" className="btn min-h-11" onClick={() => goTo('services')}>
          {t('documents.chooseForms')}
        </button>
      </div>
    </Note>
  )
}

interface PreviewProps {
  readonly url: string | undefined
  readonly title: string
  readonly hasFailed: boolean
}

/** The finished paper in the browser's own viewer. */
function Preview({ url, title, hasFailed }: PreviewProps): ReactElement {
  const { t } = useTranslation()
  if (url === undefined) {
    return (
      <p className="grid min-h-64 flex-1 place-items-center border border-gray-200 bg-white p-6 text-ink-2">
        {hasFailed ? t('documents.previewFailed') : t('documents.previewMaking')}
      </p>
    )
  }
  return (
    <iframe
      key={url}
      src={`${url}#toolbar=0&navpanes=0&view=FitH`}
      title={t('documents.preview', { title })}
      className="min-h-112 min-w-0 flex-1 border border-gray-200 bg-white shadow-md xl:min-h-0"
    />
  )
}
