import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useVisitState } from '../appContext.ts'

/** One sentence per answer for people who hear the screen: what it changed. */
export function LiveMessage(): ReactElement {
  const { t } = useTranslation()
  const change = useVisitState((state) => state.lastChange)
  const answer = change?.answer.ja === '' ? t('common.unknown') : change?.answer.ja
  return (
    <p role="status" className="sr-only">
      {change === undefined || answer === undefined
        ? ''
        : change.services.size === 0
          ? t('result.unchanged', { answer })
          : t('result.changedSentence', { answer, n: change.services.size })}
    </p>
  )
}
