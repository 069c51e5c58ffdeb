import type { ReactElement } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { SectionView } from '#core/interview/interviewView.ts'
import { useVisitState } from '../appContext.ts'
import { ListQuestion } from '../interview/ListQuestion.tsx'
import { OpenDot } from '../parts/OpenDot.tsx'
import { Heading } from '../parts/Heading.tsx'
import { CountsBox } from '../results/CountsBox.tsx'
import { ResultPanel } from '../results/ResultPanel.tsx'
import { SearchButton } from '../shell/SearchButton.tsx'

/** Every question of every section on one panel, in any order (一覧). */
export function ListScreen(): ReactElement {
  const { t } = useTranslation()
  const sections = useVisitState((state) => state.interview.sections)
  const open = useVisitState((state) => state.interview.open.length)
  return (
    <div className="list-mode">
      <main id="main" className="min-w-0 px-6 pb-6 max-sm:px-4 lg:overflow-y-auto">
        <div className="flex min-h-18 flex-wrap items-center gap-x-5 gap-y-2 py-3">
          <Heading>{t('interview.title')}</Heading>
          <p className="flex items-center gap-2">
            <OpenDot />
            <span>
              {open === 0 ? (
                t('interview.allDone')
              ) : (
                <Trans
                  i18nKey="interview.left"
                  values={{ n: open }}
                  components={{ b: <b className="mx-1 text-title leading-none" /> }}
                />
              )}
            </span>
          </p>
          <span className="ms-auto flex flex-wrap gap-2">
            <span className="lg:hidden">
              <CountsBox />
            </span>
            <SearchButton />
          </span>
        </div>
        <div className="gap-6 xl:columns-2">
          {sections.map((view) => (
            <Section key={view.section.id} view={view} />
          ))}
        </div>
      </main>
      <aside className="border-gray-200 max-lg:hidden lg:overflow-y-auto lg:border-s">
        <ResultPanel />
      </aside>
    </div>
  )
}

function Section({
  view: { section, questions, answered, total },
}: {
  readonly view: SectionView
}): ReactElement {
  const { t } = useTranslation()
  return (
    <section className="mb-4" aria-label={section.title.ja}>
      <h2 className="mb-2 flex justify-between border-b border-gray-200 pb-1 font-bold break-after-avoid">
        {section.title.ja}
        <span className="font-normal text-ink-2">
          {total === 0 ? t('interview.sectionNone') : `${answered}/${total}`}
        </span>
      </h2>
      {questions.map((question) => (
        <ListQuestion key={question.fact.id} question={question} />
      ))}
    </section>
  )
}
