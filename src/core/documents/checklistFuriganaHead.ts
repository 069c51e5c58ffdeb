import type { ChecklistContent } from './checklist.ts'
import { sampleMark } from './checklistHead.ts'
import { type QrModules, qrOps, sheet, spoken } from './checklistSheet.ts'
import { drawStack, stackHeight, textLines } from './checklistStack.ts'
import type { DrawOp, TaggedPart } from './drawing.ts'
import type { PaperPen } from './paperPen.ts'

/** Where the services begin on the first page. */
export const furiganaTop = 65.4

const qrSide = 17
const numberRight = sheet.right - qrSide - 6.2
const noticeTop = 37.4

/** Head of the checklist with readings: as the usual one, with room over each line. */
export function furiganaHead(content: ChecklistContent, pen: PaperPen, qr: QrModules): readonly TaggedPart[] {
  const { words } = content
  const width = sheet.right - sheet.left
  const hint = pen.wrapped(words.caseNumberHint, 42, 9)
  const notice = [
    ...textLines(words.notDecision, sheet.left + 3, width - 6, { sizePt: 12, pitchMm: 8, bold: true }, pen),
    ...textLines(words.notDecisionMore, sheet.left + 3, width - 6, { sizePt: 10.5, pitchMm: 7 }, pen),
  ]
  const title: readonly TaggedPart[] = [
    { role: 'P', ops: pen.line(`${content.office}　${content.date}`, sheet.left, 13.2, { sizePt: 10 }) },
    { role: 'H1', ops: pen.line(words.title, sheet.left, 25, { sizePt: 21, bold: true }) },
    ...sampleMark(content, pen, sheet.left + pen.width(words.title, 21, true) + 5, 24.2),
  ]
  const number: TaggedPart = {
    role: 'P',
    ops: [
      ...pen.line(words.caseNumber, numberRight, 13.9, { sizePt: 10, align: 'right' }),
      ...pen.line(spoken(content.caseNumber), numberRight, 20.8, {
        sizePt: 16,
        bold: true,
        align: 'right',
        spacingMm: 0.35,
      }),
      ...hint.flatMap((line, index) =>
        pen.line(line, numberRight, 27.4 + index * 6, { sizePt: 9, align: 'right' }),
      ),
    ],
  }
  return [
    ...title,
    ...(content.name === undefined
      ? []
      : [
          {
            role: 'P' as const,
            ops: pen.line(content.name, sheet.left, 34, { sizePt: 13, bold: true, withinMm: 110 }),
          },
        ]),
    number,
    { role: 'artifact', ops: qrOps(qr, sheet.right - qrSide, 9, qrSide) },
    {
      role: 'P',
      ops: [
        { kind: 'rect', box: [sheet.left, noticeTop, width, stackHeight(notice) + 2], lineMm: 0.4 },
        ...drawStack(notice, noticeTop + 0.6),
      ],
    },
    { role: 'P', ops: counts(content, noticeTop + stackHeight(notice) + 9, pen) },
  ]
}

function counts({ counts: all }: ChecklistContent, baseline: number, pen: PaperPen): readonly DrawOp[] {
  const ops: DrawOp[] = []
  let x: number = sheet.left
  for (const { label, count } of all) {
    ops.push(...pen.line(label, x, baseline, { sizePt: 9.5 }))
    x += pen.width(label, 9.5) + 1.2
    ops.push(...pen.line(String(count), x, baseline, { sizePt: 12, bold: true }))
    x += pen.width(String(count), 12, true) + 4.4
  }
  return ops
}
