import { createHash } from 'node:crypto'
import decodeQR from 'qr/decode.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentWorkshop } from '#adapters/pdf/documentWorkshop.ts'
import { drawDocument } from '#adapters/pdf/drawDocument.ts'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import { qrModules } from '#adapters/pdf/qrModules.ts'
import { type DrawOp, a4 } from '#core/documents/drawing.ts'
import { layForm } from '#core/documents/formLayout.ts'
import type { FormValues } from '#core/documents/formValues.ts'
import type { BoxMm, FormField, FormMapping } from '#core/documents/mapping.ts'
import type { FormId } from '#core/facts/ids.ts'
import type { DocumentResult } from '#ports/documents.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'
import { glyphInks, inkIn, printedFrom } from '../../support/inkCompare.ts'
import { dpi, pageInk } from '../../support/pdfPages.ts'
import { complaintsAbout, metadataOf, pageTexts } from '../../support/pdfText.ts'

const shelf = new FontShelf(packageFonts)
const at = (id: string, bind: string) => ({ id, label: id, page: 1, bind })
const qrBox: BoxMm = [170, 20, 20, 20]
const column = { sizePt: 11, minSizePt: 7, align: 'left', date: 'long' } as const
const fields: readonly FormField[] = [
  { ...at('住所', '住所'), kind: 'vertical', box: [150, 60, 30, 150], sizePt: 18, minSizePt: 18 },
  {
    ...at('届出', '届出'),
    kind: 'strike',
    options: { 該当: [20, 20, 12, 5], 消滅: [40, 20, 12, 5] },
  },
  { id: '印', label: '印', page: 1, kind: 'struck', box: [60, 20, 6, 5] },
  { ...at('受付番号', '受付番号'), kind: 'qr', box: qrBox },
  {
    ...at('世帯員', '世帯員'),
    kind: 'table',
    columns: [
      { ...column, id: '氏名', box: [20, 60, 60, 9] },
      { ...column, id: '続柄', box: [80, 60, 30, 9] },
    ],
    rowHeightMm: 10,
    maxRows: 3,
    byHand: ['個人番号'],
  },
  {
    ...at('理由', '理由'),
    kind: 'multiline',
    box: [20, 100, 60, 10],
    sizePt: 11,
    minSizePt: 8,
    continues: true,
  },
]
const reason = '手すりの取付けと段差の解消が必要です。'.repeat(120)
const values: FormValues = {
  氏名: { kind: 'text', text: '見本　花子' },
  住所: { kind: 'text', text: '見本市見本町ニュータワー12-3（２０３号室）、きょうわ荘' },
  届出: { kind: 'choices', ids: ['該当'], text: '該当' },
  受付番号: { kind: 'text', text: '4827-3915' },
  申請日: { kind: 'text', text: '令和8年11月20日' },
  世帯員: {
    kind: 'rows',
    rows: Array.from({ length: 8 }, (_, k) => ({
      氏名: { kind: 'text', text: `見本　${'一二三四五六七八'.charAt(k)}郎` },
      続柄: { kind: 'text', text: '子' },
    })),
  },
  理由: { kind: 'text', text: reason },
}

async function made(): Promise<{ readonly mapping: FormMapping; readonly result: DocumentResult }> {
  const blank = await drawDocument([{ ...a4, parts: [] }], { title: '白紙', lang: 'ja-JP' }, (id) =>
    shelf.faceOf(id),
  )
  const mapping: FormMapping = {
    id: 'kinds' as FormId,
    title: { ja: '見本届出書' },
    short: '見本',
    base: { file: 'kinds.pdf', sha256: createHash('sha256').update(blank).digest('hex'), pages: 1 },
    paper: 'A4',
    duplex: 'none',
    fields,
  }
  const workshop = documentWorkshop({ fonts: packageFonts, blanks: async () => blank })
  const [result] = await workshop.make([{ kind: 'form', id: 'kinds', mapping, values }])
  if (result === undefined) throw new Error('nothing was made')
  return { mapping, result }
}

describe('a form of all kinds, drawn', () => {
  let pdf: Uint8Array
  let ops: readonly DrawOp[]
  let result: DocumentResult

  beforeAll(async () => {
    const done = await made()
    result = done.result
    if (result.kind !== 'done') throw new Error(result.reason)
    pdf = result.bytes
    const chain = await shelf.chainFor('value', [])
    ops = layForm(done.mapping, values, { chain, qrOf: qrModules }).pages[0] ?? []
  })

  test('vertical text leaves the ink of the upright forms at every place', async () => {
    const face = shelf.faceOf('gothic')
    const inks = glyphInks(await pageInk(pdf, 1), ops, () => face)
    expect(inks.length).toBeGreaterThan(25)
    expect(inks.filter(({ similarity }) => similarity < printedFrom)).toEqual([])
    const drawn = ops.flatMap((op) => (op.kind === 'glyphs' ? op.glyphs : []))
    for (const sign of 'ー、（）ょ-') {
      const glyph = drawn.find(({ cluster }) => cluster === sign)?.glyph
      expect(glyph).not.toBe(face.glyphOf(sign.codePointAt(0) ?? 0))
      expect(glyph).toBeDefined()
    }
  })

  test('the upright long mark stands upright and the comma stands at the upper right', async () => {
    const face = shelf.faceOf('gothic')
    const shapeOf = (sign: string) => {
      const plain = face.glyphOf(sign.codePointAt(0) ?? 0) ?? 0
      const view = (glyph: number) => {
        const record = face.outlineOf(glyph)
        const box = new DataView(record.buffer, record.byteOffset)
        return [2, 4, 6, 8].map((offset) => box.getInt16(offset))
      }
      return { plain: view(plain), upright: view(face.verticalOf(plain) ?? 0) }
    }
    const mark = shapeOf('ー')
    const [left = 0, low = 0, right = 0, high = 0] = mark.upright
    expect(high - low).toBeGreaterThan(right - left)
    const comma = shapeOf('、')
    expect(comma.upright[0]).toBeGreaterThan(comma.plain[0] ?? 0)
    expect(comma.upright[1]).toBeGreaterThan(comma.plain[1] ?? 0)
  })

  test('two lines go through the word that was not chosen and through the seal, none through the other', async () => {
    const ink = await pageInk(pdf, 1)
    const oneLine = 12 * 0.3
    expect(inkIn(ink, [40, 20, 12, 5])).toBeCloseTo(2 * oneLine, 0)
    expect(inkIn(ink, [60, 20, 6, 5])).toBeCloseTo(oneLine, 0)
    expect(inkIn(ink, [20, 20, 12, 5])).toBe(0)
  })

  test('the code is read as the number of the visit', async () => {
    const { width, pixels } = await pageInk(pdf, 1)
    const dots = (mm: number): number => Math.round((mm * dpi) / 25.4)
    const [left, top, side] = [dots(qrBox[0] - 4), dots(qrBox[1] - 4), dots(qrBox[2] + 8)]
    const data = new Uint8Array(side * side * 4).fill(255)
    for (let y = 0; y < side; y += 1)
      for (let x = 0; x < side; x += 1)
        data.fill(
          255 * (1 - (pixels[(top + y) * width + left + x] ?? 0)),
          (y * side + x) * 4,
          (y * side + x) * 4 + 3,
        )
    expect(decodeQR({ width: side, height: side, data })).toBe('KG1:48273915')
  })

  test('what has no room stands on sheets behind the form, as a whole and in order', async () => {
    if (result.kind !== 'done') throw new Error('not made')
    expect(result.problems.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'continued 世帯員',
      'continued 理由',
    ])
    const [form = '', ...sheets] = await pageTexts(pdf)
    expect(result.pages).toBe(1 + sheets.length)
    expect(sheets.length).toBeGreaterThan(1)
    expect(form).toContain('ほか6名 別紙のとおり')
    const plain = sheets.map((sheet) => sheet.replaceAll(/\s/g, ''))
    for (const [index, sheet] of plain.entries()) {
      expect(sheet).toContain('別紙見本届出書受付番号4827-3915')
      expect(sheet).toContain(`${index + 1}/${sheets.length}`)
    }
    expect(plain[0]).toMatch(/番号氏名続柄個人番号3見本三郎子4見本四郎子.*8見本八郎子/)
    const bodies = plain.join('').split('手すり').length - 1
    expect(bodies).toBe(120)
  })

  test('is a sound document that names nobody in its metadata', async () => {
    expect(await complaintsAbout(pdf)).toEqual([])
    expect(await metadataOf(pdf)).not.toMatch(/花子|郎|4827/)
  })
})
