import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#core/facts/answers.ts'
import type { DisabilityListFact } from '#core/facts/fact.ts'
import { answerText } from '#core/interview/answerText.ts'
import { type OverallGrade, certificateCheck } from '#core/interview/certificateCheck.ts'
import type { QuestionView } from '#core/interview/interviewView.ts'
import { useVisitState } from '../appContext.ts'
import { Note } from '../parts/Note.tsx'
import { DiscIcon } from '../parts/StateIcon.tsx'

interface CertificateNoteProps {
  readonly list: DisabilityListFact
  readonly parts: Answer | undefined
  /** Questions beside the table; one of them is the overall grade. */
  readonly beside: readonly QuestionView[]
}

/** Whether the overall grade fits the parts. It asks for a forgotten part and never stops anyone. */
export function CertificateNote({ list, parts, beside }: CertificateNoteProps): ReactElement {
  const { t } = useTranslation()
  const overall = beside.map(({ answer }) => overallOf(answer)).find((grade) => grade !== undefined)
  const given = parts?.kind === 'disability-list' ? parts : undefined
  const check = certificateCheck(given?.parts, overall)
  const warnings = useVisitState((state) => state.evaluation.warnings)
  if (check.kind !== 'differs' && warnings.length > 0) {
    return (
      <Note kind="warning" title={t('grid.unlikely')} className="max-w-md">
        {warnings.map(({ ja }) => (
          <p key={ja}>{ja}</p>
        ))}
      </Note>
    )
  }
  if (check.kind === 'unknown' || given === undefined) return <span />
  if (check.kind === 'fits') {
    return (
      <p className="flex items-center gap-2 text-green-900">
        <DiscIcon />
        {t('grid.fits')}
      </p>
    )
  }
  const names = answerText(list, given, 'ja')
  const isLess = rank(check.expected) > rank(overall)
  return (
    <Note kind="warning" title={t('grid.differs')} className="max-w-md">
      <p>
        {expectedText(check.expected)} {isLess ? t('grid.missing') : t('grid.asPrinted')}
      </p>
    </Note>
  )

  function expectedText(expected: OverallGrade): string {
    const count = given?.parts.length ?? 0
    if (count === 0) return t('grid.expectedEmpty')
    if (expected === 'none') return t('grid.expectedNone', { parts: names })
    return count === 1
      ? t('grid.expectedOne', { parts: names, grade: expected })
      : t('grid.expectedMany', { parts: names, grade: expected })
  }
}

/** 1 for 1級 up to 7 for no certificate. */
function rank(grade: OverallGrade | undefined): number {
  return typeof grade === 'number' ? grade : 7
}

/** The overall grade of an answer such as `2級`; nothing for an answer to another question. */
function overallOf(answer: Answer | undefined): OverallGrade | undefined {
  const match = answer?.kind === 'choice' ? /^([1-6])級$/.exec(answer.choice) : null
  return match === null ? undefined : Number(match[1])
}
