import { Plus } from 'lucide-react'
import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DisabilityListFact } from '#core/facts/fact.ts'
import { partText } from '#core/interview/answerText.ts'
import type { QuestionView } from '#core/interview/interviewView.ts'
import { Badge } from '../parts/Badge.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { GradeGrid } from './GradeGrid.tsx'
import { ListAnswers } from './ListAnswers.tsx'
import { UnknownButton } from './ListQuestion.tsx'
import { QuestionKeys } from './QuestionKeys.tsx'

interface ListPartsProps {
  readonly fact: DisabilityListFact
  readonly question: QuestionView
}

/** The chosen parts as buttons, and a button that opens the grade table over the list. */
export function ListParts({ fact, question }: ListPartsProps): ReactElement {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { answer } = question
  const parts = answer?.kind === 'disability-list' ? answer.parts : []
  const open = (): void => setOpen(true)
  return (
    <div className="flex flex-wrap gap-2">
      {parts.map((entry) => (
        <button
          key={entry.part}
          type="button"
          className="small-choice"
          aria-pressed="true"
          aria-haspopup="dialog"
          onClick={open}
        >
          {partText(fact, entry, 'ja')}
          <Badge />
        </button>
      ))}
      {answer?.kind === 'disability-list' && parts.length === 0 && (
        <button
          type="button"
          className="small-choice"
          aria-pressed="true"
          aria-haspopup="dialog"
          onClick={open}
        >
          {t('interview.noParts')}
          <Badge />
        </button>
      )}
      <button type="button" className="small-choice" aria-haspopup="dialog" onClick={open}>
        <Plus className="size-4.5" aria-hidden="true" />
        {parts.length === 0 ? t('interview.setParts') : t('interview.addPart')}
      </button>
      {(question.state === 'open' || answer?.kind === 'unknown') && <UnknownButton question={question} />}
      {isOpen && <PartsDialog fact={fact} question={question} onClose={() => setOpen(false)} />}
    </div>
  )
}

function PartsDialog({
  fact,
  question,
  onClose,
}: ListPartsProps & { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation()
  const title = useId()
  return (
    <Dialog labelledBy={title} className="dialog dialog-wide" onCancel={onClose}>
      <QuestionKeys fact={fact} answer={question.answer} onEnter={onClose}>
        <h2 id={title} className="mb-3 text-title font-bold">
          {fact.ask.ja}
        </h2>
        <GradeGrid fact={fact} question={question} />
        <div className="mt-4 flex flex-wrap justify-between gap-4">
          <ListAnswers fact={fact} answer={question.answer} />
          <button type="button" className="btn btn-primary btn-large" onClick={onClose}>
            {t('grid.done')}
          </button>
        </div>
      </QuestionKeys>
    </Dialog>
  )
}
