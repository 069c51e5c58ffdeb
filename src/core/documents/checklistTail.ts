import type { ChecklistContent, ChecklistThing } from './checklist.ts'
import { type Block, rule, sheet } from './checklistSheet.ts'
import { section } from './checklistServices.ts'
import { type StackLine, drawStack, stackHeight, textLines } from './checklistStack.ts'
import type { DrawOp, TaggedPart } from './drawing.ts'
import { tickPath } from './marks.ts'
import type { PaperPen } from './paperPen.ts'

const columns = 3
const columnPitch = 62.4
const headHeight = 6.2
const thingTextAt = 12.6
const thingHeight = 7.1
const thingLine = 3.4
const nextBox = { x: 132, width: 66, height: 19.9 } as const
const undecidedPitch = 4.35
const undecidedHead = 7.8
/** A longer list of what is undecided would leave the paper beside it empty. */
const longest = 45

/** Things to bring, merged over all services, in three columns. */
export function bringBlocks(content: ChecklistContent, pen: PaperPen): readonly Block[] {
  const groups = content.bring.filter(({ things }) => things.length > 0)
  if (groups.length === 0) return []
  const laid = groups.map(({ title, things }) => ({
    title,
    things: things.map((thing) => laidThing(thing, pen)),
  }))
  const placed = inColumns(laid)
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
  | { readonly kind: 'thing'; readonly thing: LaidThing }
)

/** A thing with its texts broken into lines. */
interface LaidThing {
  readonly thing: ChecklistThing
  readonly names: readonly string[]
  readonly users: readonly string[]
  readonly heightMm: number
}

interface LaidGroup {
  readonly title: string
  readonly things: readonly LaidThing[]
}

function laidThing(thing: ChecklistThing, pen: PaperPen): LaidThing {
  const width = columnPitch - thingTextAt - 1.2
  const names = pen.wrapped(thing.name, width, 9)
  const users = pen.wrapped(thing.usedBy, width, 8)
  return { thing, names, users, heightMm: thingHeight + (names.length + users.length - 2) * thingLine }
}

/**
 * Fills the columns one after the other, with the least height for which three are enough.
 *
 * A group that goes on in the next column goes on under the height of a title, so that rows stay level.
 */
function inColumns(groups: readonly LaidGroup[]): readonly Item[] {
  const things = groups.flatMap((group) => group.things)
  const total = things.reduce((sum, { heightMm }) => sum + heightMm, 0)
  const highest = Math.max(...things.map(({ heightMm }) => heightMm))
  for (let height = headHeight + Math.max(highest, total / columns); ; height += thingLine) {
    const items = filled(groups, height + 0.01)
    if (items.every(({ column }) => column < columns)) return items
  }
}

function filled(groups: readonly LaidGroup[], height: number): readonly Item[] {
  const items: Item[] = []
  let column = 0
  let y = 0
  for (const { title, things } of groups) {
    if (y > 0 && y + headHeight + (things[0]?.heightMm ?? 0) > height) [column, y] = [column + 1, 0]
    items.push({ kind: 'title', title, column, y, bottom: y + headHeight })
    y += headHeight
    for (const thing of things) {
      if (y + thing.heightMm > height) [column, y] = [column + 1, headHeight]
      items.push({ kind: 'thing', thing, column, y, bottom: y + thing.heightMm })
      y += thing.heightMm
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
    { role: 'artifact', ops: thingBox(item.thing.thing, x + 0.1, y + 0.3) },
    { role: 'LI', ops: thingWords(item.thing, x, y, pen) },
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
function thingWords(
  { thing, names, users }: LaidThing,
  x: number,
  y: number,
  pen: PaperPen,
): readonly DrawOp[] {
  const usersAt = y + 3.1 + names.length * thingLine - 0.2
  return [
    ...pen.line(thing.letter, x + 9.4, y + 4.9, {
      sizePt: thing.letter.length > 1 ? 9 : 12,
      align: 'center',
    }),
    ...names.flatMap((line, index) =>
      pen.line(line, x + thingTextAt, y + 3.1 + index * thingLine, { sizePt: 9 }),
    ),
    ...users.flatMap((line, index) =>
      pen.line(line, x + thingTextAt, usersAt + index * thingLine, { sizePt: 8 }),
    ),
  ]
}

/** What is not yet decided, beside the box of the next visit; a long list has the whole width. */
export function lastBlocks(content: ChecklistContent, pen: PaperPen): readonly Block[] {
  const next = nextLines(content, pen)
  const hasNext = next.length > 0
  const nextHeight = Math.max(nextBox.height, stackHeight(next) + 2.4)
  const box = (top: number): readonly TaggedPart[] => (hasNext ? nextParts(next, nextHeight, top + 0.8) : [])
  const width = hasNext ? nextBox.x - 5 - sheet.left : sheet.right - sheet.left
  const beside = undecidedLines(content, width, pen)
  const besideHeight = beside.reduce((sum, lines) => sum + stackHeight(lines), 0)
  if (besideHeight > longest) {
    const whole = undecidedLines(content, sheet.right - sheet.left, pen)
    return [
      {
        heightMm: undecidedHead,
        keepWithNext: true,
        draw: (top) => undecidedTitle(content, sheet.right, top, pen),
      },
      ...whole.map((lines): Block => ({
        heightMm: stackHeight(lines),
        draw: (top) => [{ role: 'LI', ops: drawStack(lines, top) }],
      })),
      ...(hasNext ? [{ heightMm: nextHeight + 1.6, draw: box }] : []),
    ]
  }
  if (beside.length === 0 && !hasNext) return []
  const heightMm = Math.max(
    hasNext ? nextHeight + 1.6 : 0,
    beside.length === 0 ? 0 : undecidedHead + besideHeight + 0.6,
  )
  return [
    {
      heightMm,
      draw: (top) => {
        let y = top + undecidedHead
        const items = beside.map((lines): TaggedPart => {
          const ops = drawStack(lines, y)
          y += stackHeight(lines)
          return { role: 'LI', ops }
        })
        const title = items.length === 0 ? [] : undecidedTitle(content, sheet.left + width, top, pen)
        return [...title, ...items, ...box(top)]
      },
    },
  ]
}

function undecidedTitle(
  { words }: ChecklistContent,
  right: number,
  top: number,
  pen: PaperPen,
): readonly TaggedPart[] {
  return [
    { role: 'H2', ops: pen.line(words.undecided, sheet.left, top + 5, { sizePt: 13, bold: true }) },
    { role: 'artifact', ops: [rule(top + 6.8, 0.2, sheet.left, right)] },
  ]
}

/** Which services, in bold, and what decides them; on the same line where the services leave room. */
function undecidedLines(
  { undecided }: ChecklistContent,
  width: number,
  pen: PaperPen,
): readonly (readonly StackLine[])[] {
  const style = { sizePt: 8.8, pitchMm: undecidedPitch } as const
  const x = sheet.left + 3
  return undecided.map(({ name, what }) => {
    const nameWidth = pen.width(name, style.sizePt, true)
    const isShort = nameWidth <= (width - 3) / 2
    const names = textLines(name, x, width - 3, { ...style, bold: true }, pen)
    const whatAt = isShort ? x + nameWidth + 2 : x
    const whats = textLines(what, whatAt, sheet.left + width - whatAt, style, pen)
    const lines = isShort ? besideEachOther(names, whats) : [...names, ...whats]
    const bullet = (baseline: number): readonly DrawOp[] => pen.line('・', sheet.left, baseline, style)
    return lines.map((line, index) =>
      index > 0 ? line : { ...line, draw: (baseline) => [...bullet(baseline), ...line.draw(baseline)] },
    )
  })
}

/** One line of words in front of the first of others. */
function besideEachOther(left: readonly StackLine[], right: readonly StackLine[]): readonly StackLine[] {
  const [first] = left
  const [start, ...rest] = right
  if (first === undefined || start === undefined) return [...left, ...right]
  return [{ ...start, draw: (baseline) => [...first.draw(baseline), ...start.draw(baseline)] }, ...rest]
}

function nextLines({ next }: ChecklistContent, pen: PaperPen): readonly StackLine[] {
  const [first = '', ...rest] = next.lines
  const x = nextBox.x + 2.6
  const width = nextBox.width - 5.2
  return [
    ...textLines(next.title, x, width, { sizePt: 9.5, pitchMm: 5 }, pen),
    ...textLines(first, x, width, { sizePt: 13, pitchMm: 5.6, bold: true }, pen),
    ...rest.flatMap((line) => textLines(line, x, width, { sizePt: 9, pitchMm: 3.9 }, pen)),
  ]
}

function nextParts(lines: readonly StackLine[], height: number, top: number): readonly TaggedPart[] {
  return [
    {
      role: 'artifact',
      ops: [{ kind: 'rect', box: [nextBox.x, top, nextBox.width, height], lineMm: 0.3 }],
    },
    { role: 'P', ops: drawStack(lines, top + 1) },
  ]
}
