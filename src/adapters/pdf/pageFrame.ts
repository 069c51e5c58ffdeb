import { type PDFPage, PDFArray, PDFName, PDFNumber } from 'pdf-lib'
import { mmPerPt } from '#core/documents/drawing.ts'
import type { BoxMm } from '#core/documents/mapping.ts'

/** A rectangle in the page's own units, counted from the lower left. */
export interface PageRect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The page as it is seen: turned, cropped, in its own unit, and measured in mm from its top left corner. */
export interface PageFrame {
  readonly widthMm: number
  readonly heightMm: number
  /** Operator that turns points counted from the seen page's lower left corner into the page's own. */
  readonly matrix: string
  /** Where a rectangle of the page is seen. */
  seen(rect: PageRect): BoxMm
}

/** Viewers show a page that does not say its size as US Letter. */
const letter: PageRect = { x: 0, y: 0, width: 612, height: 792 }

/** Reads how a page is turned, cropped and scaled, so that a mapping only knows the paper it sees. */
export function pageFrame(page: PDFPage): PageFrame {
  const { x, y, width, height } = seenRect(page)
  const unit = userUnitOf(page)
  const [a, b, c, d, e, f] = matrixOf(turnOf(page), { x, y, width, height })
  const isSideways = a === 0
  const [across, down] = isSideways ? [height, width] : [width, height]
  const mm = unit * mmPerPt
  return {
    widthMm: across * mm,
    heightMm: down * mm,
    matrix: `${[a / unit, b / unit, c / unit, d / unit, e, f].map(decimal).join(' ')} cm`,
    seen: (rect) => {
      const corners = [
        [rect.x - e, rect.y - f],
        [rect.x + rect.width - e, rect.y + rect.height - f],
      ] as const
      // A turn by quarters is undone by its own transpose.
      const xs = corners.map(([u, v]) => a * u + b * v)
      const ys = corners.map(([u, v]) => c * u + d * v)
      const [left, top] = [Math.min(...xs), Math.max(...ys)]
      return [left * mm, (down - top) * mm, (Math.max(...xs) - left) * mm, (top - Math.min(...ys)) * mm]
    },
  }
}

/** How many points one unit of the page is; 1 unless the page is larger than PDF once allowed. */
export function userUnitOf(page: PDFPage): number {
  const unit = page.node.lookup(PDFName.of('UserUnit'))
  return unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1
}

/** A box of the page or of the tree above it; nothing where it is missing or has no area. */
export function boxOf(page: PDFPage, name: 'MediaBox' | 'CropBox'): PageRect | undefined {
  const box = page.doc.context.lookup(page.node.getInheritableAttribute(PDFName.of(name)))
  return box instanceof PDFArray ? rectOf(box) : undefined
}

/** Four numbers as a rectangle, whichever two corners they name. */
export function rectOf(box: PDFArray): PageRect | undefined {
  const numbers = Array.from({ length: box.size() }, (_, at) => box.lookup(at))
  const [x1, y1, x2, y2] = numbers.map((number) =>
    number instanceof PDFNumber ? number.asNumber() : undefined,
  )
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined
  const rect = {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  }
  return rect.width > 0 && rect.height > 0 ? rect : undefined
}

/** What of the sheet is shown: the crop box as far as it lies on the sheet. */
function seenRect(page: PDFPage): PageRect {
  const media = boxOf(page, 'MediaBox') ?? letter
  const crop = boxOf(page, 'CropBox') ?? media
  const [x, y] = [Math.max(media.x, crop.x), Math.max(media.y, crop.y)]
  const width = Math.min(media.x + media.width, crop.x + crop.width) - x
  const height = Math.min(media.y + media.height, crop.y + crop.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : media
}

function turnOf(page: PDFPage): number {
  const turn = page.doc.context.lookup(page.node.getInheritableAttribute(PDFName.of('Rotate')))
  return turn instanceof PDFNumber ? ((turn.asNumber() % 360) + 360) % 360 : 0
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

function matrixOf(turn: number, { x, y, width, height }: PageRect): Matrix {
  switch (turn) {
    case 90:
      return [0, 1, -1, 0, x + width, y]
    case 180:
      return [-1, 0, 0, -1, x + width, y + height]
    case 270:
      return [0, -1, 1, 0, x, y + height]
    default:
      return [1, 0, 0, 1, x, y]
  }
}

/** PDF knows no exponents. */
function decimal(value: number): string {
  return String(Math.round(value * 1e6) / 1e6)
}
