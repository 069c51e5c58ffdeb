import type { PDFPage } from 'pdf-lib'
import { mmPerPt } from '#core/documents/drawing.ts'

/** The page as it is seen: turned, cropped and measured in mm from its top left corner. */
export interface PageFrame {
  readonly widthMm: number
  readonly heightMm: number
  /** Operator that turns points counted from the seen page's lower left corner into the page's own. */
  readonly matrix: string
}

/** Reads how a page is turned and cropped, so that a mapping only knows the paper it sees. */
export function pageFrame(page: PDFPage): PageFrame {
  const { x, y, width, height } = page.getCropBox()
  const turn = ((page.getRotation().angle % 360) + 360) % 360
  const isSideways = turn === 90 || turn === 270
  const [seenWidth, seenHeight] = isSideways ? [height, width] : [width, height]
  return {
    widthMm: seenWidth * mmPerPt,
    heightMm: seenHeight * mmPerPt,
    matrix: `${matrixOf(turn, x, y, width, height)} cm`,
  }
}

function matrixOf(turn: number, x: number, y: number, width: number, height: number): string {
  switch (turn) {
    case 90:
      return `0 1 -1 0 ${x + width} ${y}`
    case 180:
      return `-1 0 0 -1 ${x + width} ${y + height}`
    case 270:
      return `0 -1 1 0 ${x} ${y + height}`
    default:
      return `1 0 0 1 ${x} ${y}`
  }
}
