import { describe, expect, test } from 'vitest'
import { documentWorkshop } from '#adapters/pdf/documentWorkshop.ts'
import { drawDocument } from '#adapters/pdf/drawDocument.ts'
import { fileByRanges, wholeFile } from '#adapters/pdf/fontBytes.ts'
import { FontShelf, type FontSource } from '#adapters/pdf/fontShelf.ts'
import { type FontFault, readSfnt } from '#adapters/pdf/sfnt.ts'
import type { OwnFontPlace } from '#core/documents/fontChain.ts'
import { planGlyphs } from '#core/documents/glyphPlan.ts'
import { lineOps } from '#core/documents/textLine.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'
import { gaijiFont } from '../../support/gaijiFont.ts'
import { glyphInks, printedFrom } from '../../support/inkCompare.ts'
import {
  faceFrom,
  fileInParts,
  fontsWithIpamj,
  hasIpamj,
  ipamjFile,
  ipamjMissing,
} from '../../support/officeFonts.ts'
import { shippedBlanks } from '../../support/paper.ts'
import { pageInk } from '../../support/pdfPages.ts'
import { pageTexts } from '../../support/pdfText.ts'

/** Private code points, in the basic plane and in the last one. */
const gaiji = { basic: '\u{E000}', last: '\u{100000}' }

/** A municipality's font: 外 and 字 at private code points, and a 辻 of its own. */
async function municipalBytes(): Promise<Uint8Array> {
  const mincho = await faceFrom(packageFonts, 'mincho-p')
  const glyphFor = (character: string): number => mincho.glyphOf(character.codePointAt(0) ?? 0) ?? 0
  return gaijiFont(
    mincho,
    new Map([
      [0xe000, glyphFor('外')],
      [0x100000, glyphFor('字')],
      [0x8fbb, glyphFor('辻')],
    ]),
  )
}

const withMunicipal =
  (bytes: Uint8Array): FontSource =>
  async (face) =>
    face === 'municipal' ? bytes : packageFonts(face)

/** What draws each character of a value, and what is lost. */
async function planned(text: string, source: FontSource, ownFont?: OwnFontPlace) {
  const { glyphs, losses } = planGlyphs(text, await new FontShelf(source, ownFont).chainFor('value', [text]))
  return {
    drawn: glyphs.map((glyph) => (glyph.kind === 'gap' ? 'gap' : glyph.face.id)),
    losses: losses.map(({ kind, codePoints }) => `${kind} ${codePoints}`),
  }
}

describe('variants of both collections', () => {
  test.for<[text: string, withIpamj: string, without: string, lost?: string]>([
    // Adobe-Japan1, as input methods give them
    ['辻\u{E0100}', 'gothic', 'gothic'],
    ['辻\u{E0101}', 'gothic', 'gothic'],
    ['葛\u{E0100}', 'gothic', 'gothic'],
    ['葛\u{E0101}', 'gothic', 'gothic'],
    ['邉\u{E0100}', 'gothic', 'gothic'],
    ['邊\u{E0101}', 'gothic', 'gothic', 'U+908A U+E0101'],
    // Moji_Joho, as registers give them
    ['辻\u{E0102}', 'ipamj', 'gothic', 'U+8FBB U+E0102'],
    ['辻\u{E0103}', 'ipamj', 'gothic', 'U+8FBB U+E0103'],
    ['葛\u{E0103}', 'ipamj', 'gothic', 'U+845B U+E0103'],
    ['邉\u{E010F}', 'ipamj', 'gothic', 'U+9089 U+E010F'],
    // A kanji that everyday fonts do not have, and one that none has
    ['\u{20007}', 'ipamj', 'gap', 'U+20007'],
    ['\u{2B820}', 'gap', 'gap', 'U+2B820'],
  ])('%s', async ([text, withIpamj, without, lost], { skip }) => {
    const kind = without === 'gap' ? 'missing-glyph' : 'variant-lost'
    const losses = lost === undefined ? [] : [`${kind} ${lost}`]
    expect(await planned(text, packageFonts)).toEqual({ drawn: [without], losses })
    skip(!hasIpamj, ipamjMissing)
    expect(await planned(text, fontsWithIpamj)).toEqual({
      drawn: [withIpamj],
      losses: withIpamj === without ? losses : [],
    })
  })
})

test('signs that IPAmj has at private code points are not characters of names', async ({ skip }) => {
  skip(!hasIpamj, ipamjMissing)
  const ipamj = await faceFrom(fontsWithIpamj, 'ipamj')
  expect(ipamj.glyphOf(0xf860)).toBeDefined()
  expect(await planned('\u{F860}', fontsWithIpamj)).toEqual({
    drawn: ['gap'],
    losses: ['missing-glyph U+F860'],
  })
})

describe('a large font', () => {
  test('gives a name with three rare characters for less than a megabyte', async ({ skip }) => {
    if (ipamjFile === undefined) return skip(ipamjMissing)
    const { bytes, fetched } = await fileInParts(ipamjFile)
    const shelf = new FontShelf(async (face) => (face === 'ipamj' ? bytes : packageFonts(face)))
    // Variants last: pdf.js takes them for zero wide and then sees a space before what follows.
    const name = '見本 \u{20007}辻\u{E0102}邉\u{E010F}'
    const { glyphs, losses } = planGlyphs(name, await shelf.chainFor('value', [name]))
    const ops = lineOps(glyphs, 12, [10, 20])
    const pdf = await drawDocument(
      [{ widthMm: 60, heightMm: 30, parts: [{ role: 'P', ops }] }],
      { title: 'name', lang: 'ja-JP' },
      (id) => shelf.faceOf(id),
    )
    expect(losses).toEqual([])
    expect(fetched.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(1_000_000)
    expect(fetched.length).toBeLessThanOrEqual(7)
    expect(await pageTexts(pdf)).toEqual([name])
    const inks = glyphInks(await pageInk(pdf, 1), ops, (id) => shelf.faceOf(id))
    expect(inks.filter(({ similarity }) => similarity < printedFrom)).toEqual([])
  })

  test('fetches near parts in one piece, and nothing twice', async () => {
    const file = Uint8Array.from({ length: 60_000 }, (_, at) => at % 251)
    const fetched: string[] = []
    const bytes = fileByRanges(file.length, file.subarray(0, 10), async ({ offset, length }) => {
      fetched.push(`${offset}+${length}`)
      return file.slice(offset, offset + length)
    })
    await bytes.need([
      { offset: 50_000, length: 10 },
      { offset: 300, length: 20 },
      { offset: 2, length: 8 },
      { offset: 310, length: 40 },
      { offset: 400, length: 0 },
    ])
    await bytes.need([{ offset: 320, length: 30 }])
    expect(fetched).toEqual(['300+50', '50000+10'])
    expect([...bytes.at(312, 3)]).toEqual([...file.subarray(312, 315)])
    expect(() => bytes.at(40_000, 1)).toThrow('not asked for')
    expect(() => bytes.at(59_999, 2)).toThrow(RangeError)
  })
})

describe('the municipality’s own font', () => {
  test('draws its private characters, in the basic plane and beyond', async () => {
    const source = withMunicipal(await municipalBytes())
    const text = `見${gaiji.basic}本${gaiji.last}`
    expect(await planned(text, source, 'last')).toEqual({
      drawn: ['gothic', 'municipal', 'gothic', 'municipal'],
      losses: [],
    })
    const shelf = new FontShelf(source, 'last')
    const ops = lineOps(planGlyphs(text, await shelf.chainFor('value', [text])).glyphs, 14, [10, 20])
    const pdf = await drawDocument(
      [{ widthMm: 60, heightMm: 30, parts: [{ role: 'P', ops }] }],
      { title: 'gaiji', lang: 'ja-JP' },
      (id) => shelf.faceOf(id),
    )
    expect(await pageTexts(pdf)).toEqual([text])
    const inks = glyphInks(await pageInk(pdf, 1), ops, (id) => shelf.faceOf(id))
    expect(inks.filter(({ similarity }) => similarity < printedFrom)).toEqual([])
  })

  test('in the first place it sets the values, and our own papers keep their face', async () => {
    const source = withMunicipal(await municipalBytes())
    expect((await planned('辻と', source, 'first')).drawn).toEqual(['municipal', 'gothic'])
    expect((await planned('辻と', source, 'last')).drawn).toEqual(['gothic', 'gothic'])
    const paper = await new FontShelf(source, 'first').chainFor('paper', ['辻', gaiji.basic])
    expect(paper.map(({ id }) => id)).toEqual(['gothic-p', 'municipal'])
  })

  test('is left alone where the office names none', async () => {
    const source = withMunicipal(await municipalBytes())
    expect(await planned(gaiji.basic, source)).toEqual({ drawn: ['gap'], losses: ['missing-glyph U+E000'] })
  })

  test('private characters it does not have are told at data entry', async () => {
    const source = withMunicipal(await municipalBytes())
    const maker = documentWorkshop({ fonts: source, blanks: shippedBlanks, ownFont: 'last' })
    expect(await maker.checkText(`外${gaiji.basic}\u{E001}辻\u{E0102}`)).toEqual([
      { kind: 'missing-glyph', cluster: '\u{E001}', codePoints: 'U+E001' },
      { kind: 'variant-lost', cluster: '辻\u{E0102}', codePoints: 'U+8FBB U+E0102' },
    ])
  })

  test('no public font is fetched for a private character', async () => {
    const asked: string[] = []
    const shelf = new FontShelf(async (face) => {
      asked.push(face)
      return packageFonts(face)
    }, 'last')
    await shelf.chainFor('value', [gaiji.basic])
    expect(asked).toEqual(['gothic', 'municipal'])
  })
})

describe('a file that cannot be used', () => {
  const sound = municipalBytes()
  const startingWith = (bytes: Uint8Array, tag: number): Uint8Array => {
    const copy = bytes.slice()
    new DataView(copy.buffer).setUint32(0, tag)
    return copy
  }

  test.each<[what: string, change: (bytes: Uint8Array) => Uint8Array, fault: FontFault]>([
    ['several fonts in one file', (bytes) => startingWith(bytes, 0x74746366), 'collection'],
    ['PostScript outlines', (bytes) => startingWith(bytes, 0x4f54544f), 'postscript'],
    ['another kind of file', () => new TextEncoder().encode('<html>ありません</html>'), 'damaged'],
    ['an empty file', () => new Uint8Array(), 'damaged'],
    ['cut off while it was copied', (bytes) => bytes.slice(0, bytes.length - 40), 'damaged'],
    ['cut off within its tables', (bytes) => bytes.slice(0, 200), 'damaged'],
  ])('%s: every form goes on without it', async (_what, change, fault) => {
    const broken = change(await sound)
    expect(await readSfnt('municipal', wholeFile(broken))).toEqual({ kind: 'unreadable', fault })
    for (const place of ['first', 'last'] as const) {
      expect(await planned(`辻${gaiji.basic}`, withMunicipal(broken), place)).toEqual({
        drawn: ['gothic', 'gap'],
        losses: ['missing-glyph U+E000'],
      })
    }
  })

  test('what could not be fetched once is asked for again', async () => {
    const bytes = await sound
    let calls = 0
    const shelf = new FontShelf(async (face) => {
      if (face !== 'municipal') return packageFonts(face)
      calls += 1
      if (calls === 1) throw new TypeError('fetch failed')
      return bytes
    }, 'last')
    expect((await shelf.chainFor('value', [gaiji.basic])).map(({ id }) => id)).toEqual(['gothic'])
    expect((await shelf.chainFor('value', [gaiji.basic])).map(({ id }) => id)).toEqual([
      'gothic',
      'municipal',
    ])
  })
})
