import type { ChecklistContent } from './checklist.ts'
import { type DrawOp, type DrawnPage, type TaggedPart, a4 } from './drawing.ts'
import type { PaperPen } from './paperPen.ts'

/** Measures of the checklist in mm; see the visual specification of papers. */
export const sheet = {
  left: 12,
  right: 198,
  /** Where the services begin under the head of the first page. */
  firstTop: 46,
  /** The same on the pages that follow. */
  nextTop: 19,
  bottom: 286.6,
  footRule: 287.4,
  footBaseline: 291.2,
} as const

/** QR symbol as rows of dark modules. */
export type QrModules = readonly (readonly boolean[])[]

/** A piece of the paper that is never broken over two pages. */
export interface Block {
  readonly heightMm: number
  /** Stays on one page with the block after it. */
  readonly keepWithNext?: true
  draw(top: number): readonly TaggedPart[]
}

/**
 * Divides blocks over pages, first page shorter by its head.
 *
 * @param free  Height of the first page and of every other one.
 */
export function paginate(
  blocks: readonly Block[],
  free: { readonly first: number; readonly next: number },
): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]]
  let used = 0
  for (const unit of unitsOf(blocks)) {
    const height = unit.reduce((sum, block) => sum + block.heightMm, 0)
    const room = pages.length === 1 ? free.first : free.next
    if (used + height > room && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(...unit)
    used += height
  }
  return pages
}

/** Blocks that must stay together. */
function unitsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const units: Block[][] = []
  let open: Block[] = []
  for (const block of blocks) {
    open.push(block)
    if (block.keepWithNext === true) continue
    units.push(open)
    open = []
  }
  return open.length > 0 ? [...units, open] : units
}

/** Draws the pages: head or its short form, the blocks one under the other, and the foot. */
export function drawPages(
  pages: readonly (readonly Block[])[],
  content: ChecklistContent,
  pen: PaperPen,
  head: { readonly parts: readonly TaggedPart[]; readonly firstTop: number },
): readonly DrawnPage[] {
  return pages.map((blocks, index) => {
    let top: number = index === 0 ? head.firstTop : sheet.nextTop
    const parts: TaggedPart[] = [...(index === 0 ? head.parts : shortHead(content, pen))]
    for (const block of blocks) {
      parts.push(...block.draw(top))
      top += block.heightMm
    }
    return { ...a4, parts: [...parts, ...foot(content, pen, index + 1, pages.length)] }
  })
}

/** Which paper this is, for a second sheet that lies alone on a desk. */
function shortHead(content: ChecklistContent, pen: PaperPen): readonly TaggedPart[] {
  const number = `${content.words.caseNumber} ${spoken(content.caseNumber)}`
  return [
    {
      role: 'artifact',
      ops: [
        ...pen.line(content.words.title, sheet.left, 14, { sizePt: 10.5, bold: true }),
        ...(content.words.sample === ''
          ? []
          : pen.line(content.words.sample, 105, 14, { sizePt: 10.5, bold: true, align: 'center' })),
        ...pen.line(number, sheet.right, 14, { sizePt: 10.5, align: 'right' }),
      ],
    },
  ]
}

function foot(content: ChecklistContent, pen: PaperPen, page: number, pages: number): readonly TaggedPart[] {
  const number = content.words.page.replace('{page}', String(page)).replace('{pages}', String(pages))
  const style = { sizePt: 7.5 }
  const right = pen.line(number, sheet.right, sheet.footBaseline, { ...style, align: 'right' })
  const room = sheet.right - sheet.left - pen.width(number, 7.5) - 4
  return [
    {
      role: 'artifact',
      ops: [
        { kind: 'line', from: [sheet.left, sheet.footRule], to: [sheet.right, sheet.footRule], lineMm: 0.4 },
        ...pen.line(content.footer, sheet.left, sheet.footBaseline, { ...style, withinMm: room }),
        ...right,
      ],
    },
  ]
}

/** 8 digits as they are said on the telephone, 4 and 4. */
export function spoken(caseNumber: string): string {
  return /^\d{8}$/.test(caseNumber) ? `${caseNumber.slice(0, 4)}-${caseNumber.slice(4)}` : caseNumber
}

/** QR code in a square; runs of dark modules become one bar. */
export function qrOps(modules: QrModules, x: number, y: number, sideMm: number): readonly DrawOp[] {
  const cell = sideMm / Math.max(1, modules.length)
  const boxes = modules.flatMap((row, r) => {
    const bars: (readonly [number, number, number, number])[] = []
    for (let start = row.indexOf(true); start >= 0; start = row.indexOf(true, start)) {
      const light = row.indexOf(false, start)
      const end = light < 0 ? row.length : light
      bars.push([x + start * cell, y + r * cell, (end - start) * cell, cell])
      start = end
    }
    return bars
  })
  return boxes.length === 0 ? [] : [{ kind: 'fill', boxes }]
}

/** A hairline between rows. */
export function hairline(y: number, from: number = sheet.left, to: number = sheet.right): DrawOp {
  return { kind: 'line', from: [from, y], to: [to, y], lineMm: 0.2, gray: 0.47 }
}

export function rule(y: number, lineMm: number, from: number = sheet.left, to: number = sheet.right): DrawOp {
  return { kind: 'line', from: [from, y], to: [to, y], lineMm }
}
