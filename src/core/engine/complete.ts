import type { Answer, Answers } from '../facts/answers.ts'
import type { Fact } from '../facts/fact.ts'
import type { ChoiceId, FactId } from '../facts/ids.ts'
import type { Diagrams, NodeId } from './diagrams.ts'
import type { Engine } from './engine.ts'
import type { Variables } from './variables.ts'

/**
 * Judges applicants of whom everything is known: one path per service, without masks.
 *
 * For many applicants at once. An interview needs `evaluate`, which also knows what is open.
 */
export class CompleteJudge {
  readonly #paths: Paths
  readonly #choices: readonly ChoiceReader[]
  readonly #others: readonly Reader[]
  readonly #values: Uint8Array

  constructor({ diagrams, services, variables }: Engine) {
    this.#paths = pathsOf(
      services.map(({ plain }) => plain),
      diagrams,
    )
    this.#values = new Uint8Array(variables.all.length)
    const ids = [...new Set(variables.all.map(({ fact }) => fact))]
    const facts = ids.map((id) => variables.fact(id))
    this.#choices = facts.flatMap((fact) => choiceReaders(fact, variables))
    this.#others = facts.flatMap((fact) => otherReaders(fact, variables))
  }

  /**
   * Results in the order of the engine's services: 0 not eligible, k the k-th 区分.
   *
   * @throws When an answer or a 号 is not known.
   */
  resultsOf(answers: Answers): Uint8Array {
    this.#read(answers)
    const values = this.#values
    const { count, next, asks } = this.#paths
    const results = new Uint8Array(count)
    for (let root = 0; root < count; root += 1) {
      let edge = root
      let first = next[edge] ?? -1
      while (first >= 0) {
        edge = first + (values[asks[edge] ?? 0] ?? 0)
        first = next[edge] ?? -1
      }
      results[root] = -1 - first
    }
    return results
  }

  #read(answers: Answers): void {
    const values = this.#values
    values.fill(0)
    for (const { fact, first, places } of this.#choices) {
      const answer = answers.get(fact)
      const place = answer?.kind === 'choice' ? places.get(answer.choice) : undefined
      if (place === undefined) throw new Error(`${fact} is not known`)
      values[first] = place
    }
    for (const { fact, read } of this.#others) {
      const answer = answers.get(fact)
      if (answer === undefined || !read(answer, values)) throw new Error(`${fact} is not known`)
    }
  }
}

/** Diagrams as arrays of edges; the first ones lead into the diagrams, one each. */
interface Paths {
  readonly count: number
  /** Where the edges of the node begin that an edge leads to, or -1 - k for result k. */
  readonly next: Int32Array
  /** The variable that this node asks. */
  readonly asks: Uint16Array
}

function pathsOf(roots: readonly NodeId[], diagrams: Diagrams): Paths {
  const next = roots.map(() => 0)
  const asks = roots.map(() => 0)
  const places = new Map<NodeId, number>()
  const lead = (edge: number, id: NodeId): void => {
    const known = diagrams.isResult(id) ? -1 - id : places.get(id)
    const first = known ?? next.length
    next[edge] = first
    asks[edge] = diagrams.isResult(id) ? 0 : diagrams.levelOf(id)
    if (known !== undefined) return
    places.set(id, first)
    const kids = diagrams.kidsOf(id)
    next.push(...kids.map(() => 0))
    kids.forEach((kid, value) => lead(first + value, kid))
  }
  roots.forEach((id, root) => lead(root, id))
  return { count: roots.length, next: Int32Array.from(next), asks: Uint16Array.from(asks) }
}

interface ChoiceReader {
  readonly fact: FactId
  readonly first: number
  readonly places: ReadonlyMap<ChoiceId, number>
}

interface Reader {
  readonly fact: FactId
  /** Writes the values that differ from 0; false where one is not known. */
  readonly read: (answer: Answer, values: Uint8Array) => boolean
}

/** Most questions are choices; read in one loop without calls they take half the time. */
function choiceReaders(fact: Fact, variables: Variables): readonly ChoiceReader[] {
  if (fact.kind !== 'choice') return []
  const places = new Map(fact.choices.map(({ id }, place) => [id, place]))
  return [{ fact: fact.id, first: variables.firstOf(fact.id), places }]
}

function otherReaders(fact: Fact, variables: Variables): readonly Reader[] {
  const first = variables.firstOf(fact.id)
  const reader = (read: Reader['read']): readonly Reader[] => [{ fact: fact.id, read }]
  switch (fact.kind) {
    case 'choice':
      return []
    case 'choices': {
      const places = new Map(fact.choices.map(({ id }, index) => [id, first + index]))
      return reader((answer, values) => {
        if (answer.kind !== 'choices') return false
        for (const id of answer.chosen) {
          const place = places.get(id)
          if (place !== undefined) values[place] = 1
        }
        return true
      })
    }
    case 'number': {
      const starts = variables.intervalStarts(fact)
      return reader((answer, values) => {
        if (answer.kind !== 'number') return false
        const above = starts.findIndex((start) => start > answer.value)
        values[first] = (above < 0 ? starts.length : above) - 1
        return true
      })
    }
    case 'disability-list': {
      const parts = new Map(fact.parts.map(({ id, cells }, index) => [id, { cells, place: first + index }]))
      return reader((answer, values) => {
        if (answer.kind !== 'disability-list') return false
        return answer.parts.every(({ part, grade, item }) => {
          const known = parts.get(part)
          const cell = known?.cells.findIndex(
            (cell) => cell.grade === grade && (cell.item === undefined || cell.item === item),
          )
          if (known === undefined || cell === undefined || cell < 0) return false
          values[known.place] = cell + 1
          return true
        })
      })
    }
  }
}
