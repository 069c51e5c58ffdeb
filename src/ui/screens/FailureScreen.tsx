import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Heading } from '../parts/Heading.tsx'
import { Note } from '../parts/Note.tsx'
import { PlainPage } from './BrokenRulesScreen.tsx'

interface FailureScreenProps {
  readonly cause: 'rules' | 'fonts' | 'crashed'
  readonly onAgain: () => void
}

/** The page itself cannot go on: what happened, what is kept, what to do. */
export function FailureScreen({ cause, onAgain }: FailureScreenProps): ReactElement {
  const { t } = useTranslation()
  return (
    <PlainPage>
      <Heading className="mb-5 text-question">{t('failure.title')}</Heading>
      <Note kind="failure" title={t(`failure.${cause}`)}>
        <p>{t('failure.kept')}</p>
        <p>{t('failure.todo')}</p>
      </Note>
      <button type="button" className="btn btn-primary btn-large mt-7" onClick={onAgain}>
        {t('failure.again')}
      </button>
    </PlainPage>
  )
}
