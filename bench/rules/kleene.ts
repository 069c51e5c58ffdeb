import type { Answers } from '#core/facts/answers.ts'
import type { Fact } from '#core/facts/fact.ts'
import type { FactId } from '#core/facts/ids.ts'
import type { Condition, PartCells } from '#core/rules/condition.ts'

/** True, false, or not known. */
type Truth = boolean | undefined

/**
 * What a plain interpreter with Kleene's three values makes of answers: for comparison.
 *
 * It looks at one condition at a time and knows no constraints, so it cannot see that two unknown
 * conditions are each other's opposite, or that an answer is ruled out by another.
 */
export class Kleene {
  readonly #facts: ReadonlyMap<FactId, Fact>

  constructor(facts: readonly Fact[]) {
    this.#facts = new Map(facts.map((fact) => [fact.id, fact]))
  }

  /** Facts that an unknown condition inside an unknown condition looks at; none once it is known. */
  openFacts(condition: Condition, answers: Answers): readonly FactId[] {
    if (this.truthOf(condition, answers) !== undefined) return []
    switch (condition.kind) {
      case 'all':
      case 'any':
      case 'atLeast':
        return condition.of.flatMap((inner) => this.openFacts(inner, answers))
      case 'not':
        return this.openFacts(condition.of, answers)
      case 'always':
        return []
      case 'choice':
      case 'includes':
      case 'number':
      case 'disability':
        return [condition.fact]
    }
  }

  truthOf(condition: Condition, answers: Answers): Truth {
    const each = (of: readonly Condition[]): readonly Truth[] =>
      of.map((inner) => this.truthOf(inner, answers))
    switch (condition.kind) {
      case 'all':
        return atLeast(condition.of.length, each(condition.of))
      case 'any':
        return atLeast(1, each(condition.of))
      case 'atLeast':
        return atLeast(condition.count, each(condition.of))
      case 'not':
        return negated(this.truthOf(condition.of, answers))
      case 'always':
        return condition.value
      case 'choice': {
        const answer = answers.get(condition.fact)
        return answer?.kind === 'choice' ? condition.choices.includes(answer.choice) : undefined
      }
      case 'includes': {
        const answer = answers.get(condition.fact)
        return answer?.kind === 'choices'
          ? answer.chosen.some((id) => condition.choices.includes(id))
          : undefined
      }
      case 'number': {
        const answer = answers.get(condition.fact)
        if (answer?.kind !== 'number') return undefined
        const { value } = answer
        return condition.ranges.some(({ from, to }) => value >= (from ?? 0) && value <= (to ?? Infinity))
      }
      case 'disability':
        return this.#disability(condition.fact, condition.cells, answers)
    }
  }

  #disability(id: FactId, cells: PartCells, answers: Answers): Truth {
    const fact = this.#facts.get(id)
    const answer = answers.get(id)
    if (fact?.kind !== 'disability-list' || answer?.kind !== 'disability-list') return undefined
    const each = answer.parts.map(({ part, grade, item }): Truth => {
      const accepted = cells.find((entry) => entry.part === part)?.tokens ?? []
      const possible = (fact.parts.find((known) => known.id === part)?.cells ?? []).filter(
        (cell) =>
          cell.grade === grade && (item === undefined || cell.item === undefined || cell.item === item),
      )
      const holding = possible.filter(({ token }) => accepted.includes(token)).length
      if (holding === 0) return false
      return holding === possible.length ? true : undefined
    })
    return atLeast(1, each)
  }
}

function negated(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}

function atLeast(count: number, of: readonly Truth[]): Truth {
  const sure = of.filter((truth) => truth === true).length
  const possible = of.filter((truth) => truth !== false).length
  if (sure >= count) return true
  return possible < count ? false : undefined
}
