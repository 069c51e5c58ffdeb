import { workshop } from '#test/support/paper.ts'
import type { Figure } from '../report.ts'
import { formRequests } from './content.ts'
import { median } from './racer.ts'
import { makeAndBind } from './routes/counter.ts'

const COUNTS = [1, 5, 15, 30, 60]
const ROUNDS = 5
/** Sixty forms may cost so much more each than fifteen before it counts as more than linear. */
const LINEAR = 1.3

/** Time of packets of ever more forms, made and bound as at the counter. */
export async function growthFigures(): Promise<readonly Figure[]> {
  const maker = workshop()
  const packets = COUNTS.map((count) => ({ count, requests: formRequests(count), laps: new Array<number>() }))
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const { requests, laps } of packets) {
      const started = performance.now()
      await makeAndBind(maker, requests)
      if (round >= 0) laps.push(performance.now() - started)
    }
  }
  const perForm = packets.map(({ count, laps }) => ({ count, ms: median(laps) / count }))
  const at = (count: number): number => perForm.find((each) => each.count === count)?.ms ?? Number.NaN
  return [
    ...perForm.map(({ count, ms }) => ({
      name: `  ${count} forms, each`,
      value: ms,
      unit: 'ms',
      runs: ROUNDS,
    })),
    { name: 'growth, time a form at 60 against 15', value: at(60) / at(15), unit: '×', atMost: LINEAR },
  ]
}
