import type { Answers } from '#core/facts/answers.ts'
import type { Fact } from '#core/facts/fact.ts'
import type { Condition } from '#core/rules/condition.ts'

/**
 * A condition over plain values: what every peer can say. A body part is a text (`g4の1`, or `g0`
 * without disability), a set is one yes or no per choice.
 */
export type Plain =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Plain[] }
  | { readonly kind: 'atLeast'; readonly count: number; readonly of: readonly Plain[] }
  | { readonly kind: 'not'; readonly of: Plain }
  | { readonly kind: 'oneOf'; readonly name: string; readonly values: readonly string[] }
  | { readonly kind: 'flag'; readonly name: string }
  | { readonly kind: 'between'; readonly name: string; readonly from: number; readonly to: number }
  | { readonly kind: 'always'; readonly value: boolean }

/** An applicant as peers take one. */
export type PlainApplicant = Readonly<Record<string, string | number | boolean>>

/** The facts under short ASCII names, which every peer's grammar allows. */
export class PlainFacts {
  readonly #facts: readonly Fact[]

  constructor(facts: readonly Fact[]) {
    this.#facts = facts
  }

  /** Every name there is. */
  names(): readonly string[] {
    return this.#facts.flatMap((fact, index) => {
      if (fact.kind === 'choices') return fact.choices.map((_, offset) => `f${index}x${offset}`)
      if (fact.kind === 'disability-list') return fact.parts.map((_, offset) => `f${index}x${offset}`)
      return [`f${index}`]
    })
  }

  /** What is answered; わからない and unanswered are left out, and so is a part without its 号. */
  applicant(answers: Answers): PlainApplicant {
    const values: Record<string, string | number | boolean> = {}
    this.#facts.forEach((fact, index) => {
      const answer = answers.get(fact.id)
      if (fact.kind === 'choice' && answer?.kind === 'choice') {
        values[`f${index}`] = `c${fact.choices.findIndex(({ id }) => id === answer.choice)}`
      } else if (fact.kind === 'number' && answer?.kind === 'number') {
        values[`f${index}`] = answer.value
      } else if (fact.kind === 'choices' && answer?.kind === 'choices') {
        fact.choices.forEach(({ id }, offset) => {
          values[`f${index}x${offset}`] = answer.chosen.includes(id)
        })
      } else if (fact.kind === 'disability-list' && answer?.kind === 'disability-list') {
        fact.parts.forEach(({ id, cells }, offset) => {
          const entry = answer.parts.find(({ part }) => part === id)
          const cell = cells.findIndex(({ grade, item }) => grade === entry?.grade && item === entry.item)
          if (entry === undefined || cell >= 0) values[`f${index}x${offset}`] = `g${cell + 1}`
        })
      }
    })
    return values
  }

  condition(condition: Condition): Plain {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return { kind: condition.kind, of: condition.of.map((inner) => this.condition(inner)) }
      case 'atLeast':
        return { ...condition, of: condition.of.map((inner) => this.condition(inner)) }
      case 'not':
        return { kind: 'not', of: this.condition(condition.of) }
      case 'always':
        return condition
      case 'choice':
      case 'includes':
      case 'number':
      case 'disability':
        return this.#leaf(condition)
    }
  }

  #leaf(condition: Extract<Condition, { kind: 'choice' | 'includes' | 'number' | 'disability' }>): Plain {
    const index = this.#facts.findIndex(({ id }) => id === condition.fact)
    const fact = this.#facts[index]
    const name = `f${index}`
    if (condition.kind === 'choice' && fact?.kind === 'choice') {
      const values = fact.choices.flatMap(({ id }, at) => (condition.choices.includes(id) ? [`c${at}`] : []))
      return { kind: 'oneOf', name, values }
    }
    if (condition.kind === 'includes' && fact?.kind === 'choices') {
      const of = fact.choices.flatMap(({ id }, at) =>
        condition.choices.includes(id) ? [{ kind: 'flag', name: `${name}x${at}` } as const] : [],
      )
      return anyOf(of)
    }
    if (condition.kind === 'number' && fact?.kind === 'number') {
      return anyOf(
        condition.ranges.map(({ from, to }) => ({
          kind: 'between',
          name,
          from: from ?? fact.min,
          to: to ?? fact.max,
        })),
      )
    }
    if (condition.kind === 'disability' && fact?.kind === 'disability-list') {
      return anyOf(
        condition.cells.map(({ part, tokens }) => {
          const at = fact.parts.findIndex(({ id }) => id === part)
          const cells = fact.parts[at]?.cells ?? []
          const values = cells.flatMap(({ token }, cell) => (tokens.includes(token) ? [`g${cell + 1}`] : []))
          return { kind: 'oneOf', name: `${name}x${at}`, values }
        }),
      )
    }
    throw new Error(`condition ${condition.kind} does not fit fact ${condition.fact}`)
  }
}

function anyOf(of: readonly Plain[]): Plain {
  const [first] = of
  return of.length === 1 && first !== undefined ? first : { kind: 'any', of }
}

/** `atLeast` for languages that cannot count: any set of that many, all true. */
export function withoutCounting(count: number, of: readonly Plain[]): Plain {
  return { kind: 'any', of: subsets(of, count).map((subset) => ({ kind: 'all', of: subset })) }
}

function subsets(of: readonly Plain[], count: number): readonly (readonly Plain[])[] {
  if (count === 0) return [[]]
  return of.flatMap((first, index) => subsets(of.slice(index + 1), count - 1).map((rest) => [first, ...rest]))
}
