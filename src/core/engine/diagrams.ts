/*
 * Reduced ordered multi-valued decision diagrams.
 *
 * A rule becomes a graph that asks one variable after another and ends in a result, with equal
 * parts shared, so that "what is still possible" and "does this question matter" are walks over a
 * few dozen nodes instead of guesses over conditions. See docs/decisions/002.
 */

/** A node; ids below {@link FIRST_NODE} are results. */
export type NodeId = number

export const NO: NodeId = 0
export const YES: NodeId = 1
/** No applicant is like this: a constraint (`always`) rules it out. */
export const IMPOSSIBLE: NodeId = 31
const FIRST_NODE = 32

/** Thrown above the node limit; the reader turns it into a message to the rule's author. */
export class TooManyNodesError extends Error {}

/** A store of shared nodes: equal functions have equal ids. */
export class Diagrams {
  readonly #sizes: readonly number[]
  readonly #level: number[] = []
  readonly #kids: (readonly NodeId[])[] = []
  readonly #known = new Map<string, NodeId>()
  readonly #limit: number

  /** @param sizes  Number of values of each variable; its index is its place in the order. */
  constructor(sizes: readonly number[], limit = 2_000_000) {
    this.#sizes = sizes
    this.#limit = limit
  }

  get nodeCount(): number {
    return this.#level.length
  }

  isResult(id: NodeId): boolean {
    return id < FIRST_NODE
  }

  /** Index of the variable a node asks; results come after every variable. */
  levelOf(id: NodeId): number {
    return id < FIRST_NODE ? this.#sizes.length : (this.#level[id - FIRST_NODE] ?? 0)
  }

  kidsOf(id: NodeId): readonly NodeId[] {
    return this.#kids[id - FIRST_NODE] ?? []
  }

  /** The node that asks a variable, or the common child where the answer does not matter. */
  node(level: number, kids: readonly NodeId[]): NodeId {
    const [first] = kids
    if (first !== undefined && kids.every((kid) => kid === first)) return first
    const key = `${level}:${kids.join()}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const id = FIRST_NODE + this.#level.length
    if (this.#level.length >= this.#limit) throw new TooManyNodesError(`more than ${this.#limit} nodes`)
    this.#level.push(level)
    this.#kids.push([...kids])
    this.#known.set(key, id)
    return id
  }

  /** YES where the variable has one of the values of a mask. */
  oneOf(level: number, mask: number): NodeId {
    const kids = Array.from({ length: this.#sizes[level] ?? 0 }, (_, value) =>
      (mask >> value) & 1 ? YES : NO,
    )
    return this.node(level, kids)
  }

  and(a: NodeId, b: NodeId): NodeId {
    return this.choose(a, b, NO)
  }

  or(a: NodeId, b: NodeId): NodeId {
    return this.choose(a, YES, b)
  }

  not(a: NodeId): NodeId {
    return this.choose(a, NO, YES)
  }

  readonly #chosen = new Map<string, NodeId>()

  /** `then` where the condition is YES, `otherwise` where it is NO. */
  choose(condition: NodeId, then: NodeId, otherwise: NodeId): NodeId {
    if (condition === YES) return then
    if (condition === NO) return otherwise
    if (then === otherwise) return then
    if (then === YES && otherwise === NO) return condition
    const key = `${condition},${then},${otherwise}`
    const known = this.#chosen.get(key)
    if (known !== undefined) return known
    const level = Math.min(this.levelOf(condition), this.levelOf(then), this.levelOf(otherwise))
    const kids = Array.from({ length: this.#sizes[level] ?? 0 }, (_, value) =>
      this.choose(
        this.#kid(condition, level, value),
        this.#kid(then, level, value),
        this.#kid(otherwise, level, value),
      ),
    )
    const id = this.node(level, kids)
    this.#chosen.set(key, id)
    return id
  }

  #kid(id: NodeId, level: number, value: number): NodeId {
    return this.levelOf(id) === level ? (this.kidsOf(id)[value] ?? NO) : id
  }

  /** YES where at least `count` of the functions are YES. */
  atLeast(count: number, functions: readonly NodeId[]): NodeId {
    let row: NodeId[] = Array.from({ length: count + 1 }, (_, needed) => (needed === 0 ? YES : NO))
    for (const current of functions) {
      row = row.map((without, needed) =>
        needed === 0 ? YES : this.choose(current, row[needed - 1] ?? NO, without),
      )
    }
    return row[count] ?? NO
  }

  /** Variables a function asks, in order. */
  supportOf(root: NodeId): ReadonlySet<number> {
    const support = new Set<number>()
    const seen = new Set<NodeId>()
    const visit = (id: NodeId): void => {
      if (this.isResult(id) || seen.has(id)) return
      seen.add(id)
      support.add(this.levelOf(id))
      for (const kid of this.kidsOf(id)) visit(kid)
    }
    visit(root)
    return support
  }

  /** Nodes of one function, for statistics. */
  sizeOf(root: NodeId): number {
    const seen = new Set<NodeId>()
    const visit = (id: NodeId): void => {
      if (this.isResult(id) || seen.has(id)) return
      seen.add(id)
      for (const kid of this.kidsOf(id)) visit(kid)
    }
    visit(root)
    return seen.size
  }

  /** Frees the memory of construction; functions stay. */
  forgetConstruction(): void {
    this.#chosen.clear()
  }
}
