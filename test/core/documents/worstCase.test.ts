import { describe, expect, test } from 'vitest'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import { qrModules } from '#adapters/pdf/qrModules.ts'
import { layAnnex } from '#core/documents/annexLayout.ts'
import { clustersOf } from '#core/documents/clusters.ts'
import type { DrawOp } from '#core/documents/drawing.ts'
import { type LaidField, layField } from '#core/documents/fieldLayout.ts'
import { textOf } from '#core/documents/fieldText.ts'
import { layForm } from '#core/documents/formLayout.ts'
import type { FormValue, FormValues } from '#core/documents/formValues.ts'
import { kanaIn } from '#core/documents/kana.ts'
import type { BoxMm, FormField, FormMapping } from '#core/documents/mapping.ts'
import type { FormId } from '#core/facts/ids.ts'
import { boxesOf } from '#core/rules/formPlaces.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'
import { readForms } from '#tools/forms/readForms.ts'
import { extentsOf, isWithin } from '../../support/opExtents.ts'
import { worstApplicant } from '../../support/worstApplicants.ts'

const files = readForms()
const shelf = new FontShelf(packageFonts)
const chain = await shelf.chainFor('value', ['𠮷', '☑'])
const headings = {
  regular: await shelf.chainFor('paper', []),
  bold: await shelf.chainFor('paper-bold', []),
}
const tools = { chain, qrOf: qrModules }
const applicants = Array.from({ length: 200 }, (_, k) => worstApplicant(k + 1, files.items, files.facts))

/** Kinds that no form of the sample office has, in boxes that are far too small. */
const hardForm: FormMapping = {
  id: 'hard' as FormId,
  title: { ja: '見本' },
  short: '見本',
  base: { file: 'hard.pdf', sha256: '', pages: 1 },
  paper: 'A4',
  duplex: 'none',
  fields: [
    { ...of('縦書き', '住所', [10, 10, 20, 80]), kind: 'vertical' },
    { ...of('狭い縦書き', '氏名', [40, 10, 5, 30]), kind: 'vertical' },
    { ...of('半角', 'フリガナ', [50, 10, 60, 6]), kind: 'furigana', script: 'half-katakana', align: 'left' },
    { ...of('狭い', '氏名', [120, 10, 20, 5]), kind: 'text', align: 'right' },
    { ...of('続く', '住所', [120, 20, 30, 5]), kind: 'multiline', continues: true },
    { ...of('続かない', '住所', [120, 30, 30, 5]), kind: 'multiline' },
    { id: '消す', label: '消す', page: 1, kind: 'struck', box: [10, 100, 6, 4] },
    {
      id: '口座種別',
      label: '口座種別',
      page: 1,
      bind: '口座種別',
      kind: 'strike',
      options: { 普通: [20, 100, 8, 4], 当座: [32, 100, 8, 4] },
    },
  ],
}

function of(label: string, bind: string, box: BoxMm) {
  return { id: label, label, page: 1, bind, box, sizePt: 11, minSizePt: 7 } as const
}

const forms = [...files.forms, hardForm]

const written = (text: string): string => text.replaceAll(/\s/g, '')
const inked = (ops: readonly DrawOp[]): string =>
  written(ops.flatMap((op) => (op.kind === 'glyphs' ? op.glyphs.map(({ cluster }) => cluster) : [])).join(''))

/** A text without what the field says it could not draw, and how often it said so. */
function withoutGaps(text: string, laid: LaidField): { readonly rest: string; readonly gaps: number } {
  const missing = new Set(
    laid.problems.flatMap((problem) => (problem.kind === 'missing-glyph' ? [problem.cluster] : [])),
  )
  const all = clustersOf(text).map((cluster) => cluster.text)
  const kept = all.filter((cluster) => !missing.has(cluster))
  return { rest: written(kept.join('')), gaps: all.length - kept.length }
}

/** What is drawn outside of the boxes of a field. */
function strays(field: FormField, { ops }: LaidField): readonly DrawOp[] {
  const boxes = boxesOf(field)
  return ops.filter((op) => !extentsOf(op, chain).every((part) => boxes.some((box) => isWithin(part, box))))
}

/** What of a text neither stands on the form nor on the 別紙 nor is told. */
function lost(field: FormField, value: FormValue, laid: LaidField): string | undefined {
  const { ops, problems, rest } = laid
  if (problems.some(({ kind }) => kind === 'overflow' || kind === 'not-offered')) return undefined
  switch (field.kind) {
    case 'text':
    case 'multiline':
    case 'vertical':
    case 'furigana': {
      const text = field.kind === 'furigana' ? kanaIn(textOf(value), field.script) : textOf(value)
      if (rest !== undefined) return rest.kind === 'text' && rest.text === text ? undefined : text
      const given = withoutGaps(text, laid)
      const gaps = ops.filter(({ kind }) => kind === 'rect').length
      return inked(ops) === given.rest && gaps === given.gaps ? undefined : text
    }
    case 'table': {
      if (value.kind !== 'rows') return 'not a list'
      const onAnnex = rest?.kind === 'rows' ? rest.rows.length : 0
      const shown = value.rows.slice(0, value.rows.length - onAnnex)
      const texts = shown.flatMap((row) =>
        field.columns.flatMap(({ id }) => (row[id] === undefined ? [] : [textOf(row[id])])),
      )
      return inked(ops).startsWith(withoutGaps(texts.join(''), laid).rest) ? undefined : texts.join('')
    }
    case 'comb': {
      const text = textOf(value).replaceAll(/\D/g, '')
      return inked(ops) === text ? undefined : text
    }
    case 'circle':
    case 'check':
      return value.kind === 'choices' && ops.length === value.ids.length ? undefined : textOf(value)
    case 'wareki': {
      const text = textOf(value)
      const hasEra =
        field.eras !== undefined || field.eraBox !== undefined || text.startsWith(field.printedEra ?? '令和')
      const said = text.replace(/^\D*?(?=[\d元])/, '').replaceAll(/[年月日]/g, '')
      return hasEra && inked(ops).endsWith(said) ? undefined : text
    }
    case 'strike':
    case 'qr':
      return ops.length > 0 ? undefined : textOf(value)
    case 'const':
    case 'struck':
    case 'blank':
      return undefined
  }
}

function findings(form: FormMapping, values: FormValues): readonly string[] {
  return form.fields.flatMap((field) => {
    const laid = layField(field, values, tools)
    const outside = strays(field, laid).map((op) => `${form.id} ${field.id}: ${op.kind} outside its box`)
    const value = 'bind' in field ? values[field.bind] : undefined
    const isBlank = value === undefined || written(textOf(value)) === ''
    const missing = isBlank ? undefined : lost(field, value, laid)
    return missing === undefined ? outside : [...outside, `${form.id} ${field.id}: lost ${missing}`]
  })
}

describe('200 worst-case applicants on every form', () => {
  test('the applicants are as hard as they should be', () => {
    const texts = applicants.map((values) => Object.values(values).map(textOf).join(''))
    expect(applicants.some((values) => Object.keys(values).length === 0)).toBe(true)
    for (const hard of ['𠮷', '辻\u{E0100}', '\uE000', '☑', 'ﾎﾞ', '\n'])
      expect(texts.some((text) => text.includes(hard))).toBe(true)
    expect(
      applicants.some((values) => {
        const list = values['世帯員']
        return list?.kind === 'rows' && list.rows.length >= 8
      }),
    ).toBe(true)
    expect(files.forms.length).toBeGreaterThanOrEqual(30)
  })

  test('nothing stands outside its box, and all that was given is drawn, continued or told', () => {
    const found = applicants.flatMap((values) => forms.flatMap((form) => findings(form, values)))
    expect(found.slice(0, 20)).toEqual([])
  }, 40_000)

  test('every 別紙 stays on its sheets and holds every row and text', () => {
    let sheets = 0
    const found = applicants.flatMap((values) =>
      forms.flatMap((form) => {
        const { annex } = layForm(form, values, tools)
        if (annex === undefined) return []
        const pages = layAnnex(annex, chain, headings)
        sheets += pages.length
        const all = [...chain, ...headings.regular, ...headings.bold]
        const stray = pages
          .flat()
          .filter((op) =>
            extentsOf(op, [chain[0], ...all]).some((part) => !isWithin(part, [21, 10, 168, 280])),
          )
        const said = pages.map(inked).join('')
        const missing = annex.entries.flatMap((entry) => {
          const parts =
            entry.kind === 'text'
              ? clustersOf(entry.text).map(({ text }) => text)
              : entry.rows.map((row) => row.join(''))
          return parts.map((part) => drawable(part)).filter((part) => !said.includes(part))
        })
        return [...stray.map(({ kind }) => `${form.id}: ${kind} off the 別紙`), ...missing]
      }),
    )
    expect(found.slice(0, 20)).toEqual([])
    expect(sheets).toBeGreaterThan(200)
  }, 40_000)
})

/** A text without spaces and without what no font of the values draws. */
function drawable(text: string): string {
  return written(
    clustersOf(text)
      .filter(({ base }) => chain.some((face) => face.glyphOf(base) !== undefined) && !isOwn(base))
      .map((cluster) => cluster.text)
      .join(''),
  )
}

function isOwn(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000
}
