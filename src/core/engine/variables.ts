import type { Answer, Answers, PartGrade } from '../facts/answers.ts'
import type { Fact, NumberFact, Part } from '../facts/fact.ts'
import type { FactId, PartId } from '../facts/ids.ts'
import type { Condition } from '../rules/condition.ts'

/**
 * One variable of the diagrams: a finite set of values, as bits of a mask.
 *
 * A choice is one variable; a set of choices is one two-valued variable per choice (0 no, 1 yes);
 * a number is cut into intervals at the thresholds the rules use; every body part is one variable
 * (0 without disability, then the cells of the grade table, most severe first).
 */
export interface Variable {
  readonly index: number
  readonly fact: FactId
  readonly part?: PartId
  readonly size: number
}

/** Which values are still possible, one bit mask per variable. */
export type Masks = Int32Array

/** The most values a variable may have: one bit each in a 32-bit integer. */
export const MOST_VALUES = 31

/** The variables of a set of rules and the way from answers to masks. */
export class Variables {
  readonly all: readonly Variable[]
  readonly #first = new Map<string, number>()
  readonly #facts: ReadonlyMap<FactId, Fact>
  readonly #cuts: ReadonlyMap<FactId, readonly number[]>

  constructor(facts: readonly Fact[], conditions: Iterable<Condition>) {
    this.#facts = new Map(facts.map((fact) => [fact.id, fact]))
    this.#cuts = cutsOf(facts, conditions)
    const all: Variable[] = []
    for (const fact of facts) {
      this.#first.set(fact.id, all.length)
      for (const shape of this.#shapes(fact)) {
        if (shape.size > MOST_VALUES)
          throw new Error(`fact ${fact.id} has ${shape.size} values, at most ${MOST_VALUES}`)
        all.push({ index: all.length, fact: fact.id, ...shape })
      }
    }
    this.all = all
  }

  #shapes(fact: Fact): { size: number; part?: PartId }[] {
    switch (fact.kind) {
      case 'choice':
        return [{ size: fact.choices.length }]
      case 'choices':
        return fact.choices.map(() => ({ size: 2 }))
      case 'number':
        return [{ size: (this.#cuts.get(fact.id)?.length ?? 0) + 1 }]
      case 'disability-list':
        return fact.parts.map((part) => ({ size: part.cells.length + 1, part: part.id }))
    }
  }

  fact(id: FactId): Fact {
    const fact = this.#facts.get(id)
    if (fact === undefined) throw new Error(`no fact ${id}`)
    return fact
  }

  /** Index of the first variable of a fact. */
  firstOf(id: FactId): number {
    const index = this.#first.get(id)
    if (index === undefined) throw new Error(`no variables of fact ${id}`)
    return index
  }

  /** Nothing answered: every value possible. */
  fullMasks(): Masks {
    return Int32Array.from(this.all, ({ size }) => fullMask(size))
  }

  /** What the answers leave possible; わからない and unanswered leave everything. */
  masksOf(answers: Answers): Masks {
    const masks = this.fullMasks()
    for (const [id, answer] of answers) if (this.#facts.has(id)) this.#apply(masks, this.fact(id), answer)
    return masks
  }

  #apply(masks: Masks, fact: Fact, answer: Answer): void {
    if (answer.kind === 'unknown') return
    const first = this.firstOf(fact.id)
    if (fact.kind === 'choice' && answer.kind === 'choice') {
      masks[first] =
        1 <<
        indexOrThrow(fact.choices, (choice) => choice.id === answer.choice, `${fact.id}=${answer.choice}`)
    } else if (fact.kind === 'choices' && answer.kind === 'choices') {
      fact.choices.forEach((choice, offset) => {
        masks[first + offset] = answer.chosen.includes(choice.id) ? 2 : 1
      })
    } else if (fact.kind === 'number' && answer.kind === 'number') {
      masks[first] = 1 << this.intervalOf(fact, answer.value)
    } else if (fact.kind === 'disability-list' && answer.kind === 'disability-list') {
      fact.parts.forEach((part, offset) => {
        const entry = answer.parts.find((candidate) => candidate.part === part.id)
        masks[first + offset] = entry === undefined ? 1 : cellMask(part, entry)
      })
    } else {
      throw new Error(`answer of kind ${answer.kind} to fact ${fact.id} of kind ${fact.kind}`)
    }
  }

  /** The interval a number falls into, counted from 0. */
  intervalOf(fact: NumberFact, value: number): number {
    return (this.#cuts.get(fact.id) ?? []).filter((cut) => value >= cut).length
  }

  /** Intervals that lie within inclusive bounds; bounds are thresholds, so none is split. */
  intervalMask(fact: NumberFact, from: number | undefined, to: number | undefined): number {
    const low = from === undefined || from <= fact.min ? 0 : this.intervalOf(fact, from)
    const high =
      to === undefined || to >= fact.max ? (this.#cuts.get(fact.id)?.length ?? 0) : this.intervalOf(fact, to)
    let mask = 0
    for (let interval = low; interval <= high; interval += 1) mask |= 1 << interval
    return mask
  }

  /** Smallest number of each interval, with {@link NumberFact.min} first. */
  intervalStarts(fact: NumberFact): readonly number[] {
    return [fact.min, ...(this.#cuts.get(fact.id) ?? [])]
  }
}

export function fullMask(size: number): number {
  return size === 32 ? -1 : (1 << size) - 1
}

/** Mask of table cells that tokens name; bit 0 is "without disability". */
export function tokensMask(part: Part, tokens: readonly string[]): number {
  let mask = 0
  part.cells.forEach((cell, index) => {
    if (tokens.includes(cell.token)) mask |= 1 << (index + 1)
  })
  return mask
}

function cellMask(part: Part, entry: PartGrade): number {
  let mask = 0
  part.cells.forEach((cell, index) => {
    if (
      cell.grade === entry.grade &&
      (entry.item === undefined || cell.item === undefined || cell.item === entry.item)
    ) {
      mask |= 1 << (index + 1)
    }
  })
  if (mask === 0) throw new Error(`no cell for grade ${entry.grade} of ${part.id}`)
  return mask
}

function indexOrThrow<Item>(items: readonly Item[], test: (item: Item) => boolean, what: string): number {
  const index = items.findIndex(test)
  if (index < 0) throw new Error(`unknown choice: ${what}`)
  return index
}

function cutsOf(
  facts: readonly Fact[],
  conditions: Iterable<Condition>,
): ReadonlyMap<FactId, readonly number[]> {
  const cuts = new Map<FactId, Set<number>>()
  for (const condition of conditions) collectCuts(condition, cuts)
  const sorted = new Map<FactId, readonly number[]>()
  for (const fact of facts) {
    if (fact.kind !== 'number') continue
    const inside = [...(cuts.get(fact.id) ?? [])].filter((cut) => cut > fact.min && cut <= fact.max)
    sorted.set(
      fact.id,
      inside.toSorted((a, b) => a - b),
    )
  }
  return sorted
}

function collectCuts(condition: Condition, cuts: Map<FactId, Set<number>>): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'atLeast':
      for (const part of condition.of) collectCuts(part, cuts)
      return
    case 'not':
      collectCuts(condition.of, cuts)
      return
    case 'number': {
      const own = cuts.get(condition.fact) ?? new Set()
      for (const { from, to } of condition.ranges) {
        if (from !== undefined) own.add(from)
        if (to !== undefined) own.add(to + 1)
      }
      cuts.set(condition.fact, own)
      return
    }
    case 'choice':
    case 'includes':
    case 'disability':
    case 'always':
  }
}
