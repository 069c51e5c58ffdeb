import type { Ink } from './outlineRaster.ts'
import { pageInksAt } from './pdfPages.ts'

/** Side of a square of the picture in mm: about one character of a form. */
export const cellMm = 4
/** Coarse enough to draw every form in seconds. */
const usualDpi = 100
/** From none to about half black, which no square of print exceeds; `.` is a trace. */
const shades = ' .123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const blackest = 0.5
/** Shades by which a square differs when the same page is drawn with other dots. */
const tolerance = 2
const pageBreak = '\f\n'

/** A square that came out otherwise, where it is on the paper. */
export interface Difference {
  readonly page: number
  readonly xMm: number
  readonly yMm: number
}

/** A document as a picture of letters, one for each square of the paper, darker squares later in the alphabet. */
export async function inkPicture(pdf: Uint8Array, dpi = usualDpi): Promise<string> {
  return (await pageInksAt(pdf, dpi)).map((ink) => pagePicture(ink, dpi)).join(pageBreak)
}

/** The squares that differ by more than drawing them anew would make, top to bottom. */
export function differences(picture: string, wanted: string): readonly Difference[] {
  const [pages, wantedPages] = [picture.split(pageBreak), wanted.split(pageBreak)]
  const found: Difference[] = []
  for (let page = 0; page < Math.max(pages.length, wantedPages.length); page += 1) {
    const [rows, wantedRows] = [pages[page]?.split('\n') ?? [], wantedPages[page]?.split('\n') ?? []]
    for (let row = 0; row < Math.max(rows.length, wantedRows.length); row += 1) {
      const [line, wantedLine] = [rows[row] ?? '', wantedRows[row] ?? '']
      for (let column = 0; column < Math.max(line.length, wantedLine.length); column += 1) {
        if (Math.abs(shadeAt(line, column) - shadeAt(wantedLine, column)) > tolerance)
          found.push({ page: page + 1, xMm: column * cellMm, yMm: row * cellMm })
      }
    }
  }
  return found
}

/** Where squares differ, a line of the paper each, for the message of a failing test. */
export function differenceText(found: readonly Difference[]): string {
  const rows = new Map<string, number[]>()
  for (const { page, xMm, yMm } of found) {
    const row = `page ${page}, ${yMm} to ${yMm + cellMm} mm from the top`
    rows.set(row, [...(rows.get(row) ?? []), xMm])
  }
  return [...rows]
    .map(([row, xs]) => `${row}: ${Math.min(...xs)} to ${Math.max(...xs) + cellMm} mm from the left`)
    .join('\n')
}

function pagePicture({ width, height, pixels }: Ink, dpi: number): string {
  const dotsPerCell = (cellMm / 25.4) * dpi
  const [columns, rows] = [Math.ceil(width / dotsPerCell), Math.ceil(height / dotsPerCell)]
  const dark = new Float64Array(columns * rows)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const ink = pixels[y * width + x] ?? 0
      if (ink > 0) spread(dark, columns, x / dotsPerCell, y / dotsPerCell, 1 / dotsPerCell, ink)
    }
  }
  return Array.from({ length: rows }, (_, row) =>
    [...dark.subarray(row * columns, (row + 1) * columns)].map(shadeOf).join('').trimEnd(),
  ).join('\n')
}

/** Gives the ink of one dot to the up to four squares it lies on. */
function spread(dark: Float64Array, columns: number, x: number, y: number, side: number, ink: number): void {
  const [column, row] = [Math.floor(x), Math.floor(y)]
  const right = Math.max(0, x + side - column - 1)
  const below = Math.max(0, y + side - row - 1)
  const parts = [
    [0, 0, (side - right) * (side - below)],
    [1, 0, right * (side - below)],
    [0, 1, (side - right) * below],
    [1, 1, right * below],
  ] as const
  for (const [dx, dy, share] of parts) {
    const at = (row + dy) * columns + column + dx
    if (share > 0 && column + dx < columns && at < dark.length) dark[at] = (dark[at] ?? 0) + ink * share
  }
}

function shadeOf(share: number): string {
  const last = shades.length - 1
  return shades[Math.min(last, Math.round((share / blackest) * last))] ?? ' '
}

function shadeAt(line: string, column: number): number {
  return Math.max(0, shades.indexOf(line[column] ?? ' '))
}
