import type { ChecklistContent } from './checklist.ts'
import { type QrModules, qrOps, sheet, spoken } from './checklistSheet.ts'
import type { DrawOp, TaggedPart } from './drawing.ts'
import type { PaperPen } from './paperPen.ts'

const qrSideMm = 17
const numberRight = sheet.right - qrSideMm - 6.2

/** Head of the checklist in one language: office, title, name, number, notice and counts. */
export function headParts(content: ChecklistContent, pen: PaperPen, qr: QrModules): readonly TaggedPart[] {
  const { words } = content
  return [
    { role: 'P', ops: pen.line(`${content.office}　${content.date}`, sheet.left, 12.4, { sizePt: 9.5 }) },
    { role: 'H1', ops: pen.line(words.title, sheet.left, 21.4, { sizePt: 21, bold: true }) },
    ...sampleMark(content, pen, sheet.left + pen.width(words.title, 21, true) + 5, 20.6),
    ...(content.name === undefined
      ? []
      : [
          {
            role: 'P' as const,
            ops: pen.line(content.name, sheet.left, 28.9, { sizePt: 13, bold: true, withinMm: 120 }),
          },
        ]),
    ...numberParts(content, pen, qr),
    { role: 'P', ops: notice(content, pen) },
    { role: 'P', ops: counts(content, pen) },
  ]
}

/** Number of the case with its QR code, at the right of the head. */
export function numberParts(content: ChecklistContent, pen: PaperPen, qr: QrModules): readonly TaggedPart[] {
  const { words } = content
  const hint = pen.wrapped(words.caseNumberHint, 30, 9)
  return [
    {
      role: 'P',
      ops: [
        ...pen.line(words.caseNumber, numberRight, 12.4, { sizePt: 9, align: 'right' }),
        ...pen.line(spoken(content.caseNumber), numberRight, 18.6, {
          sizePt: 16,
          bold: true,
          align: 'right',
          spacingMm: 0.35,
        }),
        ...hint.flatMap((line, index) =>
          pen.line(line, numberRight, 23.1 + index * 3.7, { sizePt: 9, align: 'right' }),
        ),
      ],
    },
    { role: 'artifact', ops: qrOps(qr, sheet.right - qrSideMm, 9, qrSideMm) },
  ]
}

/** 見本 in a frame, so that a sample never passes for a paper of a real office. */
export function sampleMark(
  content: ChecklistContent,
  pen: PaperPen,
  x: number,
  baseline: number,
): readonly TaggedPart[] {
  if (content.words.sample === '') return []
  const { ops } = pen.framed(
    content.words.sample,
    x,
    baseline,
    { sizePt: 11, bold: true },
    { padMm: 2, heightMm: 6, lineMm: 0.4 },
  )
  return [{ role: 'P', ops }]
}

function notice({ words }: ChecklistContent, pen: PaperPen): readonly DrawOp[] {
  const more = 15 + pen.width(words.notDecision, 11, true) + 3
  return [
    { kind: 'rect', box: [sheet.left, 31.8, sheet.right - sheet.left, 7.8], lineMm: 0.4 },
    ...pen.line(words.notDecision, 15, 37.1, { sizePt: 11, bold: true }),
    ...pen.line(words.notDecisionMore, more, 37, { sizePt: 9, withinMm: sheet.right - more - 2 }),
  ]
}

function counts({ counts: all }: ChecklistContent, pen: PaperPen): readonly DrawOp[] {
  const ops: DrawOp[] = []
  let x: number = sheet.left
  all.forEach(({ label, count }, index) => {
    if (index > 0) {
      ops.push({ kind: 'line', from: [x + 3, 41.5], to: [x + 3, 44.9], lineMm: 0.25 })
      x += 6.4
    }
    ops.push(...pen.line(label, x, 44.4, { sizePt: 9.5 }))
    x += pen.width(label, 9.5) + 1.4
    ops.push(...pen.line(String(count), x, 44.5, { sizePt: 13, bold: true }))
    x += pen.width(String(count), 13, true)
  })
  return ops
}
