import { type ReactElement, useId } from 'react'
import type { Answer } from '#core/facts/answers.ts'
import type { ChoiceFact } from '#core/facts/fact.ts'
import { useVisitState } from '../appContext.ts'
import { QuestionKeys } from './QuestionKeys.tsx'
import { SmallChoices } from './SmallChoices.tsx'

/** Words up to this length stand three in a line. */
const NARROW = 2

interface BesideChoicesProps {
  readonly fact: ChoiceFact
  readonly answer: Answer | undefined
}

/** A question that stands beside the grade table, in small choices. */
export function BesideChoices({ fact, answer }: BesideChoicesProps): ReactElement {
  const id = useId()
  const give = useVisitState((state) => state.answer)
  const isNarrow = fact.choices.every(({ short }) => short.ja.length <= NARROW)
  // As printed on the certificate: the grades first, then what is not printed at all.
  const isGrade = (id: string): boolean => /^[1-9]級$/.test(id)
  const choices = [
    ...fact.choices.filter(({ id }) => isGrade(id)),
    ...fact.choices.filter(({ id }) => !isGrade(id)),
  ]
  return (
    <QuestionKeys fact={fact} answer={answer}>
      <p id={id} className="mb-1 font-bold">
        {fact.label.ja}
      </p>
      <SmallChoices
        fact={{ ...fact, choices }}
        answer={answer}
        labelledBy={id}
        name={fact.id}
        showsUnknown
        unknownClassName={isNarrow ? 'col-span-2' : 'px-0.5'}
        className={`grid gap-2 ${isNarrow ? 'grid-cols-3' : 'grid-cols-2'}`}
        onAnswer={(next) => give(fact.id, next)}
      />
    </QuestionKeys>
  )
}
