import { X } from 'lucide-react'
import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/Dialog.tsx'
import { useUi } from '../shell/uiState.ts'

const ROWS = [
  'digits',
  'zero',
  'enter',
  'back',
  'undo',
  'steps',
  'mode',
  'search',
  'arrows',
  'escape',
  'lock',
] as const

/** The keys, and the switch that turns single keys off. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation()
  const title = useId()
  const { singleKeys, setSingleKeys } = useUi()
  return (
    <Dialog labelledBy={title} onCancel={onClose}>
      <div className="mb-4 flex items-center justify-between gap-4">
        <h2 id={title} className="text-title font-bold">
          {t('keys.title')}
        </h2>
        <button type="button" className="btn" onClick={onClose}>
          <X className="size-5" aria-hidden="true" />
          {t('shell.close')}
        </button>
      </div>
      <label className="choice mb-4">
        <input
          type="checkbox"
          autoComplete="off"
          checked={singleKeys}
          onChange={() => setSingleKeys(!singleKeys)}
        />
        <span>
          {t('keys.single')}
          <span className="block text-body font-normal text-ink-2">{t('keys.singleHint')}</span>
        </span>
      </label>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {ROWS.map((row) => (
          <div key={row} className="contents">
            <dt>
              <kbd className="key font-sans">{t(`keys.key.${row}`)}</kbd>
            </dt>
            <dd>{t(`keys.rows.${row}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
