import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'

/** One measured figure. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Of how many runs; absent for counts and sizes. */
  readonly runs?: number
  /** A limit the figure must keep, where there is one. */
  readonly atMost?: number
  readonly note?: string
}

/** Prints figures as a table and keeps them as `bench/results/<name>.json`. */
export function report(name: string, figures: readonly Figure[]): void {
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length }
  const width = Math.max(...figures.map((figure) => figure.name.length))
  console.log(`\n${name}  (Node ${machine.node}, ${machine.cores} cores)`)
  for (const { name: label, value, unit, atMost, note } of figures) {
    const limit =
      atMost === undefined ? '' : `  ${value <= atMost ? 'ok' : 'OVER'} (at most ${format(atMost)} ${unit})`
    console.log(
      `  ${label.padEnd(width)}  ${format(value).padStart(10)} ${unit}${limit}${note === undefined ? '' : `  ${note}`}`,
    )
  }
  mkdirSync('bench/results', { recursive: true })
  writeFileSync(`bench/results/${name}.json`, `${JSON.stringify({ machine, figures }, undefined, 2)}\n`)
}

function format(value: number): string {
  if (Number.isInteger(value)) return String(value)
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toPrecision(3)
}
