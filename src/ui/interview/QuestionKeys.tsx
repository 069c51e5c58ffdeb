import type { KeyboardEvent, ReactElement, ReactNode } from 'react'
import type { Answer } from '#core/facts/answers.ts'
import type { Fact } from '#core/facts/fact.ts'
import { useVisitState } from '../appContext.ts'
import { digitOf, isComposing, takesEnter, takesText } from '../parts/keys.ts'
import { useUi } from '../shell/uiState.ts'
import { optionsOf } from './options.ts'

interface QuestionKeysProps {
  readonly fact: Fact
  readonly answer: Answer | undefined
  /** Enter; absent where it does nothing. */
  readonly onEnter?: () => void
  readonly className?: string
  readonly children: ReactNode
}

/** Digits choose and Enter goes on while the focus is anywhere within the question. */
export function QuestionKeys({
  fact,
  answer,
  onEnter,
  className,
  children,
}: QuestionKeysProps): ReactElement {
  const { singleKeys } = useUi()
  const give = useVisitState((state) => state.answer)
  const onKeyDown = (event: KeyboardEvent): void => {
    const press = event.nativeEvent
    if (isComposing(press) || event.defaultPrevented) return
    if (event.key === 'Enter' && onEnter !== undefined && !takesEnter(event.target)) {
      event.preventDefault()
      onEnter()
      return
    }
    const digit = digitOf(press)
    if (digit === undefined || !singleKeys || takesText(event.target)) return
    if (fact.kind === 'choice' || fact.kind === 'choices') {
      const option = optionsOf(fact, answer).find((candidate) => candidate.digit === digit)
      if (option === undefined) return
      event.preventDefault()
      give(fact.id, option.gives)
    } else if (digit === 0) {
      event.preventDefault()
      give(fact.id, { kind: 'unknown' })
    }
  }
  return (
    // Keys of the inputs inside bubble to here; the element itself is not operated.
    <div className={className} onKeyDown={onKeyDown} role="presentation">
      {children}
    </div>
  )
}
