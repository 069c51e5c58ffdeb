import { describe, expect, test } from 'vitest'
import { drawDocument } from '#adapters/pdf/drawDocument.ts'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import type { FontRole } from '#core/documents/fontChain.ts'
import { planGlyphs } from '#core/documents/glyphPlan.ts'
import { lineOps } from '#core/documents/textLine.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'
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

async function textOf(text: string, role: FontRole): Promise<string> {
  const shelf = new FontShelf(packageFonts)
  const { glyphs } = planGlyphs(text, await shelf.chainFor(role, [text]))
  const parts = [{ role: 'P' as const, ops: lineOps(glyphs, 14, [15, 30]) }]
  const pdf = await drawDocument(
    [{ widthMm: 210, heightMm: 60, parts }],
    { title: 'text', lang: 'ja-JP' },
    (id) => shelf.faceOf(id),
  )
  return (await pageTexts(pdf)).join('\n')
}

describe.each(roles)('text copied out of a document set in %s is the text given', (role) => {
  test.each(hardTexts)('%s', async (_what, text) => {
    expect(await textOf(text, role)).toBe(text)
  })
})

test('a loose voicing mark is joined with its kana and nothing else is touched', async () => {
  expect(await textOf('か\u3099神か', 'value')).toBe('が神か')
})
