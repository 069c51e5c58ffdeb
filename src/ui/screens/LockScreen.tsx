import { Lock } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useVisitState } from '../appContext.ts'
import { Heading } from '../parts/Heading.tsx'

/** Shows nothing of the visit: no number, no name. */
export function LockScreen(): ReactElement {
  const { t } = useTranslation()
  const { idle } = useApp()
  const hasVisit = useVisitState((state) => state.visit !== undefined)
  const unlock = useVisitState((state) => state.unlock)
  return (
    <main id="main" className="grid min-h-dvh place-items-center p-6">
      <div className="max-w-xl text-center">
        <Lock className="mx-auto mb-4 size-12 text-ink-3" aria-hidden="true" />
        <Heading className="text-question">{t('lock.title')}</Heading>
        <p className="mt-3">{hasVisit ? t('lock.keeps') : t('lock.nothing')}</p>
        {hasVisit && <p>{t('lock.wipes', { minutes: Math.round(idle.wipeAfter / 60_000) })}</p>}
        <button type="button" className="btn btn-primary btn-large mt-8" onClick={unlock}>
          {t('lock.unlock')}
        </button>
      </div>
    </main>
  )
}
