import { X } from 'lucide-react'
import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVisitState } from '../appContext.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { GroupIcon, ResultPanel } from './ResultPanel.tsx'
import { GROUPS, servicesWith } from './outcomeText.ts'

/** The three counts where there is no room for the panel; it opens as a drawer. */
export function CountsBox({ className = '' }: { readonly className?: string }): ReactElement {
  const { t } = useTranslation()
  const title = useId()
  const [isOpen, setOpen] = useState(false)
  const services = useVisitState((state) => state.plan.services)
  return (
    <>
      <button
        type="button"
        className={`btn gap-0 px-0 ${className}`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span className="sr-only">{t('result.drawer')}: </span>
        {GROUPS.map((status, index) => (
          <span
            key={status}
            className={`flex items-center gap-2 px-3 ${index > 0 ? 'border-s border-gray-200' : ''}`}
          >
            <GroupIcon status={status} />
            <span className="max-sm:sr-only">{t(`result.group.${status}`)}</span>
            <b className="text-card leading-none">{servicesWith(services, status).length}</b>
          </span>
        ))}
      </button>
      {isOpen && (
        <Dialog labelledBy={title} className="drawer" onCancel={() => setOpen(false)}>
          <div className="-m-8 max-sm:-m-4">
            <div className="flex items-center justify-between gap-4 ps-4 pe-2 pt-2">
              <span id={title} className="sr-only">
                {t('result.title')}
              </span>
              <button type="button" className="btn ms-auto" onClick={() => setOpen(false)}>
                <X className="size-5" aria-hidden="true" />
                {t('shell.close')}
              </button>
            </div>
            <ResultPanel />
          </div>
        </Dialog>
      )}
    </>
  )
}
