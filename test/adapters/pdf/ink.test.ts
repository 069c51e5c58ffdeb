import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawDocument } from '#adapters/pdf/drawDocument.ts'
import type { Sfnt } from '#adapters/pdf/sfnt.ts'
import type { FaceId } from '#core/documents/fontFace.ts'
import { planGlyphs } from '#core/documents/glyphPlan.ts'
import { lineOps } from '#core/documents/textLine.ts'
import { type GlyphInk, glyphInks, printedFrom } from '../../support/inkCompare.ts'
import { faceFrom, fontsWithIpamj, hasIpamj, ipamjMissing } from '../../support/officeFonts.ts'
import { pageInk } from '../../support/pdfPages.ts'

const faces: readonly FaceId[] = [
  'gothic',
  'gothic-p',
  'gothic-p-bold',
  'mincho-p',
  'noto-sans',
  'noto-sans-bold',
  'noto-serif',
  'ipamj',
]
const face = (id: FaceId): Promise<Sfnt> => faceFrom(fontsWithIpamj, id)

/** Where Unicode keeps kana and kanji, the rare ones of the registers among them. */
const blocks = [
  [0x3041, 0x30fe],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x2fa1f],
] as const

/** The kana and kanji a font has. */
function kanjiOf(font: Sfnt): readonly string[] {
  return blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, k) => first + k)
      .filter((code) => font.glyphOf(code) !== undefined)
      .map((code) => String.fromCodePoint(code)),
  )
}

const perLine = 20
const slip = { widthMm: 120, heightMm: 46 }

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

describe('every glyph of twenty small documents is printed as its font draws it', () => {
  test.for(faces)('%s', async (id, { skip }) => {
    skip(id === 'ipamj' && !hasIpamj, ipamjMissing)
    const font = await face(id)
    const characters = kanjiOf(font)
    expect(characters.length).toBeGreaterThan(5000)
    const eighty = fc.array(fc.nat(characters.length - 1), { minLength: 80, maxLength: 80 })
    const wrong: GlyphInk[] = []
    await fc.assert(
      fc.asyncProperty(eighty, async (numbers) => {
        const text = numbers.map((number) => characters[number] ?? '').join('')
        const { pdf, ops } = await smallDocument(font, text)
        const inks = glyphInks(await pageInk(pdf, 1), ops, () => font)
        expect(inks).toHaveLength(80)
        wrong.push(...inks.filter(({ similarity }) => similarity < printedFrom))
      }),
      { numRuns: 20, seed: 20261120, unbiased: true },
    )
    expect(wrong).toEqual([])
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
