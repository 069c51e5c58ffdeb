import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { type PDFPage, PDFDocument, PDFName, PDFNumber, StandardFonts, degrees } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { formRectangles } from '#adapters/pdf/formFields.ts'
import { type BlankFinding, type BlankPage, inspectBlank } from '#adapters/pdf/inspectBlank.ts'
import { addFields, blankOf, fullBox, number, setContents, words } from '../../support/oddBlanks.ts'

const shipped = readFileSync('rules/disability/forms/taxi-ticket.pdf')

async function findings(pdf: Uint8Array): Promise<readonly BlankFinding[]> {
  const inspection = await inspectBlank(pdf)
  if (inspection.kind === 'unreadable') throw new Error(inspection.why)
  return inspection.findings
}

test('a blank of our own needs no second look', async () => {
  expect(await inspectBlank(shipped)).toMatchObject({ kind: 'read', findings: [], rectangles: [] })
})

describe('pages are told as they are seen', () => {
  test.each<[name: string, build: (page: PDFPage) => void, want: Partial<BlankPage>]>([
    ['A4', () => undefined, { paper: 'A4', orientation: 'portrait' }],
    ['A4 turned', (page) => page.setRotation(degrees(90)), { paper: 'A4', orientation: 'landscape' }],
    ['A3 on its side', (page) => page.setSize(1190.55, 841.89), { paper: 'A3', orientation: 'landscape' }],
    ['B5', (page) => page.setSize(515.9, 728.5), { paper: 'other', orientation: 'portrait' }],
    [
      'A4 in units of two points',
      (page) => {
        page.setSize(297.64, 420.94)
        page.node.set(PDFName.of('UserUnit'), PDFNumber.of(2))
      },
      { paper: 'A4', orientation: 'portrait' },
    ],
    [
      'A4 cut out of A3',
      (page) => {
        page.setSize(1190.55, 841.89)
        page.setCropBox(595.28, 0, 595.28, 841.89)
      },
      { paper: 'A4', orientation: 'portrait' },
    ],
    [
      'a page without any size, which viewers take for Letter',
      (page) => page.node.delete(PDFName.of('MediaBox')),
      { paper: 'other', orientation: 'portrait' },
    ],
  ])('%s', async (_name, build, want) => {
    expect(await inspectBlank(await blankOf(build))).toMatchObject({ kind: 'read', pages: [want] })
  })
})

describe('what deserves a look is found', () => {
  const rect = [100, 100, 200, 120]

  test.each<
    [name: string, build: (page: PDFPage, document: PDFDocument) => void, want: readonly BlankFinding[]]
  >([
    [
      'scripts that run when it is opened',
      (_page, { catalog, context }) =>
        catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript', JS: words('1') })),
      [{ kind: 'scripts' }],
    ],
    [
      'files attached',
      (_page, { catalog, context }) => catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: {} })),
      [{ kind: 'attachments' }],
    ],
    [
      'layers that are not shown',
      (_page, { catalog, context }) => {
        const layer = context.register(context.obj({ Type: 'OCG', Name: words('記入例') }))
        catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer] } }))
      },
      [{ kind: 'hidden-layers', names: ['記入例'] }],
    ],
    [
      'an XFA form without fields of its own',
      (_page, { catalog, context }) => catalog.set(PDFName.of('AcroForm'), context.obj({ XFA: words('x') })),
      [{ kind: 'xfa', isOnly: true }],
    ],
    [
      'an XFA form that also has fields, one with a value nobody drew',
      (page, { context }) =>
        addFields(
          page,
          [
            { T: words('区名'), FT: PDFName.of('Tx'), V: words('見本区'), Rect: context.obj(rect) },
            {
              T: words('市名'),
              FT: PDFName.of('Tx'),
              V: words('見本市'),
              Rect: context.obj(rect),
              AP: context.obj({ N: fullBox(page, 9, 9) }),
            },
          ],
          { XFA: words('x') },
        ),
      [
        { kind: 'xfa', isOnly: false },
        { kind: 'form-fields', count: 2 },
        { kind: 'undrawn-values', names: ['区名'] },
      ],
    ],
    [
      'a signature',
      (page, { context }) =>
        addFields(page, [
          {
            T: words('印'),
            FT: PDFName.of('Sig'),
            Rect: context.obj(rect),
            V: context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3] }),
          },
        ]),
      [{ kind: 'form-fields', count: 1 }, { kind: 'signed' }],
    ],
  ])('%s', async (_name, build, want) => {
    expect(await findings(await blankOf(build))).toEqual(want)
  })

  test.each([40, 128, 256])('protection with %i bits', async (bits) => {
    const locked = readFileSync(new URL(`fixtures/locked-${bits}.pdf`, import.meta.url))
    expect(await findings(locked)).toEqual([{ kind: 'protected' }])
  })
})

describe('fonts that the file does not bring along', () => {
  test('are found on pages, in forms on them and in the form to type in, each once', async () => {
    const pdf = await blankOf((page, { context }) => {
      const mincho = context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: 'MS-Mincho',
        DescendantFonts: [
          {
            Type: 'Font',
            Subtype: 'CIDFontType2',
            BaseFont: 'MS-Mincho',
            FontDescriptor: { Type: 'FontDescriptor' },
          },
        ],
      })
      const old = context.obj({ Type: 'Font', Subtype: 'TrueType', BaseFont: 'x' })
      // ＭＳ明朝 in Shift JIS, as tools of the time wrote it.
      old.set(PDFName.of('BaseFont'), PDFName.of('#82l#82r#96#BE#92#A9'))
      page.node.set(PDFName.of('Resources'), context.obj({ Font: { A: mincho, B: mincho } }))
      const inner = context.stream('', { Type: 'XObject', Subtype: 'Form', Resources: { Font: { C: old } } })
      page.node.Resources()?.set(PDFName.of('XObject'), context.obj({ X: context.register(inner) }))
      addFields(page, [{ FT: PDFName.of('Tx'), Rect: context.obj([1, 1, 9, 9]) }], {
        DR: context.obj({ Font: { H: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } } }),
      })
    })
    expect(await findings(pdf)).toContainEqual({
      kind: 'missing-fonts',
      names: ['Helvetica', 'MS-Mincho', 'ＭＳ明朝'],
    })
  })

  test('are told of the 14 fonts every viewer should have, too', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage()
    page.drawText('x', { font: await document.embedFont(StandardFonts.TimesRoman) })
    expect(await findings(await document.save())).toEqual([{ kind: 'missing-fonts', names: ['Times-Roman'] }])
  })
})

test('form fields are told with their kind and where they are seen', async () => {
  const pdf = await blankOf((page, { context }) => {
    page.setRotation(degrees(90))
    addFields(page, [
      {
        T: words('郵便番号'),
        FT: PDFName.of('Tx'),
        Ff: number(1 << 24),
        MaxLen: number(7),
        Rect: context.obj([72, 144, 144, 216]),
      },
      {
        Parent: context.obj({
          T: words('課税'),
          FT: PDFName.of('Btn'),
          Ff: number(1 << 15),
          TU: words('市民税'),
        }),
        AP: context.obj({
          N: { '#E9#9D#9E#E8#AA#B2#E7#A8#8E': fullBox(page, 9, 9), Off: fullBox(page, 9, 9) },
        }),
        Rect: context.obj([0, 0, 72, 36]),
      },
    ])
  })
  const rectangles = formRectangles(await PDFDocument.load(pdf))
  expect(rectangles).toMatchObject([
    { name: '郵便番号', kind: 'text', cells: 7, page: 1, hasValue: false },
    { name: '課税', kind: 'radio', option: '非課税', hint: '市民税' },
  ])
  // Turned to the right, what lies at the left of the stored page is seen at the top.
  const near = (box: readonly number[]) => box.map((mm) => expect.closeTo(mm, 3))
  expect(rectangles.map(({ box }) => box)).toEqual([near([50.8, 25.4, 25.4, 25.4]), near([0, 0, 12.7, 25.4])])
})

describe('what cannot be used is told, whatever the bytes', () => {
  test.each<[name: string, bytes: () => Promise<Uint8Array>, why: string]>([
    ['nothing', async () => new Uint8Array(), 'not-pdf'],
    ['a text', async () => new TextEncoder().encode('氏名'), 'not-pdf'],
    ['a header alone', async () => new TextEncoder().encode('%PDF-1.7\n'), 'broken'],
    [
      'a download that broke off',
      async () => shipped.subarray(0, Math.floor(shipped.length * 0.7)),
      'broken',
    ],
    [
      'a page whose content is not there',
      () =>
        blankOf((page, { context }) => {
          setContents(page, 'q Q')
          const [ref] = [context.register(context.stream(''))]
          page.node.set(PDFName.of('Contents'), ref)
          context.delete(ref)
        }),
      'broken',
    ],
    [
      'a document that needs a password',
      async () => readFileSync(new URL('fixtures/password.pdf', import.meta.url)),
      'password',
    ],
  ])('%s', async (_name, bytes, why) => {
    expect(await inspectBlank(await bytes())).toEqual({ kind: 'unreadable', why })
  })

  test('garbled and cut off bytes give an answer', async () => {
    const position = fc.nat(shipped.length - 1)
    const changes = fc.array(fc.tuple(position, fc.nat(255)), { maxLength: 400 })
    await fc.assert(
      fc.asyncProperty(changes, fc.option(position), async (bytes, end) => {
        const garbled = Uint8Array.from(shipped)
        for (const [at, byte] of bytes) garbled[at] = byte
        const { kind } = await inspectBlank(garbled.subarray(0, end ?? undefined))
        expect(['read', 'unreadable']).toContain(kind)
      }),
      { numRuns: 150 },
    )
  })
})
