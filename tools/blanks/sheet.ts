import type { Addressee, Blank, Row } from './blank.ts'
import { photoRow } from './rows.ts'

/** What a form of the sample office says; everything of its looks is the same on all. */
export interface Sheet {
  readonly id: string
  readonly title: string
  /** Name in lists. */
  readonly short: string
  readonly easy: string
  /** Only where the law gives it. */
  readonly number?: string
  readonly addressee: Addressee
  readonly intro: string
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
  readonly office?: readonly string[]
}

const widestTitleMm = 160
const mmPerPt = 25.4 / 72
/** Short forms end about here, long ones may go on to the second. */
const [usualBottomMm, lowestBottomMm] = [262, 283]
const firstRowMm = 61.5
const footHeights = { gap: 2.6, heading: 7.9, note: 3.95, boxes: 17.4 }
const [leastStretch, mostStretch] = [0.94, 1.36]

/** A blank whose title fits one line and whose rows use the sheet well. */
export function sheet({ rows, number, office = ['受付', '審査', '決定'], ...rest }: Sheet): Blank {
  const letters = [...rest.title].length
  const titleSizePt = Math.min(18, Math.floor((widestTitleMm / letters / mmPerPt / 1.03) * 2) / 2)
  const free = widestTitleMm - letters * titleSizePt * mmPerPt
  const foot =
    footHeights.gap + Math.max(footHeights.boxes, footHeights.heading + rest.notes.length * footHeights.note)
  return {
    ...rest,
    number: number ?? '様式第　　号（見本）',
    office,
    titleSizePt,
    titleSpacingMm: Math.min(1.6, Math.max(0, tenth(free / letters))),
    tables: [{ rows: stretched(rows, foot) }],
  }
}

/** Short forms get higher rows: more room for a pen, and no half-empty sheet. Long ones give a little. */
function stretched(rows: readonly Row[], footMm: number): readonly Row[] {
  const height = rows.reduce((sum, row) => sum + heightOf(row), 0)
  const [usual, lowest] = [usualBottomMm, lowestBottomMm].map(
    (bottom) => (bottom - firstRowMm - footMm) / height,
  )
  const by = Math.max(Math.min(mostStretch, usual ?? 1), Math.min(1, Math.max(leastStretch, lowest ?? 1)))
  return rows.map((row) =>
    isFixed(row)
      ? row
      : 'rows' in row
        ? { ...row, rows: row.rows.map((part) => ({ ...part, heightMm: tenth(part.heightMm * by) })) }
        : { ...row, heightMm: tenth(row.heightMm * by) },
  )
}

/** The room for a photo keeps its size. */
function isFixed(row: Row): boolean {
  return 'heightMm' in row && row.heightMm >= photoRow.heightMm
}

function heightOf(row: Row): number {
  return 'rows' in row ? row.rows.reduce((sum, part) => sum + part.heightMm, 0) : row.heightMm
}

function tenth(value: number): number {
  return Math.floor(value * 10) / 10
}
