import type { Peer } from './peer.ts'

/** A peer, how many applicants it is timed on, and what ours may take of its time. */
export interface Contest {
  readonly peer: Peer
  /** Slow peers judge a seeded sample. */
  readonly sample: number
  readonly atMost?: number
}

interface Entry {
  readonly name: string
  readonly load: () => Promise<Peer>
  readonly sample: number
  readonly atMost?: number
}

const ENTRIES: readonly Entry[] = [
  {
    name: 'json-rules-engine',
    load: async () => (await import('./jsonRulesEngine.ts')).jsonRulesEngine,
    sample: 500,
    atMost: 1 / 100,
  },
  {
    name: '@gorules/zen-engine',
    load: async () => (await import('./zenEngine.ts')).zenEngine,
    sample: 10_000,
    atMost: 1 / 50,
  },
  {
    name: 'publicodes',
    load: async () => (await import('./publicodes.ts')).publicodes,
    sample: 200,
    atMost: 1 / 1000,
  },
  {
    name: 'json-logic-engine, interpreted',
    load: async () => (await import('./jsonLogicEngine.ts')).jsonLogicInterpreted,
    sample: 10_000,
    atMost: 1 / 3,
  },
  {
    name: 'json-logic-engine, compiled',
    load: async () => (await import('./jsonLogicEngine.ts')).jsonLogicCompiled,
    sample: 10_000,
  },
  { name: 'feelin', load: async () => (await import('./feelin.ts')).feelin, sample: 50 },
]

/** Every peer that can be loaded here; zen has machine code for common machines only. */
export async function contests(): Promise<readonly Contest[]> {
  const found: Contest[] = []
  for (const { name, load, ...rest } of ENTRIES) {
    try {
      found.push({ peer: await load(), ...rest })
    } catch (error) {
      console.log(`${name} cannot be had here: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return found
}
