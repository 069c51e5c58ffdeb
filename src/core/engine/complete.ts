import type { Answer, Answers } from '../facts/answers.ts'
import type { Fact } from '../facts/fact.ts'
import type { Diagrams, NodeId } from './diagrams.ts'
import type { Engine } from './engine.ts'

/**
 * Judges applicants of whom everything is known: one path per service, without masks.
 *
 * For many applicants at once; an interview needs `evaluate`, which also knows what is open.
 */
export class CompleteJudge {
  /** A node is the index of its level, followed by its kids; result k is -1 - k. */
  readonly #nodes: Int32Array
  readonly #roots: readonly number[]
  readonly #readers: readonly Reader[]
  readonly #values: Uint8Array

  constructor({ diagrams, services, variables }: Engine) {
    const nodes: number[] = []
    const places = new Map<NodeId, number>()
    this.#roots = services.map(({ plain }) => place(plain, diagrams, nodes, places))
    this.#nodes = Int32Array.from(nodes)
    this.#values = new Uint8Array(variables.all.length)
    const facts = new Set(variables.all.map(({ fact }) => fact))
    this.#readers = [...facts].map((id) => readerOf(variables.fact(id), variables.firstOf(id), variables))
  }

  /**
   * Results in the order of the engine's services: 0 not eligible, k the k-th 区分.
   *
   * @throws When an answer or a 号 is not known.
   */
  resultsOf(answers: Answers): Uint8Array {
    const values = this.#values
    values.fill(0)
    for (const { fact, read } of this.#readers) {
      const answer = answers.get(fact.id)
      if (answer === undefined || !read(answer, values)) throw new Error(`${fact.id} is not known`)
    }
    const nodes = this.#nodes
    const results = new Uint8Array(this.#roots.length)
    for (let index = 0; index < results.length; index += 1) {
      let at = this.#roots[index] ?? -1
      while (at >= 0) at = nodes[at + 1 + (values[nodes[at] ?? 0] ?? 0)] ?? -1
      results[index] = -1 - at
    }
    return results
  }
}

function place(id: NodeId, diagrams: Diagrams, nodes: number[], places: Map<NodeId, number>): number {
  if (diagrams.isResult(id)) return -1 - id
  const known = places.get(id)
  if (known !== undefined) return known
  const at = nodes.length
  places.set(id, at)
  const kids = diagrams.kidsOf(id)
  nodes.push(diagrams.levelOf(id), ...kids.map(() => 0))
  kids.forEach((kid, value) => {
    nodes[at + 1 + value] = place(kid, diagrams, nodes, places)
  })
  return at
}

interface Reader {
  readonly fact: Fact
  /** Writes the values of the fact's variables; false where one is not known. */
  readonly read: (answer: Answer, values: Uint8Array) => boolean
}

function readerOf(fact: Fact, first: number, variables: Engine['variables']): Reader {
  switch (fact.kind) {
    case 'choice': {
      const places = new Map(fact.choices.map(({ id }, index) => [id, index]))
      const read: Reader['read'] = (answer, values) => {
        const place = answer.kind === 'choice' ? places.get(answer.choice) : undefined
        values[first] = place ?? 0
        return place !== undefined
      }
      return { fact, read }
    }
    case 'choices': {
      const places = new Map(fact.choices.map(({ id }, index) => [id, first + index]))
      const read: Reader['read'] = (answer, values) => {
        if (answer.kind !== 'choices') return false
        for (const id of answer.chosen) values[places.get(id) ?? -1] = 1
        return true
      }
      return { fact, read }
    }
    case 'number':
      const starts = variables.intervalStarts(fact)
      const read: Reader['read'] = (answer, values) => {
        if (answer.kind !== 'number') return false
        let interval = starts.length - 1
        while (interval > 0 && answer.value < (starts[interval] ?? 0)) interval -= 1
        values[first] = interval
        return true
      }
      return { fact, read }
    case 'disability-list': {
      const places = new Map(fact.parts.map((part, index) => [part.id, { ...part, at: first + index }]))
      const read: Reader['read'] = (answer, values) => {
        if (answer.kind !== 'disability-list') return false
        return answer.parts.every(({ part, grade, item }) => {
          const found = places.get(part)
          const cell = found?.cells.findIndex((each) => each.grade === grade && each.item === item) ?? -1
          if (found !== undefined) values[found.at] = cell + 1
          return cell >= 0
        })
      }
      return { fact, read }
    }
  }
}
