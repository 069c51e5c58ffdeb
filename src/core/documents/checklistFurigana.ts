/*
 * The checklist with readings over the characters (ふりがな): the order of the usual one, with more
 * room between lines. Foot and short heads have no readings; they are for the counter.
 */
import type { ChecklistContent } from './checklist.ts'
import { furiganaHead, furiganaTop } from './checklistFuriganaHead.ts'
import { furiganaServices, wideSection } from './checklistFuriganaRows.ts'
import { thingBox } from './checklistTail.ts'
import { type Block, type QrModules, drawPages, paginate, sheet } from './checklistSheet.ts'
import { type StackLine, drawStack, labelledLines, stackHeight, textLines } from './checklistStack.ts'
import type { DrawnPage, TaggedPart } from './drawing.ts'
import { annotatedContent } from './furiganaContent.ts'
import type { PaperPen } from './paperPen.ts'

const text = { sizePt: 10.5, pitchMm: 6.5 } as const
const thingColumns = 2
const thingPitch = 94
const thingTextAt = 13.4

/** Lays out the checklist with the readings it carries. */
export function layFurigana(content: ChecklistContent, pen: PaperPen, qr: QrModules): readonly DrawnPage[] {
  const read = annotatedContent(content)
  const head = { parts: furiganaHead(read, pen, qr), firstTop: furiganaTop }
  const blocks = [
    ...furiganaServices(read, pen),
    ...thingBlocks(read, pen),
    ...undecidedBlocks(read, pen),
    ...nextBlocks(read, pen),
  ]
  const pages = paginate(blocks, { first: sheet.bottom - furiganaTop, next: sheet.bottom - sheet.nextTop })
  return drawPages(pages, content, pen, head).map(({ parts, ...page }) => ({
    ...page,
    parts: parts.flatMap(readingsAside),
  }))
}

/**
 * Readings leave the text as artifacts: a screen reader knows how 手帳 is said, and what is copied or
 * searched for has every word once and whole.
 */
function readingsAside(part: TaggedPart): readonly TaggedPart[] {
  if (part.role === 'artifact') return [part]
  const isRuby = (op: TaggedPart['ops'][number]): boolean => op.kind === 'glyphs' && op.isRuby === true
  const readings = part.ops.filter(isRuby)
  if (readings.length === 0) return [part]
  return [
    { ...part, ops: part.ops.filter((op) => !isRuby(op)) },
    { role: 'artifact', ops: readings },
  ]
}

function thingBlocks({ words, bring }: ChecklistContent, pen: PaperPen): readonly Block[] {
  const groups = bring.filter(({ things }) => things.length > 0)
  if (groups.length === 0) return []
  const hint = textLines(words.bringHint, sheet.left, sheet.right - sheet.left, { ...text, sizePt: 9 }, pen)
  return [
    wideSection(words.bring, '', pen),
    {
      heightMm: stackHeight(hint),
      keepWithNext: true,
      draw: (top) => [{ role: 'P', ops: drawStack(hint, top) }],
    },
    ...groups.flatMap(({ title, things }) => [
      titleBlock(title, pen),
      ...pairsOf(things).map((pair) => pairBlock(pair, pen)),
    ]),
  ]
}

type Things = ChecklistContent['bring'][number]['things']

function pairsOf(things: Things): readonly Things[] {
  return things.flatMap((_, index) =>
    index % thingColumns === 0 ? [things.slice(index, index + thingColumns)] : [],
  )
}

function titleBlock(title: string, pen: PaperPen): Block {
  const lines = textLines(title, sheet.left, sheet.right - sheet.left, { ...text, bold: true }, pen)
  return {
    heightMm: stackHeight(lines) + 0.8,
    keepWithNext: true,
    draw: (top) => [{ role: 'H3', ops: drawStack(lines, top + 0.4) }],
  }
}

function pairBlock(pair: Things, pen: PaperPen): Block {
  const cells = pair.map((thing, side): { readonly x: number; readonly lines: readonly StackLine[] } => {
    const x = sheet.left + side * thingPitch
    const width = thingPitch - thingTextAt - 2
    return {
      x,
      lines: [
        ...textLines(thing.name, x + thingTextAt, width, text, pen),
        ...textLines(thing.usedBy, x + thingTextAt, width, { sizePt: 9, pitchMm: 4.6 }, pen),
      ],
    }
  })
  return {
    heightMm: Math.max(9, ...cells.map(({ lines }) => stackHeight(lines))) + 1.2,
    draw: (top) =>
      pair.flatMap((thing, side): readonly TaggedPart[] => {
        const { x, lines } = cells[side] ?? { x: sheet.left, lines: [] }
        return [
          { role: 'artifact', ops: thingBox(thing, x + 0.1, top + 2) },
          {
            role: 'LI',
            ops: [
              ...pen.line(thing.letter, x + 9.9, top + 6.7, {
                sizePt: thing.letter.length > 1 ? 9 : 12,
                align: 'center',
              }),
              ...drawStack(lines, top),
            ],
          },
        ]
      }),
  }
}

function undecidedBlocks({ words, undecided }: ChecklistContent, pen: PaperPen): readonly Block[] {
  if (undecided.length === 0) return []
  const width = sheet.right - sheet.left
  return [
    wideSection(words.undecided, '', pen),
    ...undecided.map(({ name, what }): Block => {
      const isShort = pen.width(name, text.sizePt, true) <= width / 3
      const lines = isShort
        ? labelledLines(name, what, sheet.left, width, text, pen, true)
        : [
            ...textLines(name, sheet.left, width, { ...text, bold: true }, pen),
            ...textLines(what, sheet.left, width, text, pen),
          ]
      return {
        heightMm: stackHeight(lines) + 0.8,
        draw: (top) => [{ role: 'LI', ops: drawStack(lines, top + 0.4) }],
      }
    }),
  ]
}

function nextBlocks({ next }: ChecklistContent, pen: PaperPen): readonly Block[] {
  if (next.title === '' && next.lines.length === 0) return []
  const [x, width] = [sheet.left + 3, sheet.right - sheet.left - 6]
  const lines = [
    ...textLines(next.title, x, width, text, pen),
    ...next.lines.flatMap((line, index) =>
      textLines(line, x, width, index === 0 ? { sizePt: 13, pitchMm: 8.4, bold: true } : text, pen),
    ),
  ]
  const height = stackHeight(lines) + 2.4
  return [
    {
      heightMm: height + 4,
      draw: (top) => [
        {
          role: 'artifact',
          ops: [
            { kind: 'rect', box: [sheet.left, top + 2.6, sheet.right - sheet.left, height], lineMm: 0.3 },
          ],
        },
        { role: 'P', ops: drawStack(lines, top + 3.4) },
      ],
    },
  ]
}
