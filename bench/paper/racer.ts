/** A route in a process or browser of its own. */
export interface Racer {
  readonly name: string
  /** Makes one packet and gives the milliseconds; the first time they include loading the library. */
  lap(): Promise<number>
  /** What the last lap made. */
  output(): Promise<readonly Uint8Array[]>
  /** Most memory its process held so far, in MB; nothing where the system does not tell. */
  peakMB(): Promise<number | undefined>
  close(): Promise<void>
}

/** What became of a route. */
export interface RaceResult {
  readonly name: string
  readonly firstMs: number
  /** Of each turn, the middle one of its packets. */
  readonly turns: readonly number[]
  /** Packets made after the first. */
  readonly runs: number
  readonly peakMB: number | undefined
  readonly output: readonly Uint8Array[]
}

/** A route that cannot run there, and why. */
export interface Dropout {
  readonly name: string
  readonly reason: string
}

/** Packets a route makes in a turn: a lone one finds the processor's caches full of the others' data. */
const LAPS = 5

/**
 * Lets routes make the same packet in turns, so that whatever else the machine does meets all alike.
 *
 * @param rounds  Turns of each, after its first packet.
 */
export async function race(
  starts: Readonly<Record<string, () => Promise<Racer>>>,
  rounds: number,
): Promise<{ readonly results: readonly RaceResult[]; readonly dropouts: readonly Dropout[] }> {
  const running: { readonly racer: Racer; readonly firstMs: number; readonly turns: number[] }[] = []
  const dropouts: Dropout[] = []
  try {
    for (const [name, start] of Object.entries(starts)) {
      const racer = await start()
      try {
        running.push({ racer, firstMs: await racer.lap(), turns: [] })
      } catch (error) {
        dropouts.push({ name, reason: error instanceof Error ? error.message : String(error) })
        await racer.close()
      }
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const { racer, turns } of running) {
        const laps: number[] = []
        while (laps.length < LAPS) laps.push(await racer.lap())
        turns.push(median(laps))
      }
    }
    const results: RaceResult[] = []
    for (const { racer, firstMs, turns } of running) {
      const peakMB = await racer.peakMB()
      const output = await racer.output()
      results.push({ name: racer.name, firstMs, turns, runs: rounds * LAPS, peakMB, output })
    }
    return { results, dropouts }
  } finally {
    await Promise.all(running.map(({ racer }) => racer.close()))
  }
}

/** How often as long one route took as another, turn by turn. */
export function timeRatio(ours: RaceResult, other: RaceResult): number {
  return median(ours.turns.map((ms, turn) => ms / (other.turns[turn] ?? Number.NaN)))
}

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
  if (middle === undefined) throw new Error('no values')
  return middle
}
