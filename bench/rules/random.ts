/** Chance that is the same in every run. */
export interface Random {
  /** From 0 to below 1. */
  next(): number
  /** A whole number from 0 to below a bound. */
  below(bound: number): number
  pick<Item>(items: readonly Item[]): Item
  /** Some of the items, each once, in their order. */
  some<Item>(items: readonly Item[], count: number): readonly Item[]
}

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const some = <Item>(items: readonly Item[], count: number): readonly Item[] => {
    const rest = items.map((_, index) => index)
    const taken = new Set<number>()
    while (taken.size < count && rest.length > 0) {
      for (const index of rest.splice(below(rest.length), 1)) taken.add(index)
    }
    return items.filter((_, index) => taken.has(index))
  }
  return { next, below, pick, some }
}
