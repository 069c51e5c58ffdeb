import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawDocument } from '#adapters/pdf/drawDocument.ts'
import { fillForm } from '#adapters/pdf/fillForm.ts'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import type { Sfnt } from '#adapters/pdf/sfnt.ts'
import { type FontRole, fontFileOf } from '#core/documents/fontChain.ts'
import type { FaceId } from '#core/documents/fontFace.ts'
import { planGlyphs } from '#core/documents/glyphPlan.ts'
import { layForm, textsOf } from '#core/documents/formLayout.ts'
import { lineOps } from '#core/documents/textLine.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'
import { glyphInks, inkWithout, printedFrom } from '../../support/inkCompare.ts'
import { hardName, hardVariantName, shippedBlanks, workshop } from '../../support/paper.ts'
import { pageInk } from '../../support/pdfPages.ts'
import { sampleValues } from '#tools/forms/samples.ts'
import { readForms } from '#tools/forms/readForms.ts'

const faces: readonly FaceId[] = [
  'gothic',
  'gothic-p',
  'gothic-p-bold',
  'mincho-p',
  'noto-sans',
  'noto-sans-bold',
  'noto-serif',
]
const shelf = new FontShelf(packageFonts)

/** Reads one font whatever chain it belongs to. */
async function face(id: FaceId): Promise<Sfnt> {
  const { readSfnt } = await import('#adapters/pdf/sfnt.ts')
  const bytes = await packageFonts(id)
  if (bytes === undefined) throw new Error(`${fontFileOf(id).file} is not there`)
  return readSfnt(id, bytes)
}

/** Kanji, kana and signs the font has, chosen by numbers, so that a failing sample can be made again. */
function sample(font: Sfnt, numbers: readonly number[]): string {
  const codes = numbers.map((number) => 0x3041 + (number % 0x6f00))
  return codes
    .filter((code) => font.glyphOf(code) !== undefined)
    .map((code) => String.fromCodePoint(code))
    .join('')
}

const perLine = 20
const slip = { widthMm: 120, heightMm: 64 }

async function smallDocument(font: Sfnt, text: string, written: Sfnt = font) {
  const glyphs = planGlyphs(text, [font]).glyphs
  const lines = Array.from({ length: Math.ceil(glyphs.length / perLine) }, (_, k) =>
    glyphs.slice(k * perLine, (k + 1) * perLine),
  )
  const ops = lines.flatMap((line, k) => lineOps(line, 12, [10, 10 + k * 8]))
  const pdf = await drawDocument(
    [{ ...slip, parts: [{ role: 'P', ops }] }],
    { title: 'ink', lang: 'ja-JP' },
    () => written,
  )
  return { pdf, ops }
}

describe('every glyph of a small document is printed as its font draws it', () => {
  test.each(faces)('%s', async (id) => {
    const font = await face(id)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(0xffff), { minLength: 40, maxLength: 120 }), async (numbers) => {
        const { pdf, ops } = await smallDocument(font, sample(font, numbers))
        const worst = glyphInks(await pageInk(pdf, 1), ops, () => font).toSorted(
          (a, b) => a.similarity - b.similarity,
        )[0]
        expect(worst === undefined || worst.similarity >= printedFrom ? undefined : worst).toBeUndefined()
      }),
      { numRuns: 5, seed: 20261120, interruptAfterTimeLimit: 40_000 },
    )
  })
})

describe('the comparison itself', () => {
  const words = '特別障害者手当認定請求書の見本'

  test('sees glyphs that a broken subset lost', async () => {
    const font = await face('gothic')
    const lost = font.glyphOf('障'.codePointAt(0) ?? 0)
    const broken: Sfnt = {
      ...font,
      outlineOf: (glyph) => (glyph === lost ? new Uint8Array(0) : font.outlineOf(glyph)),
    }
    const { pdf, ops } = await smallDocument(font, words, broken)
    const missed = glyphInks(await pageInk(pdf, 1), ops, () => font).filter(
      ({ similarity }) => similarity < printedFrom,
    )
    expect(missed.map(({ cluster }) => cluster)).toEqual(['障'])
  })

  test('sees glyphs that are shifted by one, as a wrong loca table does', async () => {
    const font = await face('gothic')
    const broken: Sfnt = { ...font, outlineOf: (glyph) => font.outlineOf(glyph === 0 ? 0 : glyph + 1) }
    const { pdf, ops } = await smallDocument(font, words, broken)
    const passed = glyphInks(await pageInk(pdf, 1), ops, () => font).filter(
      ({ similarity }) => similarity >= printedFrom,
    )
    expect(passed).toEqual([])
  })
})

describe('the forms that ship, filled with hard names', () => {
  const files = readForms()

  test('there are forms to try', () => {
    expect(files.mistakes).toEqual([])
    expect(files.forms.length).toBeGreaterThanOrEqual(30)
  })

  test.each(files.forms.map((form) => [form.id, form] as const))('%s', async (_id, form) => {
    const role: FontRole = 'value'
    const values = sampleValues(form, files.items, 'usual', {
      氏名: hardName,
      運転者氏名: hardVariantName,
      自動車所有者氏名: hardVariantName,
      配偶者氏名: hardVariantName,
    })
    const { documents } = await workshop().make([{ kind: 'form', id: form.id, mapping: form, values }])
    const [made] = documents
    const blank = await shippedBlanks(form.base.file)
    if (made?.kind !== 'done' || blank === undefined) throw new Error(`${form.id} was not made`)
    const chain = await shelf.chainFor(role, textsOf(form, values))
    const ops = layForm(form, values, chain).pages[0] ?? []
    const marks = await fillForm(blank, [ops.filter((op) => op.kind !== 'glyphs')], 'marks', (id) =>
      shelf.faceOf(id),
    )
    const added = inkWithout(await pageInk(made.bytes, 1), await pageInk(marks, 1))
    const missed = glyphInks(added, ops, (id) => shelf.faceOf(id)).filter(
      ({ similarity }) => similarity < printedFrom,
    )
    expect(missed).toEqual([])
  })
})
