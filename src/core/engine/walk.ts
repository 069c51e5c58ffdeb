import { type Diagrams, IMPOSSIBLE, type NodeId } from './diagrams.ts'
import type { Masks } from './variables.ts'

/**
 * Walks over diagrams under one set of masks; results are remembered, so make one per state of
 * the answers and ask it about every service.
 */
export class Walk {
  readonly #diagrams: Diagrams
  readonly #masks: Masks
  readonly #results = new Map<NodeId, number>()
  readonly #pairs = new Map<number, boolean>()

  constructor(diagrams: Diagrams, masks: Masks) {
    this.#diagrams = diagrams
    this.#masks = masks
  }

  #allows(level: number, value: number): boolean {
    return (((this.#masks[level] ?? 0) >> value) & 1) === 1
  }

  /**
   * Which results are still possible, as a bit set (bit 0 NO, bit k the k-th 区分); 0 when the
   * answers contradict the constraints.
   */
  resultsOf(id: NodeId): number {
    if (this.#diagrams.isResult(id)) return id === IMPOSSIBLE ? 0 : 1 << id
    const known = this.#results.get(id)
    if (known !== undefined) return known
    const level = this.#diagrams.levelOf(id)
    let results = 0
    this.#diagrams.kidsOf(id).forEach((kid, value) => {
      if (this.#allows(level, value)) results |= this.resultsOf(kid)
    })
    this.#results.set(id, results)
    return results
  }

  /**
   * Variables whose answer can still change the result: somewhere two of its possible values lead
   * to different results for the same applicant.
   */
  mattering(root: NodeId): ReadonlySet<number> {
    const matters = new Set<number>()
    const seen = new Set<NodeId>()
    const visit = (id: NodeId): void => {
      if (seen.has(id) || !isMixed(this.resultsOf(id))) return
      seen.add(id)
      const level = this.#diagrams.levelOf(id)
      const kids = this.#possibleKids(id)
      if (!matters.has(level) && this.#anyDiffer(kids)) matters.add(level)
      for (const kid of kids) visit(kid)
    }
    visit(root)
    // Constraints can tie variables so closely that none can change alone; then any may be asked.
    if (matters.size === 0 && isMixed(this.resultsOf(root))) return this.#asked(root)
    return matters
  }

  #possibleKids(id: NodeId): readonly NodeId[] {
    const level = this.#diagrams.levelOf(id)
    return [...new Set(this.#diagrams.kidsOf(id).filter((_, value) => this.#allows(level, value)))]
  }

  #anyDiffer(kids: readonly NodeId[]): boolean {
    return kids.some((a, index) => kids.slice(index + 1).some((b) => this.#differ(a, b)))
  }

  /** Whether some applicant that is possible on both sides gets different results. */
  #differ(a: NodeId, b: NodeId): boolean {
    if (a === b) return false
    const resultsA = this.resultsOf(a)
    const resultsB = this.resultsOf(b)
    if (resultsA === 0 || resultsB === 0 || (!isMixed(resultsA) && resultsA === resultsB)) return false
    if (this.#diagrams.isResult(a) && this.#diagrams.isResult(b)) return true
    const key = Math.min(a, b) * 4_194_304 + Math.max(a, b)
    const known = this.#pairs.get(key)
    if (known !== undefined) return known
    const levelA = this.#diagrams.levelOf(a)
    const levelB = this.#diagrams.levelOf(b)
    const level = Math.min(levelA, levelB)
    const kidsA = levelA === level ? this.#diagrams.kidsOf(a) : undefined
    const kidsB = levelB === level ? this.#diagrams.kidsOf(b) : undefined
    const count = (kidsA ?? kidsB ?? []).length
    let differ = false
    for (let value = 0; value < count && !differ; value += 1) {
      if (this.#allows(level, value)) differ = this.#differ(kidsA?.[value] ?? a, kidsB?.[value] ?? b)
    }
    this.#pairs.set(key, differ)
    return differ
  }

  #asked(root: NodeId): ReadonlySet<number> {
    const asked = new Set<number>()
    const seen = new Set<NodeId>()
    const visit = (id: NodeId): void => {
      if (this.#diagrams.isResult(id) || seen.has(id)) return
      seen.add(id)
      const kids = this.#possibleKids(id)
      if (kids.length > 1) asked.add(this.#diagrams.levelOf(id))
      for (const kid of kids) visit(kid)
    }
    visit(root)
    return asked
  }
}

/** More than one result is still possible. */
export function isMixed(results: number): boolean {
  return (results & (results - 1)) !== 0
}
