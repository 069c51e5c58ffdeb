import { TriangleAlert } from 'lucide-react'
import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/Dialog.tsx'

interface EndVisitDialogProps {
  readonly onStay: () => void
  readonly onEnd: () => void
}

/** Asked only when something would be lost unprinted; the safe answer has the focus. */
export function EndVisitDialog({ onStay, onEnd }: EndVisitDialogProps): ReactElement {
  const { t } = useTranslation()
  const title = useId()
  return (
    <Dialog labelledBy={title} onCancel={onStay}>
      <h2 id={title} className="mb-2 flex items-center gap-3 text-title font-bold">
        <TriangleAlert className="size-7 flex-none text-yellow-1000" aria-hidden="true" />
        {t('end.title')}
      </h2>
      <p className="font-bold">{t('end.unprinted')}</p>
      <p>{t('end.unprintedMore')}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <button data-autofocus="" type="button" className="btn btn-primary btn-large" onClick={onStay}>
          {t('end.stay')}
        </button>
        <button type="button" className="btn btn-large" onClick={onEnd}>
          {t('end.finish')}
        </button>
      </div>
    </Dialog>
  )
}
