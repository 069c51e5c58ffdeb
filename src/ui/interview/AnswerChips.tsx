import type { TFunction } from 'i18next'
import { Pencil } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#core/facts/answers.ts'
import type { Fact } from '#core/facts/fact.ts'
import type { FactId } from '#core/facts/ids.ts'
import { answerText } from '#core/interview/answerText.ts'
import { useVisit, useVisitState } from '../appContext.ts'

const MOST = 4
/** Room of the chips in characters: one line beside the question, however long the answers are. */
const ROOM = 31
const CHIP_FRAME = 3.5

/** What was already said, newest first; each opens its question again. */
export function AnswerChips({ current }: { readonly current: FactId | undefined }): ReactElement | null {
  const { t } = useTranslation()
  const [showsAll, setShowsAll] = useState(false)
  const { answerOrder } = useVisit()
  const answers = useVisitState((state) => state.answers)
  const facts = useVisitState((state) => state.rulebook.facts)
  const order = [
    ...answerOrder,
    ...[...answers.keys()].filter((id) => !answerOrder.includes(id)),
  ].toReversed()
  const given = order.flatMap((id) => {
    const fact = facts.find((candidate) => candidate.id === id)
    const answer = answers.get(id)
    return fact === undefined || answer === undefined || id === current ? [] : [{ fact, answer }]
  })
  if (given.length === 0) return <div className="h-12" />
  const short = given.slice(0, fitting(given.map(({ fact, answer }) => chipText(t, fact, answer))))
  const shown = showsAll ? given : short
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-2">
      <span className="me-1 text-ink-2">{t('interview.soFar')}</span>
      {shown.map(({ fact, answer }) => (
        <Chip key={fact.id} fact={fact} answer={answer} />
      ))}
      {given.length > short.length && (
        <button
          type="button"
          className="link ms-1 min-h-12"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t('interview.soFarLess') : t('interview.soFarMore', { n: given.length - shown.length })}
        </button>
      )}
    </div>
  )
}

function Chip({ fact, answer }: { readonly fact: Fact; readonly answer: Answer }): ReactElement {
  const { t } = useTranslation()
  const focus = useVisitState((state) => state.focus)
  const text = chipText(t, fact, answer)
  return (
    <button
      type="button"
      className="btn max-w-full gap-1.5 border-gray-200 px-3"
      aria-label={`${text}。${t('interview.change', { label: fact.label.ja })}`}
      onClick={() => focus({ fact: fact.id })}
    >
      <span className="truncate">{text}</span>
      <Pencil className="size-4 text-ink-3" aria-hidden="true" />
    </button>
  )
}

/** How many chips stand in one line. */
function fitting(texts: readonly string[]): number {
  let used = 0
  const fit = texts.findIndex((text) => (used += text.length + CHIP_FRAME) > ROOM)
  return Math.max(1, Math.min(MOST, fit < 0 ? texts.length : fit))
}

/** `じん臓1級`, `68歳`; わからない and nothing chosen name the question too. */
export function chipText(t: TFunction, fact: Fact, answer: Answer): string {
  if (answer.kind === 'unknown') return t('interview.chipUnknown', { label: fact.label.ja })
  const text = answerText(fact, answer, 'ja')
  return text === '' || text === t('common.none') ? t('interview.chipNone', { label: fact.label.ja }) : text
}
