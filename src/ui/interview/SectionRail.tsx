import { Circle } from 'lucide-react'
import type { ReactElement } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { SectionView } from '#core/interview/interviewView.ts'
import { useVisitState } from '../appContext.ts'
import { DiscIcon, HereIcon } from '../parts/StateIcon.tsx'

/** How long still, and where: the number of questions that can decide something, and the sections. */
export function SectionRail({
  currentSection,
}: {
  readonly currentSection: string | undefined
}): ReactElement {
  const { t } = useTranslation()
  const sections = useVisitState((state) => state.interview.sections)
  return (
    <nav
      aria-label={t('interview.sections')}
      className="flex flex-wrap items-center gap-x-2 border-gray-200 max-xl:border-b max-xl:px-4 max-xl:py-2 xl:flex-col xl:flex-nowrap xl:items-stretch xl:overflow-y-auto xl:border-e xl:pt-5"
    >
      <Left />
      <ul className="flex flex-wrap gap-x-1 xl:mt-3 xl:flex-col xl:flex-nowrap">
        {sections.map((view) => (
          <SectionItem key={view.section.id} view={view} isCurrent={view.section.id === currentSection} />
        ))}
      </ul>
    </nav>
  )
}

function Left(): ReactElement {
  const { t } = useTranslation()
  const open = useVisitState((state) => state.interview.open.length)
  const answered = useVisitState((state) => state.interview.answeredCount)
  return (
    <div className="xl:px-4">
      {open === 0 ? (
        <p className="font-bold text-green-900 xl:min-h-16">{t('interview.allDone')}</p>
      ) : (
        <p className="leading-snug">
          <Trans
            i18nKey="interview.left"
            values={{ n: open }}
            components={{ b: <b className="mx-0.5 text-title xl:text-huge" /> }}
          />
        </p>
      )}
      <progress
        className="progress max-xl:hidden xl:mt-3"
        max={Math.max(1, answered + open)}
        value={answered}
        aria-label={t('interview.progress')}
      />
    </div>
  )
}

interface SectionItemProps {
  readonly view: SectionView
  readonly isCurrent: boolean
}

function SectionItem({ view, isCurrent }: SectionItemProps): ReactElement {
  const { t } = useTranslation()
  const focus = useVisitState((state) => state.focus)
  const { section, questions, answered, total, state } = view
  const first =
    questions.find((question) => question.state === 'open' || question.openItems.length > 0) ?? questions[0]
  return (
    <li>
      <button
        type="button"
        aria-current={isCurrent ? 'true' : undefined}
        className={`flex min-h-13 w-full items-center gap-2.5 border-s-4 py-1 ps-3.5 pe-3.5 max-xl:min-h-12 max-xl:ps-2 max-xl:pe-2 text-start -outline-offset-4 hover:bg-gray-50 ${
          isCurrent ? 'border-blue-900 bg-blue-50 font-bold text-blue-900' : 'border-transparent'
        }`}
        onClick={() => {
          if (first !== undefined) focus({ fact: first.fact.id })
        }}
      >
        <SectionIcon isCurrent={isCurrent} state={state} />
        <span className="min-w-0 flex-1">{section.title.ja}</span>
        <span className={`max-sm:hidden ${isCurrent ? '' : 'text-ink-2'}`}>
          {total === 0 ? t('interview.sectionNone') : `${answered}/${total}`}
        </span>
        <span className="sr-only">{t(`interview.sectionState.${state}`)}</span>
      </button>
    </li>
  )
}

function SectionIcon({
  isCurrent,
  state,
}: {
  readonly isCurrent: boolean
  readonly state: SectionView['state']
}): ReactElement {
  if (isCurrent) return <HereIcon />
  if (state === 'done') return <DiscIcon />
  return <Circle className="size-5.5 flex-none text-ink-3" aria-hidden="true" />
}
