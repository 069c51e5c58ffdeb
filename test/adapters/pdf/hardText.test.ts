import { describe, expect, test } from 'vitest'
import { drawDocument } from '#adapters/pdf/drawDocument.ts'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import type { Sfnt } from '#adapters/pdf/sfnt.ts'
import type { FontRole } from '#core/documents/fontChain.ts'
import type { FaceId, FontChain } from '#core/documents/fontFace.ts'
import { planGlyphs } from '#core/documents/glyphPlan.ts'
import { lineOps } from '#core/documents/textLine.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'
import { faceFrom, fontsWithIpamj, hasIpamj, ipamjMissing } from '../../support/officeFonts.ts'
import { pageTexts } from '../../support/pdfText.ts'

const roles: readonly FontRole[] = ['value', 'paper', 'paper-bold', 'blank']

/** Texts that lose characters on the usual ways from text to PDF. */
const hardTexts: readonly (readonly [what: string, text: string])[] = [
  ['characters outside the basic set of names', '髙﨑𠮷'],
  ['characters of older sets', '德濵桒邉邊'],
  ['a variant and the plain character in one text', '辻\u{E0100}と辻'],
  ['two variants of one character', '葛\u{E0100}と葛と葛\u{E0101}'],
  ['a variant only registers list', '辻\u{E0102}'],
  ['half-width kana', 'ﾀｶｻｷﾊﾅｺ'],
  ['half-width kana with a voicing mark', 'ｶﾞｷﾞﾊﾟ'],
  ['dashes', '―‐－–—'],
  ['waves', '〜～'],
  ['signs in one square', '㈱①㊞℡'],
  ['compatibility ideographs beside the plain ones', '神神祐祐塚塚'],
  ['Kangxi radicals beside the plain ones', '⽇日⼈人'],
  ['letters that fonts join', 'fi fl ffi office'],
  ['figures with dashes', '1-2-3 第44項'],
  ['two dashes in a row', '――以上――'],
]

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
const shelf = new FontShelf(packageFonts)

async function textOf(text: string, chain: FontChain, faceOf: (id: FaceId) => Sfnt): Promise<string> {
  const { glyphs } = planGlyphs(text, chain)
  expect(glyphs.filter(({ kind }) => kind === 'gap')).toEqual([])
  const parts = [{ role: 'P' as const, ops: lineOps(glyphs, 14, [15, 30]) }]
  const pdf = await drawDocument(
    [{ widthMm: 210, heightMm: 60, parts }],
    { title: 'text', lang: 'ja-JP' },
    faceOf,
  )
  return (await pageTexts(pdf)).join('\n')
}

describe.each(roles)('text copied out of a document set in %s is the text given', (role) => {
  test.each(hardTexts)('%s', async (_what, text) => {
    const chain = await shelf.chainFor(role, [text])
    expect(await textOf(text, chain, (id) => shelf.faceOf(id))).toBe(text)
  })
})

describe.each(faces)('text copied out of a document set in %s as far as it goes is the text given', (id) => {
  test.for(hardTexts)('%s', async ([, text], { skip }) => {
    skip(id === 'ipamj' && !hasIpamj, ipamjMissing)
    const font = await faceFrom(fontsWithIpamj, id)
    const chain: FontChain = [font, ...(await shelf.chainFor('value', [text]))]
    expect(await textOf(text, chain, (face) => (face === id ? font : shelf.faceOf(face)))).toBe(text)
  })
})

test('a loose voicing mark is joined with its kana and nothing else is touched', async () => {
  const chain = await shelf.chainFor('value', [])
  expect(await textOf('か\u3099神か', chain, (id) => shelf.faceOf(id))).toBe('が神か')
})
