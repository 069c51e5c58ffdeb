import { FileMinus, Pencil, Printer, RotateCw } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Paper } from '#app/documentStore.ts'
import type { FormId } from '#core/facts/ids.ts'
import { useDocuments, useVisit, useVisitState } from '../appContext.ts'
import { Note } from '../parts/Note.tsx'
import { CopiesStepper } from './CopiesStepper.tsx'
import { FormatChoice } from './FormatChoice.tsx'
import { problemsOf, useUnfilled } from './paperState.ts'

/** What to look at on the chosen paper, and what can be done with it alone. */
export function PaperNotes({ paper }: { readonly paper: Paper }): ReactElement {
  const { t } = useTranslation()
  const goTo = useVisitState((state) => state.goTo)
  const printOne = useDocuments((state) => state.printOne)
  const make = useDocuments((state) => state.make)
  const isAdded = useVisit().addedForms.some((form) => form === paper.id)
  const setAddedForm = useVisitState((state) => state.setAddedForm)
  return (
    <section
      aria-label={t('documents.notes', { title: paper.title.ja })}
      className="flex flex-none flex-col gap-3 xl:w-70"
    >
      <Problems paper={paper} />
      {paper.kind === 'checklist' && <FormatChoice />}
      {paper.state === 'done' && <CopiesStepper paper={paper} />}
      {paper.state === 'done' && (
        <button type="button" className="btn btn-secondary" onClick={() => void printOne(paper.id)}>
          <Printer className="size-5" aria-hidden="true" />
          {t('documents.printOne')}
        </button>
      )}
      {paper.state === 'failed' && (
        <button type="button" className="btn btn-secondary" onClick={() => void make()}>
          <RotateCw className="size-5" aria-hidden="true" />
          {t('documents.again')}
        </button>
      )}
      {paper.kind === 'form' && (
        <button type="button" className="btn" onClick={() => goTo('applicant')}>
          <Pencil className="size-4.5" aria-hidden="true" />
          {t('documents.mend')}
        </button>
      )}
      {isAdded && (
        <button type="button" className="btn" onClick={() => setAddedForm(paper.id as FormId, false)}>
          <FileMinus className="size-4.5" aria-hidden="true" />
          {t('documents.removeForm')}
        </button>
      )}
    </section>
  )
}

function Problems({ paper }: { readonly paper: Paper }): ReactElement {
  const { t } = useTranslation()
  const unfilled = useUnfilled()
  if (paper.state === 'failed') {
    return (
      <Note kind="failure" title={t('documents.state.failed')}>
        <p>{t(`documents.failure.${paper.failure ?? 'crashed'}`)}</p>
      </Note>
    )
  }
  const joined = (labels: readonly string[]): string => [...new Set(labels)].join(t('documents.fieldJoin'))
  const labelsOf = (kind: 'overflow' | 'not-offered' | 'continued' | 'shrunk'): string =>
    joined(problemsOf(paper, kind).map(({ label }) => label))
  const charsOf = (kind: 'missing-glyph' | 'variant-lost'): string =>
    joined(
      problemsOf(paper, kind).map(({ label, cluster }) =>
        t('documents.glyphField', { label, char: cluster }),
      ),
    )
  const empty = unfilled(paper)
  const count = (kind: Parameters<typeof problemsOf>[1]): number => problemsOf(paper, kind).length
  return (
    <>
      {count('missing-glyph') > 0 && (
        <Note
          kind="warning"
          title={t('documents.glyphTitle', { n: count('missing-glyph') })}
          className="bg-yellow-50"
        >
          <p>{t('documents.glyphText', { fields: charsOf('missing-glyph') })}</p>
        </Note>
      )}
      {count('variant-lost') > 0 && (
        <Note kind="warning" title={t('documents.variantTitle', { n: count('variant-lost') })}>
          <p>{t('documents.variantText', { fields: charsOf('variant-lost') })}</p>
        </Note>
      )}
      {count('overflow') > 0 && (
        <Note kind="warning" title={t('documents.overflowTitle')}>
          <p>{t('documents.overflowText', { fields: labelsOf('overflow') })}</p>
        </Note>
      )}
      {count('not-offered') > 0 && (
        <Note kind="warning" title={t('documents.notOfferedTitle')}>
          <p>{t('documents.notOfferedText', { fields: labelsOf('not-offered') })}</p>
        </Note>
      )}
      {empty.length > 0 && (
        <Note kind="warning" title={t('documents.emptyTitle', { n: empty.length })}>
          <p>{t('documents.emptyText', { fields: joined(empty) })}</p>
        </Note>
      )}
      {count('continued') > 0 && (
        <Note kind="info" title={t('documents.continuedTitle')} className="bg-white">
          <p>{t('documents.continuedText', { fields: labelsOf('continued') })}</p>
        </Note>
      )}
      {count('shrunk') > 0 && (
        <Note kind="info" title={t('documents.shrunkTitle')} className="bg-white">
          <p>{t('documents.shrunkText', { fields: labelsOf('shrunk') })}</p>
        </Note>
      )}
      {paper.state === 'done' &&
        paper.problems.length === 0 &&
        empty.length === 0 &&
        paper.kind === 'form' && (
          <Note kind="info" title={t('documents.cleanTitle')} className="bg-white">
            <p>{t('documents.cleanText')}</p>
          </Note>
        )}
    </>
  )
}
