import { HardDrive, IdCard, List, TriangleAlert } from 'lucide-react'
import { type ReactElement, type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { partsOf } from '#core/dates/isoDate.ts'
import { useVisitState } from '../appContext.ts'
import { useReaderStatus } from '../card/useReaderStatus.ts'
import { Note } from '../parts/Note.tsx'
import { DiscIcon } from '../parts/StateIcon.tsx'

/** Only what a page can know: the card reader, the edition of the rules, that nothing is stored. */
export function DevicePanel(): ReactElement {
  const { t } = useTranslation()
  const title = useId()
  const status = useReaderStatus()
  const { edition, office } = useVisitState((state) => state.rulebook)
  const { month, day } = partsOf(edition)
  const works = status === 'ready' || status === 'no-card'
  return (
    <section aria-labelledby={title}>
      <h2 id={title} className="mb-1 text-panel font-bold">
        {t('start.devices')}
      </h2>
      <ul>
        <Row
          icon={<IdCard className="size-5" aria-hidden="true" />}
          name={t('start.reader')}
          isGood={works || status === 'checking'}
        >
          {t(`start.readerStatus.${status}`)}
        </Row>
        <Row icon={<List className="size-5" aria-hidden="true" />} name={t('start.rules')} isGood>
          {t('start.edition', { date: t('start.monthDay', { month, day }) })}
        </Row>
        <Row icon={<HardDrive className="size-5" aria-hidden="true" />} name={t('start.keep')} isGood>
          {t('start.keepNone')}
        </Row>
      </ul>
      {!works && status !== 'checking' && <p className="mt-2 text-ink-2">{t('start.readerWithout')}</p>}
      {office.sample && (
        <Note kind="info" title={t('start.sample')} className="mt-4">
          <p>{t('start.sampleMore')}</p>
        </Note>
      )}
    </section>
  )
}

interface RowProps {
  readonly icon: ReactNode
  readonly name: string
  readonly isGood: boolean
  readonly children: ReactNode
}

function Row({ icon, name, isGood, children }: RowProps): ReactElement {
  return (
    <li className="flex min-h-12 items-center gap-4 border-b border-gray-100">
      {icon}
      {name}
      <span className={`ms-auto flex items-center gap-2 ${isGood ? 'text-green-900' : 'text-yellow-1100'}`}>
        {isGood ? (
          <DiscIcon className="size-5 text-green-800" />
        ) : (
          <TriangleAlert className="size-5 text-yellow-1000" aria-hidden="true" />
        )}
        {children}
      </span>
    </li>
  )
}
