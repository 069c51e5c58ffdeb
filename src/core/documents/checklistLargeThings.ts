import type { ChecklistContent, ChecklistRow, ChecklistThing } from './checklist.ts'
import { type LargeSheet, heading, lineStyles } from './checklistLargeSheet.ts'
import { type Block, hairline } from './checklistSheet.ts'
import { drawStack, stackHeight, textLines } from './checklistStack.ts'
import { tickPath } from './marks.ts'
import type { PaperPen } from './paperPen.ts'

const boxMm = 11

/** What is still to be brought for a service, in words with the letter of the list; joined they read on. */
export function thingNames(row: ChecklistRow, { bring, words }: ChecklistContent): readonly string[] {
  const things = bring.flatMap((group) => group.things)
  const names = row.letters.flatMap(({ letter, isShown }) => {
    const thing = things.find((candidate) => candidate.letter === letter)
    return thing === undefined || isShown
      ? []
      : [words.thingWithLetter.replace('{name}', thing.name).replace('{letter}', letter)]
  })
  return names.map((name, index) => (index < names.length - 1 ? `${name}${words.thingJoiner}` : name))
}

/** Things to bring, on a page of their own that can hang at home. */
export function thingBlocks(sheet: LargeSheet, pen: PaperPen): readonly Block[] {
  const { content } = sheet
  const groups = content.bring.filter(({ things }) => things.length > 0)
  if (groups.length === 0) return []
  return [
    heading(content.words.bring, '', sheet, pen),
    hintBlock(sheet, pen),
    ...groups.flatMap(({ title, things }) => [
      titleBlock(title, sheet, pen),
      ...things.map((thing) => thingBlock(thing, sheet, pen)),
    ]),
  ]
}

function hintBlock({ content, k, left, width }: LargeSheet, pen: PaperPen): Block {
  const lines = textLines(content.words.bringHint, left, width, lineStyles(k).text, pen)
  return {
    heightMm: 1.6 + stackHeight(lines),
    keepWithNext: true,
    draw: (top) => [{ role: 'P', ops: drawStack(lines, top + 1.6) }],
  }
}

function titleBlock(title: string, { k, left, width }: LargeSheet, pen: PaperPen): Block {
  const lines = textLines(title, left, width, { ...lineStyles(k).text, bold: true }, pen)
  return {
    heightMm: 3 + stackHeight(lines),
    keepWithNext: true,
    draw: (top) => [{ role: 'H3', ops: drawStack(lines, top + 2.4) }],
  }
}

function thingBlock(thing: ChecklistThing, { content, k, left, width }: LargeSheet, pen: PaperPen): Block {
  const style = lineStyles(k)
  const letterAt = left + 21 * k
  const nameAt = left + 28 * k
  const room = left + width - nameAt
  const japanese = content.japanese?.bring
    .flatMap(({ things }) => things)
    .find(({ letter }) => letter === thing.letter)
  const lines = [
    ...textLines(thing.name, nameAt, room, { ...style.text, bold: true }, pen),
    ...textLines(japanese?.name ?? '', nameAt, room, style.text, pen),
    ...textLines(thing.usedBy, nameAt, room, style.text, pen),
  ]
  const heightMm = Math.max(boxMm + 4, 2.4 + stackHeight(lines) + 2)
  return {
    heightMm,
    draw: (top) => [
      {
        role: 'artifact',
        ops: [
          { kind: 'rect', box: [left + 0.4, top + 2.6, boxMm, boxMm], lineMm: 0.7, radiusMm: 0.4 },
          ...(thing.isShown ? tickPath([left + 0.4, top + 2.6, boxMm, boxMm]) : []),
          hairline(top + heightMm, left, left + width),
        ],
      },
      {
        role: 'LI',
        ops: [
          ...pen.line(thing.letter, letterAt, top + 2.6 + 7.4 * k, {
            sizePt: 22 * k,
            bold: true,
            align: 'center',
          }),
          ...drawStack(lines, top + 2.4),
        ],
      },
    ],
  }
}
