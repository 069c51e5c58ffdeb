import type { BoxMm, FormField, FormMapping } from '../documents/mapping.ts'
import { circleBox } from '../documents/marks.ts'
import { cellBoxes } from '../documents/tableLayout.ts'
import type { Reading } from './reading.ts'
import type { SourceNode } from './source.ts'

interface Placed {
  readonly node: SourceNode
  readonly field: FormField
}

const PAPERS: Readonly<Record<FormMapping['paper'], readonly [width: number, height: number]>> = {
  A4: [210, 297],
  A3: [297, 420],
}
/** Boxes may share a printed rule. */
const toleranceMm = 0.15

/** Tells of fields that stand off the paper, on a page the blank does not have, or over each other. */
export function checkPlaces(
  placed: readonly Placed[],
  sheet: { readonly paper: FormMapping['paper']; readonly pages: number },
  reading: Reading,
): void {
  const [short, long] = PAPERS[sheet.paper]
  placed.forEach(({ node, field }, index) => {
    if (!Number.isInteger(field.page) || field.page < 1 || field.page > sheet.pages) {
      reading.mistakes.error(
        node.spot,
        'off-page',
        `「${field.label}」の page は ${field.page} ですが、様式は ${sheet.pages} ページです。`,
      )
    }
    // A blank may lie on its side, so each side is held to the long edge at most.
    if (boxesOf(field).some((box) => !isOnSheet(box, short, long) && !isOnSheet(box, long, short))) {
      reading.mistakes.error(
        node.spot,
        'off-page',
        `「${field.label}」が用紙（${sheet.paper} ${short}×${long}mm）からはみ出しています。`,
      )
    }
    const other = placed
      .slice(0, index)
      .find((earlier) => earlier.field.page === field.page && overlaps(earlier.field, field))
    if (other !== undefined) {
      reading.mistakes.error(
        node.spot,
        'overlap',
        `「${field.label}」が「${other.field.label}」（${other.node.spot.line}行目）と重なっています。`,
      )
    }
  })
}

/** Every place a field may write in. */
export function boxesOf(field: FormField): readonly BoxMm[] {
  switch (field.kind) {
    case 'text':
    case 'multiline':
    case 'furigana':
    case 'vertical':
    case 'qr':
    case 'const':
    case 'struck':
    case 'blank':
      return [field.box]
    case 'table':
      return cellBoxes(field)
    case 'comb':
      return field.cells
    case 'circle':
      return Object.values(field.options).map(circleBox)
    case 'check':
    case 'strike':
      return Object.values(field.options)
    case 'wareki':
      return [
        ...Object.values(field.eras ?? {}).map(circleBox),
        ...(field.eraBox === undefined ? [] : [field.eraBox]),
        field.year,
        field.month,
        field.day,
      ]
  }
}

function isOnSheet([x, y, width, height]: BoxMm, sheetWidth: number, sheetHeight: number): boolean {
  return x >= 0 && y >= 0 && x + width <= sheetWidth + toleranceMm && y + height <= sheetHeight + toleranceMm
}

function overlaps(one: FormField, other: FormField): boolean {
  return boxesOf(one).some((a) => boxesOf(other).some((b) => isOver(a, b)))
}

function isOver([ax, ay, aw, ah]: BoxMm, [bx, by, bw, bh]: BoxMm): boolean {
  return (
    ax + aw > bx + toleranceMm &&
    bx + bw > ax + toleranceMm &&
    ay + ah > by + toleranceMm &&
    by + bh > ay + toleranceMm
  )
}
