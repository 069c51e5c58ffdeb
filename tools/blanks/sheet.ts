import type { Blank, Row } from './blank.ts'

/** What a form of the sample office says; everything of its looks is the same on all. */
export interface Sheet {
  readonly id: string
  readonly title: string
  /** Name in lists. */
  readonly short: string
  readonly easy: string
  /** Only where the law gives it. */
  readonly number?: string
  readonly addressee: string
  readonly intro: string
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
  readonly office?: readonly string[]
}

const widestTitleMm = 160
const mmPerPt = 25.4 / 72
const bottomMm = 262
const firstRowMm = 61.5
const footMm = { gap: 2.6, heading: 7.9, note: 3.95, boxes: 17.4 }
const mostStretch = 1.3

/** A blank whose title fits one line and whose rows use the sheet well. */
export function sheet({ rows, number, office = ['受付', '審査', '決定'], ...rest }: Sheet): Blank {
  const letters = [...rest.title].length
  const titleSizePt = Math.min(18, Math.floor((widestTitleMm / letters / mmPerPt / 1.03) * 2) / 2)
  const free = widestTitleMm - letters * titleSizePt * mmPerPt
  const foot = footMm.gap + Math.max(footMm.boxes, footMm.heading + rest.notes.length * footMm.note)
  return {
    ...rest,
    number: number ?? '様式第　　号（見本）',
    office,
    titleSizePt,
    titleSpacingMm: Math.min(1.6, Math.max(0, tenth(free / letters))),
    tables: [{ rows: stretched(rows, bottomMm - firstRowMm - foot) }],
  }
}

/** Short forms get higher rows: more room for a pen, and no half-empty sheet. */
function stretched(rows: readonly Row[], roomMm: number): readonly Row[] {
  const height = rows.reduce((sum, row) => sum + heightOf(row), 0)
  const by = Math.min(mostStretch, roomMm / height)
  if (by <= 1) return rows
  return rows.map((row) =>
    'rows' in row
      ? { ...row, rows: row.rows.map((part) => ({ ...part, heightMm: tenth(part.heightMm * by) })) }
      : { ...row, heightMm: tenth(row.heightMm * by) },
  )
}

function heightOf(row: Row): number {
  return 'rows' in row ? row.rows.reduce((sum, part) => sum + part.heightMm, 0) : row.heightMm
}

function tenth(value: number): number {
  return Math.floor(value * 10) / 10
}
