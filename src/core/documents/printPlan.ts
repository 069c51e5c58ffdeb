import type { FormMapping } from './mapping.ts'

/** How a paper is printed on its sheets: one side, or both sides bound at the long or the short edge (両面). */
export type Duplex = FormMapping['duplex']

/** A finished paper as the printer must treat it. */
export interface PrintItem {
  readonly id: string
  readonly pages: number
  readonly duplex: Duplex
  /** 0 leaves the paper out. */
  readonly copies: number
}

/** Papers that go to the printer as one job, since a job is printed on one or on both sides as a whole. */
export interface PlannedJob {
  readonly duplex: Duplex
  /** One entry per copy, in order; a padded one gets an empty back, so that the next paper begins on its own sheet. */
  readonly entries: readonly { readonly id: string; readonly isPadded: boolean }[]
  readonly sheets: number
}

/** Divides papers into print jobs by their sides; within a job and between jobs the order of the papers holds. */
export function printPlan(items: readonly PrintItem[]): readonly PlannedJob[] {
  const printed = items.filter(({ copies, pages }) => copies > 0 && pages > 0)
  const classes = [...new Set(printed.map(sidesOf))]
  return classes.map((duplex) =>
    jobOf(
      duplex,
      printed.filter((item) => sidesOf(item) === duplex),
    ),
  )
}

/** A single page needs no back, whatever its form says. */
function sidesOf({ pages, duplex }: PrintItem): Duplex {
  return pages === 1 ? 'none' : duplex
}

function jobOf(duplex: Duplex, items: readonly PrintItem[]): PlannedJob {
  const entries = items.flatMap(({ id, pages, copies }) =>
    Array.from({ length: copies }, () => ({ id, isPadded: duplex !== 'none' && pages % 2 === 1 })),
  )
  const sheets = items.reduce(
    (sum, { pages, copies }) => sum + copies * (duplex === 'none' ? pages : Math.ceil(pages / 2)),
    0,
  )
  return { duplex, entries, sheets }
}
