import type { ChecklistContent, ChecklistThing } from './checklist.ts'
import { type Block, rule, sheet } from './checklistSheet.ts'
import { section } from './checklistServices.ts'
import type { DrawOp, TaggedPart } from './drawing.ts'
import { tickPath } from './marks.ts'
import type { PaperPen } from './paperPen.ts'

const columns = 3
const columnPitch = 63.3
const headHeight = 6.2
const thingHeight = 7.1
const nextBox = { x: 132, width: 66, height: 19.9 } as const
const undecidedPitch = 4.35

/** Things to bring, merged over all services, in three columns. */
export function bringBlocks(content: ChecklistContent, pen: PaperPen): readonly Block[] {
  const groups = content.bring.filter(({ things }) => things.length > 0)
  if (groups.length === 0) return []
  const placed = inColumns(groups)
  const height = Math.max(...placed.map(({ bottom }) => bottom)) + 0.8
  return [
    section(content.words.bring, content.words.bringHint, pen),
    {
      heightMm: height,
      draw: (top) => placed.flatMap((item) => drawItem(item, top, pen)),
    },
  ]
}

type Item = { readonly column: number; readonly y: number; readonly bottom: number } & (
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'thing'; readonly thing: ChecklistThing }
)

/**
 * Fills the columns one after the other, with the least height for which three are enough.
 *
 * A group that goes on in the next column goes on under the height of a title, so that rows stay level.
 */
function inColumns(groups: ChecklistContent['bring']): readonly Item[] {
  const count = groups.reduce((sum, { things }) => sum + things.length, 0)
  for (let rows = Math.max(1, Math.ceil(count / columns)); ; rows += 0.5) {
    const items = filled(groups, headHeight + rows * thingHeight + 0.01)
    if (items.every(({ column }) => column < columns)) return items
  }
}

function filled(groups: ChecklistContent['bring'], height: number): readonly Item[] {
  const items: Item[] = []
  let column = 0
  let y = 0
  for (const { title, things } of groups) {
    if (y > 0 && y + headHeight + thingHeight > height) [column, y] = [column + 1, 0]
    items.push({ kind: 'title', title, column, y, bottom: y + headHeight })
    y += headHeight
    for (const thing of things) {
      if (y + thingHeight > height) [column, y] = [column + 1, headHeight]
      items.push({ kind: 'thing', thing, column, y, bottom: y + thingHeight })
      y += thingHeight
    }
  }
  return items
}

function drawItem(item: Item, top: number, pen: PaperPen): readonly TaggedPart[] {
  const x = sheet.left + item.column * columnPitch
  const y = top + item.y
  if (item.kind === 'title') {
    return [
      {
        role: 'H3',
        ops: pen.line(item.title, x, y + 4.6, { sizePt: 9, bold: true, withinMm: columnPitch - 2 }),
      },
    ]
  }
  return [
    { role: 'artifact', ops: thingBox(item.thing, x + 0.1, y + 0.3) },
    { role: 'LI', ops: thingWords(item.thing, x, y, columnPitch, pen) },
  ]
}

/** The box of a thing, ticked when it was shown today. */
export function thingBox(thing: ChecklistThing, x: number, y: number): readonly DrawOp[] {
  return [
    { kind: 'rect', box: [x, y, 6.2, 6.2], lineMm: 0.4, radiusMm: 0.3 },
    ...(thing.isShown ? tickPath([x, y, 6.2, 6.2]) : []),
  ]
}

/** Letter, name and the services that need it. */
export function thingWords(
  thing: ChecklistThing,
  x: number,
  y: number,
  width: number,
  pen: PaperPen,
): readonly DrawOp[] {
  const withinMm = width - 12.6 - 1.2
  return [
    ...pen.line(thing.letter, x + 9.4, y + 4.9, { sizePt: 12, align: 'center' }),
    ...pen.line(thing.name, x + 12.6, y + 3.1, { sizePt: 9, withinMm }),
    ...pen.line(thing.usedBy, x + 12.6, y + 6.3, { sizePt: 8, withinMm }),
  ]
}

/** What is not yet decided, beside the box of the next visit. */
export function lastBlocks(content: ChecklistContent, pen: PaperPen): readonly Block[] {
  const hasNext = content.next.title !== '' || content.next.lines.length > 0
  if (content.undecided.length === 0 && !hasNext) return []
  const width = hasNext ? nextBox.x - 5 - sheet.left : sheet.right - sheet.left
  const lines = content.undecided.map(({ name, what }) => undecidedLine(name, what, width, pen))
  const count = lines.reduce((sum, line) => sum + line.lines, 0)
  const heightMm = Math.max(
    hasNext ? nextBox.height + 1.6 : 0,
    lines.length === 0 ? 0 : 8.4 + count * undecidedPitch,
  )
  return [
    {
      heightMm,
      draw: (top) => {
        let baseline = top + 10.9
        const items = lines.map((line): TaggedPart => {
          const ops = line.draw(baseline)
          baseline += line.lines * undecidedPitch
          return { role: 'LI', ops }
        })
        const head: readonly TaggedPart[] = [
          {
            role: 'H2',
            ops: pen.line(content.words.undecided, sheet.left, top + 5, { sizePt: 13, bold: true }),
          },
          { role: 'artifact', ops: [rule(top + 6.8, 0.2, sheet.left, sheet.left + width)] },
        ]
        return [
          ...(items.length === 0 ? [] : head),
          ...items,
          ...(hasNext ? nextParts(content, top + 0.8, pen) : []),
        ]
      },
    },
  ]
}

function undecidedLine(name: string, what: string, width: number, pen: PaperPen) {
  const sizePt = 8.8
  const whatAt = sheet.left + 3 + pen.width(name, sizePt, true) + 2
  const room = sheet.left + width - whatAt
  const [first = '', ...more] = pen.wrapped(what, room, sizePt)
  const rest = more.length === 0 ? [] : pen.wrapped(more.join(''), width - 3, sizePt)
  const draw = (baseline: number): readonly DrawOp[] => [
    ...pen.line('・', sheet.left, baseline, { sizePt }),
    ...pen.line(name, sheet.left + 3, baseline, { sizePt, bold: true }),
    ...pen.line(first, whatAt, baseline, { sizePt }),
    ...rest.flatMap((line, index) =>
      pen.line(line, sheet.left + 3, baseline + (index + 1) * undecidedPitch, { sizePt }),
    ),
  ]
  return { lines: 1 + rest.length, draw }
}

function nextParts({ next }: ChecklistContent, top: number, pen: PaperPen): readonly TaggedPart[] {
  const [first = '', ...rest] = next.lines
  const inner = nextBox.x + 2.6
  const withinMm = nextBox.width - 5.2
  const small = rest.flatMap((line) => pen.wrapped(line, withinMm, 9)).slice(0, 2)
  return [
    {
      role: 'artifact',
      ops: [{ kind: 'rect', box: [nextBox.x, top, nextBox.width, nextBox.height], lineMm: 0.3 }],
    },
    {
      role: 'P',
      ops: [
        ...pen.line(next.title, inner, top + 4.6, { sizePt: 9.5, withinMm }),
        ...pen.line(first, inner, top + 10, { sizePt: 13, bold: true, withinMm }),
        ...small.flatMap((line, index) =>
          pen.line(line, inner, top + 14.4 + index * 3.9, { sizePt: 9, withinMm }),
        ),
      ],
    },
  ]
}
