import { type Wareki, eraYearText, warekiOf } from '../dates/wareki.ts'
import { clustersOf } from './clusters.ts'
import type { DrawOp, PointMm } from './drawing.ts'
import { type LaidText, type TextStyle, layParagraph, layText, textOf } from './fieldText.ts'
import type { FontChain } from './fontFace.ts'
import type { FormValue, FormValues } from './formValues.ts'
import type { GlyphLoss } from './glyphPlan.ts'
import type { BoxMm, FormField } from './mapping.ts'
import type { DocumentProblem } from './problem.ts'
import { tickPath } from './marks.ts'

/** What one field puts on the page. */
export interface LaidField {
  readonly ops: readonly DrawOp[]
  readonly problems: readonly DocumentProblem[]
}

type Kind<K extends FormField['kind']> = Extract<FormField, { kind: K }>

const combMinSizePt = 7

/**
 * Lays one value into its place on a form.
 *
 * An unanswered field stays empty, without a dash: someone may still fill it in by hand. A text
 * that does not fit is left out whole and reported, since half a name is worse than none.
 */
export function layField(field: FormField, values: FormValues, chain: FontChain): LaidField {
  if (field.kind === 'blank') return nothing
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
  switch (field.kind) {
    case 'text':
      return fromText(field, layText(textOf(value), field.box, field, chain), field.sizePt)
    case 'multiline':
      return fromText(
        field,
        layParagraph(textOf(value), field.box, { ...field, align: 'left' }, chain),
        field.sizePt,
      )
    case 'comb':
      return layComb(field, textOf(value), chain)
    case 'wareki':
      return layWareki(field, value, chain)
    case 'circle':
      return layMarks(field, value, circleAround)
    case 'check':
      return layMarks(field, value, tickPath)
  }
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
    return { ops: [], problems: [{ kind: 'overflow', ...named(field) }] }
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
  if (field.eraBox === undefined) return []
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
    ? { ops, problems: [{ kind: 'overflow', ...named(field) }] }
    : { ops, problems: [] }
}

/** An ellipse 1 mm wider than the word on each side and 5.8 mm high, which never touches a neighbour 2.5 mm away. */
function circleAround([x, y, width, height]: BoxMm): readonly DrawOp[] {
  const centre: PointMm = [x + width / 2, y + height / 2]
  const ry = Math.max(2.9, height / 2)
  return [{ kind: 'ellipse', centre, radii: [Math.max(width / 2 + 1, ry), ry], lineMm: 0.4 }]
}

function fromText(field: FormField, laid: LaidText, wantedPt: number): LaidField {
  return joined(field, [laid], wantedPt)
}

/** Several texts of one field; when one does not fit, none is drawn. */
function joined(field: FormField, laid: readonly LaidText[], wantedPt: number): LaidField {
  const losses = new Map(laid.flatMap((text) => text.losses.map((loss) => [loss.cluster, loss] as const)))
  const problems: DocumentProblem[] = [...losses.values()].map((loss) => lossProblem(field, loss))
  if (laid.some((text) => text.ops === undefined))
    return { ops: [], problems: [...problems, { kind: 'overflow', ...named(field) }] }
  const smallest = Math.min(...laid.map((text) => text.sizePt))
  if (laid.length > 0 && smallest < wantedPt)
    problems.push({ kind: 'shrunk', ...named(field), sizePt: smallest })
  return { ops: laid.flatMap((text) => text.ops ?? []), problems }
}

function lossProblem(field: FormField, loss: GlyphLoss): DocumentProblem {
  return { ...loss, ...named(field) }
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
  }
}
