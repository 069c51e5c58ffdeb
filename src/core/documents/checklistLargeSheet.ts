import type { ChecklistContent } from './checklist.ts'
import { type Block, type QrModules, qrOps, spoken } from './checklistSheet.ts'
import { type LineStyle, drawStack, stackHeight, textLines } from './checklistStack.ts'
import { type DrawOp, type DrawnPage, type TaggedPart, a4 } from './drawing.ts'
import type { PaperPen } from './paperPen.ts'

/** A sheet in large type, in mm. */
export interface LargeSheet {
  readonly content: ChecklistContent
  /** 1 for 18 pt; the grid grows with the type, the margins do not. */
  readonly k: number
  readonly left: number
  readonly width: number
  readonly nextTop: number
  readonly bottom: number
}

const margin = 14
const qrSide = 22
const [footRule, footBaseline] = [283.4, 289]

export function largeSheet(content: ChecklistContent, k: number): LargeSheet {
  return { content, k, left: margin, width: a4.widthMm - 2 * margin, nextTop: 22, bottom: footRule - 1.5 }
}

/** Text to act on, and names. */
export function lineStyles(k: number): { readonly text: LineStyle; readonly name: LineStyle } {
  return {
    text: { sizePt: 18 * k, pitchMm: 8.1 * k },
    name: { sizePt: 22 * k, pitchMm: 9.4 * k, bold: true },
  }
}

/** A section heading over its thick rule, with a few words beside or under it. */
export function heading(title: string, hint: string, { k, left, width }: LargeSheet, pen: PaperPen): Block {
  const titleWidth = pen.width(title, 26 * k, true)
  const hintAt = left + titleWidth + 5 * k
  const isBeside = hintAt + pen.width(hint, 16 * k) <= left + width
  const under = isBeside ? [] : textLines(hint, left, width, lineStyles(k).text, pen)
  const heightMm = 14.5 * k + stackHeight(under) + 1
  return {
    heightMm,
    keepWithNext: true,
    draw: (top) => [
      {
        role: 'H2',
        ops: pen.line(title, left, top + 11.2 * k, { sizePt: 26 * k, bold: true, withinMm: width }),
      },
      {
        role: 'P',
        ops: isBeside
          ? pen.line(hint, hintAt, top + 11 * k, { sizePt: 16 * k })
          : drawStack(under, top + 13.4 * k),
      },
      { role: 'artifact', ops: [thickRule(top + heightMm - 0.6, left, width)] },
    ],
  }
}

/** Office, title, name, number and notice. */
export function largeHead(
  { content, k, left, width }: LargeSheet,
  pen: PaperPen,
  qr: QrModules,
): { readonly parts: readonly TaggedPart[]; readonly heightMm: number } {
  const { words } = content
  const right = left + width
  const numberRight = right - qrSide - 4
  const number = spoken(content.caseNumber)
  const numberWidth = pen.width(number, 26, true, 0.4)
  const room = numberRight - numberWidth - 6 - left
  const name = content.name ?? content.japanese?.name ?? ''
  const noticeTop = 43
  const lines = [
    ...textLines(words.notDecision, left + 4, width - 8, { ...lineStyles(k).text, bold: true }, pen),
    ...textLines(words.notDecisionMore, left + 4, width - 8, lineStyles(k).text, pen),
    ...textLines(content.translation ?? '', left + 4, width - 8, { sizePt: 14, pitchMm: 6.6 }, pen),
  ]
  const noticeHeight = stackHeight(lines) + 4.4
  const hint = pen.wrapped(words.caseNumberHint, 50, 13)
  const parts: readonly TaggedPart[] = [
    {
      role: 'P',
      ops: pen.line(`${content.office}　${content.date}`, left, 17, { sizePt: 13, withinMm: room + 20 }),
    },
    { role: 'H1', ops: pen.line(words.title, left, 27.6, { sizePt: 26, bold: true, withinMm: room }) },
    {
      role: 'P',
      ops: [
        ...pen.line(name, left, 38.4, { sizePt: 22, bold: true, withinMm: room }),
        ...sampleOps(words.sample, left + Math.min(room, pen.width(name, 22, true)) + 5, 38, pen),
      ],
    },
    {
      role: 'P',
      ops: [
        ...pen.line(words.caseNumber, numberRight, 17, { sizePt: 13, align: 'right' }),
        ...pen.line(number, numberRight, 27.2, { sizePt: 26, bold: true, align: 'right', spacingMm: 0.4 }),
        ...hint.flatMap((line, index) =>
          pen.line(line, numberRight, 33.4 + index * 5.4, { sizePt: 13, align: 'right' }),
        ),
      ],
    },
    { role: 'artifact', ops: qrOps(qr, right - qrSide, 12, qrSide) },
    {
      role: 'P',
      ops: [
        { kind: 'rect', box: [left, noticeTop, width, noticeHeight], lineMm: 0.4 },
        ...drawStack(lines, noticeTop + 1.8),
      ],
    },
  ]
  return { parts, heightMm: noticeTop + noticeHeight + 1 }
}

function sampleOps(sample: string, x: number, baseline: number, pen: PaperPen): readonly DrawOp[] {
  if (sample === '') return []
  return pen.framed(sample, x, baseline, { sizePt: 14, bold: true }, { padMm: 2, heightMm: 7.4, lineMm: 0.4 })
    .ops
}

/** Draws the pages; every one but the last says that there is another. */
export function largePages(
  pages: readonly (readonly Block[])[],
  sheet: LargeSheet,
  head: { readonly parts: readonly TaggedPart[]; readonly heightMm: number },
  pen: PaperPen,
): readonly DrawnPage[] {
  return pages.map((blocks, index) => {
    let top = index === 0 ? head.heightMm : sheet.nextTop
    const parts: TaggedPart[] = [...(index === 0 ? head.parts : shortHead(sheet, pen))]
    for (const block of blocks) {
      parts.push(...block.draw(top))
      top += block.heightMm
    }
    return { ...a4, parts: [...parts, ...foot(sheet, pen, index + 1, pages.length)] }
  })
}

function shortHead({ content, left, width }: LargeSheet, pen: PaperPen): readonly TaggedPart[] {
  const { words } = content
  const number = `${words.caseNumber} ${spoken(content.caseNumber)}`
  return [
    {
      role: 'artifact',
      ops: [
        ...pen.line(words.title, left, 17, { sizePt: 14, bold: true }),
        ...pen.line(words.sample, a4.widthMm / 2, 17, { sizePt: 14, bold: true, align: 'center' }),
        ...pen.line(number, left + width, 17, { sizePt: 14, align: 'right' }),
      ],
    },
  ]
}

function foot(
  { content, left, width }: LargeSheet,
  pen: PaperPen,
  page: number,
  pages: number,
): readonly TaggedPart[] {
  const { words } = content
  const number = words.page.replace('{page}', String(page)).replace('{pages}', String(pages))
  const more = page < pages ? words.continued : ''
  const moreWidth = more === '' ? 0 : pen.width(more, 14, true) + 3
  const right = left + width
  const numberWidth = pen.width(number, 11)
  const rulesWidth = width - moreWidth - numberWidth - 4
  const rules = pen.wrapped(content.footer, rulesWidth, 8)
  return [
    {
      role: 'artifact',
      ops: [
        { kind: 'line', from: [left, footRule], to: [right, footRule], lineMm: 0.4 },
        ...rules.flatMap((line, index) =>
          pen.line(line.trim(), left, footBaseline - 1.4 + index * 3.4, { sizePt: 8 }),
        ),
        ...pen.line(number, right - moreWidth, footBaseline, { sizePt: 11, align: 'right' }),
      ],
    },
    ...(more === ''
      ? []
      : [
          {
            role: 'P' as const,
            ops: pen.line(more, right, footBaseline, { sizePt: 14, bold: true, align: 'right' }),
          },
        ]),
  ]
}

function thickRule(y: number, left: number, width: number): DrawOp {
  return { kind: 'line', from: [left, y], to: [left + width, y], lineMm: 0.7 }
}
