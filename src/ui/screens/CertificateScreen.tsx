import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChoiceFact, DisabilityListFact } from '#core/facts/fact.ts'
import type { QuestionView } from '#core/interview/interviewView.ts'
import { useVisitState } from '../appContext.ts'
import { BesideChoices } from '../interview/BesideChoices.tsx'
import { CertificateNote } from '../interview/CertificateNote.tsx'
import { GradeGrid } from '../interview/GradeGrid.tsx'
import { ListAnswers } from '../interview/ListAnswers.tsx'
import { NextButton } from '../interview/NextBar.tsx'
import { QuestionKeys } from '../interview/QuestionKeys.tsx'
import { SectionRail } from '../interview/SectionRail.tsx'
import { Heading } from '../parts/Heading.tsx'
import { CountsBox } from '../results/CountsBox.tsx'

interface CertificateScreenProps {
  readonly fact: DisabilityListFact
  readonly question: QuestionView
}

/** The certificate's table, laid out as on the certificate so that the eye copies it. */
export function CertificateScreen({ fact, question }: CertificateScreenProps): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const next = useVisitState((state) => state.next)
  const sections = useVisitState((state) => state.interview.sections)
  const beside = sections
    .flatMap(({ questions }) => questions)
    .flatMap((view) =>
      view.fact.kind === 'choice' && view.fact.beside === fact.id ? [{ fact: view.fact, view }] : [],
    )
  return (
    <div className="certificate">
      <SectionRail currentSection={fact.section} />
      <main id="main" className="flex min-w-0 flex-col lg:min-h-0">
        <QuestionKeys
          fact={fact}
          answer={question.answer}
          onEnter={next}
          className="flex flex-1 flex-col lg:min-h-0"
        >
          <div className="flex-1 lg:min-h-0 lg:overflow-y-auto">
            <div className="grid-width pt-4">
              <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
                <div className="min-w-0 flex-1 basis-80">
                  <Heading className="text-title" id={id}>
                    {fact.ask.ja}
                  </Heading>
                  <p className="text-ink-2">{fact.hint?.ja ?? t('interview.many')}</p>
                </div>
                <CountsBox />
              </div>
              <div className="mt-3 mb-4 flex flex-wrap gap-4">
                <GradeGrid fact={fact} question={question} />
                <Beside questions={beside} />
              </div>
            </div>
          </div>
          <div className="grid-width flex flex-wrap items-center gap-x-4 gap-y-2 pt-2 pb-3">
            <ListAnswers fact={fact} answer={question.answer} />
            <div className="flex flex-1 basis-64 items-center sm:justify-end">
              <CertificateNote list={fact} parts={question.answer} beside={beside.map(({ view }) => view)} />
            </div>
            <NextButton current={fact.id} />
          </div>
        </QuestionKeys>
      </main>
    </div>
  )
}

interface BesideProps {
  readonly questions: readonly { readonly fact: ChoiceFact; readonly view: QuestionView }[]
}

/** 総合等級 and 種別: copied from the certificate, never computed. */
function Beside({ questions }: BesideProps): ReactElement {
  return (
    <div className="flex min-w-45 flex-1 flex-col gap-5 border-gray-200 xl:max-w-60 xl:border-s xl:ps-4">
      {questions.map(({ fact, view }) => (
        <BesideChoices key={fact.id} fact={fact} answer={view.answer} />
      ))}
    </div>
  )
}
