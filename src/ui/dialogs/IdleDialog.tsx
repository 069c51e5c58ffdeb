import { Clock, Lock } from 'lucide-react'
import { type ReactElement, useId } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { Dialog } from '../parts/Dialog.tsx'

interface IdleDialogProps {
  readonly quietMinutes: number
  readonly secondsLeft: number
  readonly onContinue: () => void
  readonly onHide: () => void
}

/** The warning before the screen is hidden; any key or press goes on, nothing is lost. */
export function IdleDialog({ quietMinutes, secondsLeft, onContinue, onHide }: IdleDialogProps): ReactElement {
  const { t } = useTranslation()
  const title = useId()
  // Said every ten seconds: each second would talk over everything.
  const spoken = secondsLeft % 10 === 0 ? t('idle.spoken', { seconds: secondsLeft }) : ''
  return (
    <Dialog labelledBy={title} onCancel={onContinue}>
      <h2 id={title} className="mb-3 flex items-center gap-3.5 text-title font-bold">
        <Clock className="size-7.5 flex-none text-blue-900" aria-hidden="true" />
        {t('idle.title')}
      </h2>
      <p className="text-panel">{t('idle.quiet', { minutes: quietMinutes })}</p>
      <p className="mt-2 text-panel" aria-hidden="true">
        <Trans
          i18nKey="idle.left"
          values={{ seconds: secondsLeft }}
          components={{ b: <b className="mx-1 text-huge" /> }}
        />
      </p>
      <p role="status" className="sr-only">
        {spoken}
      </p>
      <p className="mt-4 text-ink-2">{t('idle.keeps')}</p>
      <div className="mt-6 flex flex-wrap gap-3.5">
        <button data-autofocus="" type="button" className="btn btn-primary btn-large" onClick={onContinue}>
          {t('idle.go')}
          <span className="key" aria-hidden="true">
            {t('keys.key.enter')}
          </span>
        </button>
        <button type="button" className="btn btn-large" onClick={onHide}>
          <Lock className="size-5" aria-hidden="true" />
          {t('idle.hide')}
        </button>
      </div>
    </Dialog>
  )
}
