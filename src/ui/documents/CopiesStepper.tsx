import { Minus, Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_COPIES, type Paper } from '#app/documentStore.ts'
import { useDocuments } from '../appContext.ts'

/** How many of a paper are printed together with the others (部数); none leaves it out. */
export function CopiesStepper({ paper }: { readonly paper: Paper }): ReactElement {
  const { t } = useTranslation()
  const setCopies = useDocuments((state) => state.setCopies)
  const { copies, title } = paper
  return (
    <div
      role="group"
      aria-label={t('documents.copies')}
      className="flex items-center justify-between gap-2 border border-gray-200 bg-white px-3 py-2"
    >
      <span>{t('documents.copies')}</span>
      <span className="flex items-center gap-1">
        <Step
          label={t('documents.fewer', { title: title.ja })}
          isOff={copies === 0}
          onStep={() => void setCopies(paper.id, copies - 1)}
        >
          <Minus className="size-5" aria-hidden="true" />
        </Step>
        <output className="min-w-20 text-center font-bold" aria-live="polite">
          {copies === 0 ? t('documents.leftOut') : t('documents.copiesOf', { n: copies })}
        </output>
        <Step
          label={t('documents.more', { title: title.ja })}
          isOff={copies === MOST_COPIES}
          onStep={() => void setCopies(paper.id, copies + 1)}
        >
          <Plus className="size-5" aria-hidden="true" />
        </Step>
      </span>
    </div>
  )
}

interface StepProps {
  readonly label: string
  readonly isOff: boolean
  readonly onStep: () => void
  readonly children: ReactElement
}

/** Stays focusable at the end of the range, so that the keyboard is not thrown out. */
function Step({ label, isOff, onStep, children }: StepProps): ReactElement {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isOff}
      className="btn min-h-11 min-w-11 p-0"
      onClick={() => {
        if (!isOff) onStep()
      }}
    >
      {children}
    </button>
  )
}
