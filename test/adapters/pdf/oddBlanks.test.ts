import { readFileSync } from 'node:fs'
import { type PDFPage, PDFDocument, PDFName, PDFNumber, degrees } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { fillForm } from '#adapters/pdf/fillForm.ts'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import type { DrawOp } from '#core/documents/drawing.ts'
import { planGlyphs } from '#core/documents/glyphPlan.ts'
import { lineOps } from '#core/documents/textLine.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'
import { glyphInks, inkIn, inkWithout, printedFrom } from '../../support/inkCompare.ts'
import {
  a4Pt,
  addFields,
  blankOf,
  fullBox,
  inherit,
  number,
  ownMark,
  setContents,
  words,
} from '../../support/oddBlanks.ts'
import { pageInk } from '../../support/pdfPages.ts'
import { qpdfComplaints } from '../../support/qpdf.ts'

const shelf = new FontShelf(packageFonts)
const [widthPt, heightPt] = a4Pt

async function sampleOps(): Promise<readonly DrawOp[]> {
  const { glyphs } = planGlyphs('左上の見本', await shelf.chainFor('value', []))
  return lineOps(glyphs, 14, [20, 30])
}

/** A blank page that is seen as an upright A4 sheet, however it is stored. */
async function blank(turn: 0 | 90 | 180 | 270, crop = false): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const isSideways = turn === 90 || turn === 270
  const [width, height] = isSideways ? [heightPt, widthPt] : [widthPt, heightPt]
  const page = document.addPage(crop ? [width + 100, height + 60] : [width, height])
  if (crop) page.setCropBox(70, 40, width, height)
  page.setRotation(degrees(turn))
  return document.save()
}

async function filled(base: Uint8Array): Promise<Uint8Array> {
  const pdf = await fillForm(base, [await sampleOps()], '見本', (id) => shelf.faceOf(id))
  expect(qpdfComplaints(pdf)).toBe('')
  return pdf
}

async function worstOn(base: Uint8Array): Promise<number> {
  const ops = await sampleOps()
  const pdf = await filled(base)
  const inks = glyphInks(await pageInk(pdf, 1), ops, (id) => shelf.faceOf(id))
  return Math.min(...inks.map(({ similarity }) => similarity))
}

describe('values stand where the mapping says, as the sheet is seen', () => {
  test.each<[name: string, base: () => Promise<Uint8Array>]>([
    ['on an upright page', () => blank(0)],
    ['on a page stored turned to the right', () => blank(90)],
    ['on a page stored upside down', () => blank(180)],
    ['on a page stored turned to the left', () => blank(270)],
    ['on a turned page of a larger sheet', () => blank(90, true)],
    ['on a page in units of two points', () => blankOf((page) => inUnits(page, 2))],
    [
      'on a turned and cropped page in units of two points',
      () =>
        blankOf((page) => {
          page.setMediaBox(-20, 10, heightPt / 2 + 80, widthPt / 2 + 60)
          page.setCropBox(15, 30, heightPt / 2, widthPt / 2)
          page.setRotation(degrees(270))
          page.node.set(PDFName.of('UserUnit'), PDFNumber.of(2))
        }),
    ],
    [
      'on a page that inherits its size, crop and turn',
      () =>
        blankOf((page) =>
          inherit(page, {
            MediaBox: page.doc.context.obj([0, 0, heightPt + 90, widthPt + 70]),
            CropBox: page.doc.context.obj([50, 20, heightPt + 50, widthPt + 20]),
            Rotate: number(-90),
          }),
        ),
    ],
    [
      'on a page whose box names its corners the other way round, away from zero',
      () => blankOf((page) => setBox(page, 'MediaBox', [widthPt + 200, 100, 200, heightPt + 100])),
    ],
    [
      'on a page cropped to more than there is',
      () => blankOf((page) => setBox(page, 'CropBox', [-100, -100, widthPt + 300, heightPt + 100])),
    ],
    ['on an A3 sheet on its side', () => blankOf((page) => page.setSize(heightPt, heightPt * Math.SQRT2))],
    ['behind content in parts', () => blankOf((page) => setContents(page, 'q 0.5 0 0 0.5', '9 9 cm', 'Q'))],
    [
      'behind states that are left open',
      () => blankOf((page) => setContents(page, 'q 3 0 0 3 9 9 cm q q q')),
    ],
    [
      'behind a state closed too often',
      () => blankOf((page) => setContents(page, 'Q Q 0.5 0 0 0.5 99 99 cm')),
    ],
    [
      'behind letters that only look like operators',
      () =>
        blankOf((page) =>
          setContents(
            page,
            '% Q\n/Q BMC EMC q 2 0 0 2 0 0 cm BI /W 3 /H 1 /BPC 8 /CS /G ID Q Q EI [(Q \\) Q) <51>] pop',
          ),
        ),
    ],
    [
      'in a file without object streams',
      async () => (await PDFDocument.load(await blank(0))).save({ useObjectStreams: false }),
    ],
  ])('%s', async (_name, base) => {
    expect(await worstOn(await base())).toBeGreaterThan(printedFrom)
  })
})

/** How much of a box is black, 0 to 1. */
function blackShare(ink: Parameters<typeof inkIn>[0], box: Parameters<typeof inkIn>[1]): number {
  return inkIn(ink, box) / (box[2] * box[3])
}

function inUnits(page: PDFPage, unit: number): void {
  page.setSize(widthPt / unit, heightPt / unit)
  page.node.set(PDFName.of('UserUnit'), PDFNumber.of(unit))
}

function setBox(page: PDFPage, name: string, corners: readonly number[]): void {
  page.node.set(PDFName.of(name), page.doc.context.obj([...corners]))
}

describe('the blank keeps its own look', () => {
  /** Where `ownMark` is seen on an upright sheet, inside its edges. */
  const seen = [11, 297 - 45, 34, 34] as const

  test.each<[name: string, content: string]>([
    ['when it closes a state too often', `1 0 0 1 0 0 cm Q ${ownMark}`],
    ['when a surplus restore follows a change of place', `1 0 0 1 10 10 cm Q 1 0 0 1 -10 -10 cm ${ownMark}`],
    ['when it leaves states open', `q q ${ownMark}`],
  ])('%s', async (_name, content) => {
    const pdf = await filled(await blankOf((page) => setContents(page, content)))
    expect(blackShare(await pageInk(pdf, 1), seen)).toBeGreaterThan(0.97)
  })

  test('when it is in units of its own', async () => {
    const base = await blankOf((page) => {
      inUnits(page, 2)
      setContents(page, '15 15 50 50 re f')
    })
    const ink = await pageInk(await filled(base), 1)
    expect([ink.width, ink.height]).toEqual([2480, 3508])
    expect(blackShare(ink, seen)).toBeGreaterThan(0.97)
  })

  test('when two pages share one list of content', async () => {
    const base = await blankOf((page, document) => {
      setContents(page, ownMark)
      const shared = document.context.register(page.node.lookup(PDFName.of('Contents')) ?? number(0))
      const second = document.addPage([...a4Pt])
      for (const one of [page, second]) one.node.set(PDFName.of('Contents'), shared)
    })
    const ink = await pageInk(await filled(base), 2)
    expect(blackShare(ink, seen)).toBeGreaterThan(0.97)
    expect(inkIn(ink, [10, 10, 150, 60])).toBe(0)
  })
})

describe('a blank that is a form to type in', () => {
  const box = [100, 600, 200, 650]
  const seen = [36, 69, 34, 15] as const

  function form(page: PDFPage): void {
    const { context } = page.doc
    const secret = context.register(context.stream('<xdp>記入例の人</xdp>'))
    const shown = context.obj({ N: fullBox(page, 50, 25) })
    const rect = context.obj(box)
    const off = context.obj([300, 100, 400, 200])
    addFields(
      page,
      [
        { T: words('市長名'), FT: PDFName.of('Tx'), V: words('見本'), Rect: rect, AP: shown },
        { T: words('かくし欄'), FT: PDFName.of('Tx'), Rect: off, AP: shown, F: number(2 + 4) },
        { T: words('画面だけ'), FT: PDFName.of('Tx'), Rect: off, AP: shown, F: number(0) },
        { T: words('空欄'), FT: PDFName.of('Tx'), Rect: off },
      ],
      { XFA: secret, NeedAppearances: context.obj(true) },
    )
    const script = context.obj({ S: 'JavaScript', JS: words('app.alert(1)') })
    page.doc.catalog.set(PDFName.of('OpenAction'), script)
    page.doc.catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: {}, JavaScript: {} }))
  }

  test('keeps what its fields show and has no fields, XFA, scripts or files any more', async () => {
    const pdf = await filled(await blankOf(form))
    const ink = await pageInk(pdf, 1)
    expect(blackShare(ink, seen)).toBeGreaterThan(0.97)
    expect(inkIn(ink, [108, 229, 30, 30])).toBe(0)
    const document = await PDFDocument.load(pdf)
    const objects = document.context.enumerateIndirectObjects().map(([, object]) => object.toString())
    expect(objects.join('\n')).not.toMatch(/AcroForm|Widget|XFA|JavaScript|EmbeddedFiles|OpenAction/)
    expect(Buffer.from(pdf).includes('xdp')).toBe(false)
  })

  test('has our values over its fields, where the mapping says', async () => {
    const base = await blankOf((page) => {
      const over = page.doc.context.obj([0, 700, 595, 841])
      const white = page.doc.context.register(
        page.doc.context.stream('1 g 0 0 10 10 re f', { BBox: [0, 0, 10, 10] }),
      )
      addFields(page, [
        { T: words('氏名'), FT: PDFName.of('Tx'), Rect: over, AP: page.doc.context.obj({ N: white }) },
      ])
    })
    expect(await worstOn(base)).toBeGreaterThan(printedFrom)
  })

  test('of a box to tick, only the state it is in is drawn', async () => {
    const ticked = async (state: string): Promise<number> => {
      const base = await blankOf((page) => {
        const { context } = page.doc
        const states = context.obj({
          N: {
            On: fullBox(page, 10, 10),
            Off: context.register(context.stream('', { BBox: [0, 0, 10, 10] })),
          },
        })
        addFields(page, [
          { FT: PDFName.of('Btn'), Rect: context.obj(box), AP: states, AS: PDFName.of(state) },
        ])
      })
      return blackShare(await pageInk(await filled(base), 1), seen)
    }
    expect([await ticked('On'), await ticked('Off')]).toEqual([expect.closeTo(1, 1), 0])
  })

  test('a turned appearance fills its field', async () => {
    const base = await blankOf((page) => {
      const { context } = page.doc
      const turned = context.stream('0 0 25 50 re f', { BBox: [0, 0, 25, 50], Matrix: [0, 1, -1, 0, 0, 0] })
      addFields(page, [
        { FT: PDFName.of('Tx'), Rect: context.obj(box), AP: context.obj({ N: context.register(turned) }) },
      ])
    })
    expect(blackShare(await pageInk(await filled(base), 1), seen)).toBeGreaterThan(0.97)
  })
})

/**
 * `plain.pdf` is one A4 page of our own `drawDocument` that says 様式の見本; qpdf 11 locked it once by
 * `qpdf --allow-weak-crypto --encrypt '' owner <bits> -- plain.pdf locked-<bits>.pdf`.
 */
function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`fixtures/${name}.pdf`, import.meta.url))
}

test.each([40, 128, 256])(
  'a blank protected from changes with %i bits is filled, not emptied',
  async (bits) => {
    const locked = fixture(`locked-${bits}`)
    expect(Buffer.from(locked).includes('/Encrypt')).toBe(true)
    const ops = await sampleOps()
    const printed = await pageInk(await filled(locked), 1)
    const own = await pageInk(fixture('plain'), 1)
    const sum = ({ pixels }: { readonly pixels: Float32Array }): number =>
      pixels.reduce((all, dark) => all + dark, 0)
    expect(sum(own)).toBeGreaterThan(1000)
    expect(sum(inkWithout(own, printed))).toBe(0)
    const inks = glyphInks(inkWithout(printed, own), ops, (id) => shelf.faceOf(id))
    expect(Math.min(...inks.map(({ similarity }) => similarity))).toBeGreaterThan(printedFrom)
  },
)
