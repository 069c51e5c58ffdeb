import { Bench } from 'tinybench'

/** Median milliseconds of a piece of work, after a warm-up. */
export async function medianMs(
  work: () => unknown,
  timeMs = 500,
): Promise<{ readonly ms: number; readonly runs: number }> {
  const bench = new Bench({ time: timeMs, warmupTime: timeMs / 4 })
  bench.add('work', async () => {
    await work()
  })
  await bench.run()
  const result = bench.tasks[0]?.result
  if (result?.state !== 'completed') throw new Error('the work could not be timed')
  return { ms: result.latency.p50, runs: result.latency.samplesCount }
}
