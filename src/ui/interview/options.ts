import type { Answer } from '#core/facts/answers.ts'
import type { ChoiceFact, ChoicesFact } from '#core/facts/fact.ts'
import type { ChoiceId } from '#core/facts/ids.ts'
import type { Text } from '#core/facts/text.ts'

/** One thing staff can press under a question, with the answer it gives. */
export type Option = {
  readonly key: string
  readonly isChosen: boolean
  /** The whole answer after pressing. */
  readonly gives: Answer | undefined
  /** 1 to 9, or 0 for わからない; none from the tenth on. */
  readonly digit?: number
} & ({ readonly kind: 'choice'; readonly label: Text; readonly short: Text } | { readonly kind: 'unknown' })

/** The options of a choice question in the order of the screen; わからない is always the last. */
export function optionsOf(fact: ChoiceFact | ChoicesFact, answer: Answer | undefined): readonly Option[] {
  const isUnknown = answer?.kind === 'unknown'
  const given = fact.kind === 'choice' ? choiceOptions(fact, answer) : choicesOptions(fact, answer)
  return [
    ...withDigits(given),
    {
      key: 'unknown',
      kind: 'unknown',
      isChosen: isUnknown,
      gives: isUnknown && fact.kind === 'choices' ? undefined : { kind: 'unknown' },
      digit: 0,
    },
  ]
}

/** 1 to 9 in order; where choices are grades, each grade has its own digit (1級 is 1). */
function withDigits(options: readonly Option[]): readonly Option[] {
  const own = options.map(({ key }) => /^([1-9])級$/.exec(key)?.[1])
  const free = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => !own.includes(String(digit)))
  let used = 0
  return options.map((option, index) => {
    const grade = own[index]
    const digit = grade === undefined ? free[used++] : Number(grade)
    return digit === undefined ? option : { ...option, digit }
  })
}

function choiceOptions(fact: ChoiceFact, answer: Answer | undefined): readonly Option[] {
  return fact.choices.map(({ id, label, short }) => ({
    key: id,
    kind: 'choice',
    label,
    short,
    isChosen: answer?.kind === 'choice' && answer.choice === id,
    gives: { kind: 'choice', choice: id },
  }))
}

function choicesOptions(fact: ChoicesFact, answer: Answer | undefined): readonly Option[] {
  const chosen: readonly ChoiceId[] = answer?.kind === 'choices' ? answer.chosen : []
  const isNone = answer?.kind === 'choices' && chosen.length === 0
  const toggled = (id: ChoiceId): Answer | undefined => {
    // The order of the dictionary, not of pressing: the same answer is always the same value.
    const next = fact.choices
      .map((choice) => choice.id)
      .filter((known) => chosen.includes(known) !== (known === id))
    return next.length === 0 ? undefined : { kind: 'choices', chosen: next }
  }
  return [
    ...fact.choices.map(({ id, label, short }): Option => ({
      key: id,
      kind: 'choice',
      label,
      short,
      isChosen: chosen.includes(id),
      gives: toggled(id),
    })),
    {
      key: 'none',
      kind: 'choice',
      label: fact.noneLabel,
      short: fact.noneLabel,
      isChosen: isNone,
      gives: isNone ? undefined : { kind: 'choices', chosen: [] },
    },
  ]
}
