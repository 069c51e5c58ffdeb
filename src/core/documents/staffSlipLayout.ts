import { qrOps, spoken, type QrModules } from './checklistSheet.ts'
import type { DrawOp, DrawnPage, TaggedPart } from './drawing.ts'
import type { GlyphLoss } from './glyphPlan.ts'
import { type PaperFonts, PaperPen } from './paperPen.ts'
import type { SlipLine, SlipPaper, SlipSection, StaffSlip } from './staffSlip.ts'

/*
 * A5 slips side by side on A4 paper: a printer at a counter has A4 in its tray. What does not fit
 * on the left half goes on to the right one.
 */
const paper = { widthMm: 297, heightMm: 210 } as const
const half = {
  width: 148.5,
  left: 9,
  right: 139.5,
  bottom: 198,
  footRule: 199.5,
  footBaseline: 203.8,
} as const
const firstTop = 40
const nextTop = 18
const whatAt = 61
const lineHeight = 6.4
/** Width of a frame for one character by hand. */
const frameMm = 6.4
const pitch = 4.1
const qrSide = 18

/** The drawn sheets, and characters that came out as a gap. */
export interface LaidSlip {
  readonly pages: readonly DrawnPage[]
  readonly losses: readonly GlyphLoss[]
}

/** A piece that is never broken over two halves. */
interface Row {
  readonly heightMm: number
  /** Stays with the row after it. */
  readonly isHead?: true
  draw(x: number, top: number): readonly TaggedPart[]
}

/**
 * Lays out a staff slip.
 *
 * @param qr  Modules of the QR code of `slip.qr`, without a quiet zone.
 */
export function layStaffSlip(slip: StaffSlip, fonts: PaperFonts, qr: QrModules): LaidSlip {
  const pen = new PaperPen(fonts)
  const rows = [...slip.sections.flatMap((section) => sectionRows(section, pen)), ...printedRows(slip, pen)]
  const halves = inHalves(rows)
  const pages: DrawnPage[] = []
  for (let index = 0; index < halves.length; index += 2) {
    const parts = [index, index + 1].flatMap((k) => {
      const own = halves[k]
      const x = k % 2 === 0 ? 0 : half.width
      return own === undefined ? [] : halfParts(own, { slip, pen, qr, x, index: k, count: halves.length })
    })
    pages.push({ ...paper, parts: [...parts, fold] })
  }
  return { pages, losses: pen.losses }
}

/** Where the sheet is cut or folded. */
const fold: TaggedPart = {
  role: 'artifact',
  ops: Array.from({ length: 21 }, (_, k) => ({
    kind: 'line' as const,
    from: [half.width, k * 10 + 3] as const,
    to: [half.width, k * 10 + 6] as const,
    lineMm: 0.2,
  })),
}

function inHalves(rows: readonly Row[]): readonly (readonly Row[])[] {
  const halves: Row[][] = [[]]
  let top = firstTop
  rows.forEach((row, index) => {
    const next = row.isHead === true ? (rows[index + 1]?.heightMm ?? 0) : 0
    if (top + row.heightMm + next > half.bottom && (halves.at(-1)?.length ?? 0) > 0) {
      halves.push([])
      top = nextTop
    }
    halves.at(-1)?.push(row)
    top += row.heightMm
  })
  return halves
}

interface HalfOf {
  readonly slip: StaffSlip
  readonly pen: PaperPen
  readonly qr: QrModules
  readonly x: number
  readonly index: number
  readonly count: number
}

function halfParts(rows: readonly Row[], of: HalfOf): readonly TaggedPart[] {
  let top = of.index === 0 ? firstTop : nextTop
  const body = rows.flatMap((row) => {
    const parts = row.draw(of.x, top)
    top += row.heightMm
    return parts
  })
  return [...(of.index === 0 ? headParts(of) : shortHead(of)), ...body, foot(of)]
}

function headParts({ slip, pen, qr, x }: HalfOf): readonly TaggedPart[] {
  const left = x + half.left
  const room = half.right - half.left - qrSide - 5
  const sample =
    slip.sample === ''
      ? []
      : pen.framed(
          slip.sample,
          left + pen.width(slip.title, 13, true) + 4,
          13.6,
          { sizePt: 9.5, bold: true },
          { padMm: 1.6, heightMm: 5, lineMm: 0.4 },
        ).ops
  return [
    { role: 'H1', ops: [...pen.line(slip.title, left, 13.6, { sizePt: 13, bold: true }), ...sample] },
    {
      role: 'P',
      ops: [
        ...pen.line(spoken(slip.caseNumber), left, 21.4, { sizePt: 19, bold: true, spacingMm: 0.4 }),
        ...pen.line(slip.about, left, 27, { sizePt: 9, withinMm: room }),
      ],
    },
    { role: 'artifact', ops: qrOps(qr, x + half.right - qrSide, 8, qrSide) },
    {
      role: 'P',
      ops: [
        { kind: 'rect', box: [left, 30.4, half.right - half.left, 7], lineMm: 0.5 },
        ...pen.line(slip.notice, left + 2.4, 35.2, {
          sizePt: 9.5,
          bold: true,
          withinMm: half.right - half.left - 5,
        }),
      ],
    },
  ]
}

function shortHead({ slip, pen, x }: HalfOf): readonly TaggedPart[] {
  const ops = [
    ...pen.line(slip.title, x + half.left, 13, { sizePt: 10.5, bold: true }),
    ...pen.line(spoken(slip.caseNumber), x + half.right, 13, { sizePt: 10.5, bold: true, align: 'right' }),
  ]
  return [{ role: 'artifact', ops }]
}

function foot({ slip, pen, x, index, count }: HalfOf): TaggedPart {
  const y = half.footRule
  return {
    role: 'artifact',
    ops: [
      { kind: 'line', from: [x + half.left, y], to: [x + half.right, y], lineMm: 0.3 },
      ...pen.line(slip.footer, x + half.left, half.footBaseline, { sizePt: 7.5 }),
      ...pen.line(`${index + 1} / ${count}`, x + half.right, half.footBaseline, {
        sizePt: 7.5,
        align: 'right',
      }),
    ],
  }
}

function headRow(title: string, note: string, pen: PaperPen): Row {
  return {
    heightMm: 10,
    isHead: true,
    draw: (x, top) => [
      { role: 'H2', ops: pen.line(title, x + half.left, top + 7.2, { sizePt: 11.5, bold: true }) },
      { role: 'P', ops: pen.line(note, x + half.right, top + 7.2, { sizePt: 8.5, align: 'right' }) },
      { role: 'artifact', ops: [ruleAt(x, top + 9.2, 0.6)] },
    ],
  }
}

function sectionRows({ title, note, lines }: SlipSection, pen: PaperPen): readonly Row[] {
  return [headRow(title, note, pen), ...lines.map((line) => lineRow(line, pen))]
}

function lineRow(line: SlipLine, pen: PaperPen): Row {
  const nameAt = half.left + 8.4
  const names = pen.wrapped(line.name, whatAt - nameAt - 2, 9, true)
  const whats = pen.wrapped(line.what, half.right - whatAt - (line.what.includes('□') ? frameMm : 0), 9)
  const heightMm = lineHeight + (Math.max(names.length, whats.length) - 1) * pitch
  return {
    heightMm,
    draw: (x, top) => [
      {
        role: 'artifact',
        ops: [
          { kind: 'rect', box: [x + half.left, top + (heightMm - 5) / 2, 5, 5], lineMm: 0.35 },
          ruleAt(x, top + heightMm, 0.15),
        ],
      },
      {
        role: 'LI',
        ops: [
          ...block(names, x + nameAt, top + heightMm / 2, true, pen),
          ...block(whats, x + whatAt, top + heightMm / 2, false, pen),
        ],
      },
    ],
  }
}

/** Lines around a middle; `□` becomes a frame to write in. */
function block(
  lines: readonly string[],
  x: number,
  middle: number,
  bold: boolean,
  pen: PaperPen,
): readonly DrawOp[] {
  return lines.flatMap((text, index) => {
    const baseline = middle + 1.25 + (index - (lines.length - 1) / 2) * pitch
    const [before = '', after] = text.split('□')
    const ops = pen.line(before, x, baseline, { sizePt: 9, bold })
    if (after === undefined) return ops
    const at = x + pen.width(before, 9, bold) + 0.4
    return [
      ...ops,
      { kind: 'rect' as const, box: [at, baseline - 4, frameMm, 5] as const, lineMm: 0.35 },
      ...pen.line(after, at + frameMm + 0.4, baseline, { sizePt: 9, bold }),
    ]
  })
}

const sheetsAt = 108
const filledAt = 122

function printedRows({ printed }: StaffSlip, pen: PaperPen): readonly Row[] {
  const [paperHead, sheetsHead, filledHead] = printed.heads
  const heads: Row = {
    heightMm: 5.2,
    isHead: true,
    draw: (x, top) => [
      {
        role: 'P',
        ops: [
          ...pen.line(paperHead, x + half.left, top + 3.8, { sizePt: 8 }),
          ...pen.line(sheetsHead, x + sheetsAt, top + 3.8, { sizePt: 8, align: 'right' }),
          ...pen.line(filledHead, x + filledAt, top + 3.8, { sizePt: 8 }),
          ruleAt(x, top + 5.2, 0.15),
        ],
      },
    ],
  }
  return [
    headRow(printed.title, printed.note, pen),
    heads,
    ...printed.papers.map((one) => paperRow(one, pen)),
  ]
}

function paperRow({ title, sheets, filled }: SlipPaper, pen: PaperPen): Row {
  return {
    heightMm: 5.4,
    draw: (x, top) => [
      {
        role: 'LI',
        ops: [
          ...pen.line(title, x + half.left, top + 3.9, { sizePt: 9, withinMm: sheetsAt - half.left - 8 }),
          ...pen.line(String(sheets), x + sheetsAt, top + 3.9, { sizePt: 9, align: 'right' }),
          ...(filled === undefined
            ? []
            : pen.line(`${filled.done} / ${filled.all}`, x + filledAt, top + 3.9, { sizePt: 9 })),
        ],
      },
      { role: 'artifact', ops: [ruleAt(x, top + 5.4, 0.15)] },
    ],
  }
}

function ruleAt(x: number, y: number, lineMm: number): DrawOp {
  return { kind: 'line', from: [x + half.left, y], to: [x + half.right, y], lineMm }
}
