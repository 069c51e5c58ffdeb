import { type Wareki, eraYearText, warekiOf } from '../dates/wareki.ts'
import { type Continuation, annexWords } from './annex.ts'
import { type QrModules, qrOps } from './checklistSheet.ts'
import { clustersOf } from './clusters.ts'
import type { DrawOp } from './drawing.ts'
import {
  type LaidText,
  type TextStyle,
  layFirstThatFits,
  layParagraph,
  layText,
  textOf,
} from './fieldText.ts'
import type { FontChain } from './fontFace.ts'
import { caseNumberQr } from './caseNumber.ts'
import type { FormValue, FormValues } from './formValues.ts'
import type { GlyphLoss } from './glyphPlan.ts'
import { kanaIn } from './kana.ts'
import type { BoxMm, FormField } from './mapping.ts'
import { circleAround, doubleLine, tickPath } from './marks.ts'
import type { DocumentProblem } from './problem.ts'
import { type TableField, layTable } from './tableLayout.ts'
import { layVertical } from './verticalText.ts'

/** What one field puts on the page. */
export interface LaidField {
  readonly ops: readonly DrawOp[]
  readonly problems: readonly DocumentProblem[]
  /** What goes on the 別紙. */
  readonly rest?: Continuation
}

/** What laying a form takes besides values: the fonts, and a maker of QR codes. */
export interface FormTools {
  readonly chain: FontChain
  readonly qrOf: (text: string) => QrModules
}

type Kind<K extends FormField['kind']> = Extract<FormField, { kind: K }>

const combMinSizePt = 7
const currentEra: Wareki['era'] = '令和'

/**
 * Lays one value into its place on a form.
 *
 * An unanswered field stays empty, without a dash: someone may still fill it in by hand. A text
 * that does not fit is left out whole and reported, since half a name is worse than none.
 */
export function layField(field: FormField, values: FormValues, tools: FormTools): LaidField {
  const { chain } = tools
  if (field.kind === 'blank') return nothing
  if (field.kind === 'struck') return { ops: doubleLine(field.box), problems: [] }
  if (field.kind === 'const')
    return fromText(
      field,
      layText(field.text, field.box, { ...field, minSizePt: 6, align: 'left' }, chain),
      field.sizePt,
    )
  const value = values[field.bind]
  if (value === undefined || isEmpty(value)) {
    return field.required === true
      ? { ops: [], problems: [{ kind: 'empty-required', ...named(field) }] }
      : nothing
  }
  return layValue(field, value, tools)
}

function layValue(
  field: Exclude<FormField, { kind: 'blank' | 'struck' | 'const' }>,
  value: FormValue,
  { chain, qrOf }: FormTools,
): LaidField {
  switch (field.kind) {
    case 'text': {
      const text = printedText(field, value)
      return layLong(field, text, layText(text, field.box, field, chain), chain)
    }
    case 'multiline': {
      const style: TextStyle = { ...field, align: 'left' }
      return layLong(field, textOf(value), layParagraph(textOf(value), field.box, style, chain), chain)
    }
    case 'furigana':
      return fromText(
        field,
        layText(kanaIn(textOf(value), field.script), field.box, field, chain),
        field.sizePt,
      )
    case 'vertical':
      return fromText(field, layVertical(textOf(value), field.box, field, chain), field.sizePt)
    case 'comb':
      return layComb(field, textOf(value), chain)
    case 'wareki':
      return layWareki(field, value, chain)
    case 'circle':
      return layMarks(field, value, circleAround)
    case 'check':
      return layMarks(field, value, tickPath)
    case 'strike':
      return layStrike(field, value)
    case 'table':
      return layRows(field, value, chain)
    case 'qr':
      return layQr(field, value, qrOf)
  }
}

/** The whole of what a text place prints. */
export function printedText(field: Kind<'text'>, value: FormValue): string {
  return textOf(value) + (field.suffix ?? '')
}

const nothing: LaidField = { ops: [], problems: [] }

function layComb(field: Kind<'comb'>, text: string, chain: FontChain): LaidField {
  const clusters = clustersOf(withoutSeparators(text))
  if (clusters.length > field.cells.length)
    return { ops: [], problems: [{ kind: 'overflow', ...named(field) }] }
  const firstCell = field.align === 'right' ? field.cells.length - clusters.length : 0
  const style: TextStyle = { sizePt: field.sizePt, minSizePt: combMinSizePt, align: 'center' }
  const laid = clusters.map((cluster, index) => {
    const cell = field.cells[firstCell + index]
    if (cell === undefined) throw new Error(`field ${field.id} has no cell ${firstCell + index}`)
    return layText(cluster.text, cell, style, chain)
  })
  return joined(field, laid, field.sizePt)
}

/** Digits of a printed comb: hyphens and spaces stand between the cells, full-width digits are the same digits. */
function withoutSeparators(text: string): string {
  return text
    .replace(/[\s\-‐‑–—―−－ー〒]/g, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0))
}

function layWareki(field: Kind<'wareki'>, value: FormValue, chain: FontChain): LaidField {
  if (value.kind !== 'date') throw new Error(`field ${field.id} needs a date`)
  const wareki = warekiOf(value.date)
  const era = wareki === undefined ? undefined : layEra(field, wareki, chain)
  if (wareki === undefined || era === undefined)
    return { ops: [], problems: [{ kind: 'not-offered', ...named(field) }] }
  const style: TextStyle = { sizePt: field.sizePt, minSizePt: combMinSizePt, align: 'center' }
  const parts = joined(
    field,
    [
      layText(eraYearText(wareki.year), field.year, style, chain),
      layText(String(wareki.month), field.month, style, chain),
      layText(String(wareki.day), field.day, style, chain),
    ],
    field.sizePt,
  )
  return { ops: [...era, ...parts.ops], problems: parts.problems }
}

/** The era circled or written; nothing to draw where the blank has it printed, `undefined` where it cannot be said. */
function layEra(field: Kind<'wareki'>, { era }: Wareki, chain: FontChain): readonly DrawOp[] | undefined {
  if (field.eras !== undefined) {
    const box = field.eras[era]
    return box === undefined ? undefined : circleAround(box)
  }
  // Years of another era after a printed 令和 would be another date.
  if (field.eraBox === undefined) return era === (field.printedEra ?? currentEra) ? [] : undefined
  return layText(
    era,
    field.eraBox,
    { sizePt: field.sizePt, minSizePt: combMinSizePt, align: 'center' },
    chain,
  ).ops
}

function layMarks(
  field: Kind<'circle'> | Kind<'check'>,
  value: FormValue,
  mark: (box: BoxMm) => readonly DrawOp[],
): LaidField {
  const ids = value.kind === 'choices' ? value.ids : [textOf(value)]
  const boxes = ids.map((id) => field.options[id])
  const ops = boxes.flatMap((box) => (box === undefined ? [] : mark(box)))
  // A choice the form does not offer must not vanish: the person writes it in by hand.
  return boxes.includes(undefined)
    ? { ops, problems: [{ kind: 'not-offered', ...named(field) }] }
    : { ops, problems: [] }
}

/** Strikes what was not chosen; several answers may stand for one printed word, at one place. */
function layStrike(field: Kind<'strike'>, value: FormValue): LaidField {
  const ids = value.kind === 'choices' ? value.ids : [textOf(value)]
  const kept = ids.map((id) => field.options[id])
  // With a choice the form does not offer, all words would be struck; the person mends it by hand.
  if (kept.includes(undefined)) return { ops: [], problems: [{ kind: 'not-offered', ...named(field) }] }
  const places = new Map(Object.values(field.options).map((box) => [box.join(), box]))
  for (const box of kept) places.delete(box?.join() ?? '')
  return { ops: [...places.values()].flatMap(doubleLine), problems: [] }
}

function layRows(field: TableField, value: FormValue, chain: FontChain): LaidField {
  if (value.kind !== 'rows') throw new Error(`field ${field.id} needs a list`)
  const { ops, losses, sizePt, rest, hasNoRoom } = layTable(field, value.rows, chain)
  const problems = lossProblems(field, losses)
  if (hasNoRoom) return { ops: [], problems: [...problems, { kind: 'overflow', ...named(field) }] }
  if (sizePt !== undefined) problems.push({ kind: 'shrunk', ...named(field), sizePt })
  if (rest === undefined) return { ops, problems }
  return { ops, problems: [...problems, { kind: 'continued', ...named(field) }], rest }
}

/** The case number as a code that the office scans; never anything of the person. */
function layQr(field: Kind<'qr'>, value: FormValue, qrOf: FormTools['qrOf']): LaidField {
  const [x, y, width, height] = field.box
  const side = Math.min(width, height)
  const modules = qrOf(caseNumberQr(textOf(value)))
  return { ops: qrOps(modules, x + (width - side) / 2, y + (height - side) / 2, side), problems: [] }
}

/** A text that may go on on the 別紙: then its place only points there. */
function layLong(
  field: Kind<'text'> | Kind<'multiline'>,
  text: string,
  laid: LaidText,
  chain: FontChain,
): LaidField {
  if (laid.ops !== undefined || field.continues !== true) return fromText(field, laid, field.sizePt)
  const style: TextStyle = { ...field, align: field.kind === 'text' ? field.align : 'left' }
  const note = layFirstThatFits(annexWords.notes, field.box, style, chain)
  if (note?.ops === undefined) return fromText(field, laid, field.sizePt)
  return {
    ops: note.ops,
    problems: [...lossProblems(field, laid.losses), { kind: 'continued', ...named(field) }],
    rest: { kind: 'text', label: field.label, text },
  }
}

function fromText(field: FormField, laid: LaidText, wantedPt: number): LaidField {
  return joined(field, [laid], wantedPt)
}

/** Several texts of one field; when one does not fit, none is drawn. */
function joined(field: FormField, laid: readonly LaidText[], wantedPt: number): LaidField {
  const problems = lossProblems(
    field,
    laid.flatMap((text) => text.losses),
  )
  if (laid.some((text) => text.ops === undefined))
    return { ops: [], problems: [...problems, { kind: 'overflow', ...named(field) }] }
  const smallest = Math.min(...laid.map((text) => text.sizePt))
  if (laid.length > 0 && smallest < wantedPt)
    problems.push({ kind: 'shrunk', ...named(field), sizePt: smallest })
  return { ops: laid.flatMap((text) => text.ops ?? []), problems }
}

/** Each character once. */
function lossProblems(field: FormField, losses: readonly GlyphLoss[]): DocumentProblem[] {
  const byCluster = new Map(losses.map((loss) => [loss.cluster, loss] as const))
  return [...byCluster.values()].map((loss) => ({ ...loss, ...named(field) }))
}

function named(field: FormField): { readonly field: string; readonly label: string } {
  return { field: field.id, label: field.label }
}

function isEmpty(value: FormValue): boolean {
  switch (value.kind) {
    case 'text':
      return value.text.trim() === ''
    case 'choices':
      return value.ids.length === 0 && value.text.trim() === ''
    case 'date':
      return false
    case 'rows':
      return value.rows.length === 0
  }
}
