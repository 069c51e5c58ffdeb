import { readFileSync } from 'node:fs'
import { PDFDocument, PDFName } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { documentWorkshop } from '#adapters/pdf/documentWorkshop.ts'
import { drawDocument } from '#adapters/pdf/drawDocument.ts'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import type { DocumentRequest, DocumentResult, FinishedPaper } from '#ports/documents.ts'
import { blankRole } from '#tools/blanks/blank.ts'
import { blanks } from '#tools/blanks/all.ts'
import { drawBlank } from '#tools/blanks/draw.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'
import { checklistSample } from '../../support/checklistSample.ts'
import { hardName, shippedBlanks, workshop } from '../../support/paper.ts'
import { pageInk, pagesDrawn } from '../../support/pdfPages.ts'
import { complaintsAbout, metadataOf, pageTexts } from '../../support/pdfText.ts'
import { qpdfComplaints } from '../../support/qpdf.ts'
import { sampleValues } from '#tools/forms/samples.ts'
import { readForms } from '#tools/forms/readForms.ts'

const files = readForms()

function request(id: string, name = '見本　花子'): DocumentRequest {
  const mapping = files.forms.find((form) => form.id === id)
  if (mapping === undefined) throw new Error(`no form ${id}`)
  return { kind: 'form', id, mapping, values: sampleValues(mapping, files.items, 'usual', { 氏名: name }) }
}

/** One copy of everything that was made. */
function finished(documents: readonly DocumentResult[]): readonly FinishedPaper[] {
  return documents.flatMap((made) => (made.kind === 'done' ? [{ ...made, copies: 1 }] : []))
}

describe('the blanks that ship', () => {
  test.each(blanks.map((blank) => [blank.id, blank] as const))(
    '%s is what the script draws',
    async (id, blank) => {
      const shelf = new FontShelf(packageFonts)
      const { page } = drawBlank(blank, await shelf.chainFor(blankRole, []))
      const bytes = await drawDocument([page], { title: blank.title, lang: 'ja-JP' }, (face) =>
        shelf.faceOf(face),
      )
      expect(Buffer.compare(bytes, readFileSync(`rules/disability/forms/${id}.pdf`))).toBe(0)
    },
  )

  test.each(files.forms.map((form) => [form.id, form] as const))(
    '%s has no value printed into a place that stays blank',
    (_id, form) => {
      const blankFields = form.fields.filter(({ kind }) => kind === 'blank')
      expect(blankFields.every((field) => !('bind' in field))).toBe(true)
      expect(form.fields.some((field) => 'bind' in field && /個人番号|マイナンバー/.test(field.bind))).toBe(
        false,
      )
    },
  )
})

describe('filling', () => {
  test('makes one packet of all forms and the checklist, in order', async () => {
    const requests = [
      ...files.forms.map(({ id }) => request(id)),
      { kind: 'checklist' as const, id: 'checklist', content: checklistSample },
    ]
    const done: number[] = []
    const documents = await workshop().make(requests, { onProgress: (count) => done.push(count) })
    expect(documents.map(({ kind }) => kind)).toEqual(requests.map(() => 'done'))
    expect(done).toEqual(requests.map((_, index) => index + 1))
    const [job, ...more] = await workshop().bind(finished(documents))
    expect(more).toEqual([])
    expect((await PDFDocument.load(job?.bytes ?? new Uint8Array())).getPageCount()).toBe(requests.length)
  })

  test('names nobody in the metadata', async () => {
    const documents = await workshop().make([
      request('severe-disability-medical', hardName),
      { kind: 'checklist', id: 'c', content: checklistSample },
    ])
    for (const made of documents) {
      if (made.kind !== 'done') throw new Error(`${made.id} was not made`)
      expect(await metadataOf(made.bytes)).not.toMatch(/花子|𠮷子|4827|CreationDate|ModDate/)
    }
  })

  test('gives the same bytes for the same input', async () => {
    const make = async (): Promise<Uint8Array> => {
      const [made] = await workshop().make([request('toll-road-discount', hardName)])
      return made?.kind === 'done' ? made.bytes : new Uint8Array()
    }
    expect(Buffer.compare(await make(), await make())).toBe(0)
  })

  test('a blank whose bytes changed is not printed on, and the other forms are made all the same', async () => {
    const maker = documentWorkshop({
      fonts: packageFonts,
      blanks: async (file) => {
        const bytes = await shippedBlanks(file)
        return file.startsWith('toll') && bytes !== undefined
          ? new Uint8Array([...bytes, 10])
          : file.startsWith('vehicle')
            ? undefined
            : bytes
      },
    })
    const documents = await maker.make([
      request('toll-road-discount'),
      request('vehicle-tax-reduction'),
      request('daily-living-equipment'),
    ])
    expect(documents.map((made) => (made.kind === 'failed' ? made.reason : made.kind))).toEqual([
      'blank-changed',
      'blank-missing',
      'done',
    ])
  })

  test('without the first font nothing is printed, without a fallback the rest is', async () => {
    const none = documentWorkshop({ fonts: async () => undefined, blanks: shippedBlanks })
    expect(await none.make([request('daily-living-equipment')])).toEqual([
      { kind: 'failed', id: 'daily-living-equipment', reason: 'font-missing' },
    ])
    const only = documentWorkshop({
      fonts: async (id) => (id === 'gothic' ? packageFonts(id) : undefined),
      blanks: shippedBlanks,
    })
    const [made] = await only.make([request('daily-living-equipment', hardName)])
    expect(
      made?.kind === 'done' ? made.problems.filter(({ kind }) => kind === 'missing-glyph') : made,
    ).toEqual([{ kind: 'missing-glyph', field: '氏名', label: '氏名', cluster: '𠮷', codePoints: 'U+20BB7' }])
  })

  test('a cancelled packet settles with documents that were not made', async () => {
    const signal = AbortSignal.abort()
    const documents = await workshop().make([request('daily-living-equipment')], { signal })
    expect(documents.map(({ kind }) => kind)).toEqual(['failed'])
  })

  test('tells which characters cannot be printed before anything is made', async () => {
    expect(await workshop().checkText('髙﨑𠮷☑')).toEqual([
      { kind: 'missing-glyph', cluster: '☑', codePoints: 'U+2611' },
    ])
  })

  test('pdf.js and PDFium read every page without a complaint, and so does qpdf where it is installed', async () => {
    const documents = await workshop().make([
      ...files.forms.map(({ id }) => request(id, hardName)),
      { kind: 'checklist', id: 'c', content: checklistSample },
    ])
    const single = documents.flatMap((made) => (made.kind === 'done' ? [made.bytes] : []))
    expect(single).toHaveLength(documents.length)
    const [packet] = (await workshop().bind(finished(documents))).map(({ bytes }) => bytes)
    if (packet === undefined) throw new Error('the packet was not bound')
    for (const pdf of [...single, packet]) {
      expect(await complaintsAbout(pdf)).toEqual([])
      expect(await pagesDrawn(pdf)).toBe(pdf === packet ? documents.length : 1)
    }
    expect([...single, packet].map(qpdfComplaints).filter((complaint) => complaint !== '')).toEqual([])
  })

  test('a document with a wrong table of objects is complained about', async () => {
    const [made] = await workshop().make([request('toll-road-discount')])
    if (made?.kind !== 'done') throw new Error('not made')
    const broken = Uint8Array.from(made.bytes)
    broken[Buffer.from(broken).lastIndexOf('startxref') + 'startxref\n'.length] = 0x39
    expect(await complaintsAbout(broken)).not.toEqual([])
  })
})

describe('a blank that was made with our own tool and font names', () => {
  /** A filled form is itself a blank that already uses the names our fonts get. */
  async function usedBlank(): Promise<Uint8Array> {
    const [made] = await workshop().make([request('severe-disability-medical')])
    if (made?.kind !== 'done') throw new Error('not made')
    return made.bytes
  }

  async function fillAgain(base: Uint8Array) {
    const { fillForm } = await import('#adapters/pdf/fillForm.ts')
    const { lineOps } = await import('#core/documents/textLine.ts')
    const { planGlyphs } = await import('#core/documents/glyphPlan.ts')
    const shelf = new FontShelf(packageFonts)
    const ops = lineOps(planGlyphs('見本の追記', await shelf.chainFor('value', [])).glyphs, 12, [30, 280])
    return fillForm(base, [ops], 'again', (face) => shelf.faceOf(face))
  }

  test('keeps its own words', async () => {
    const text = (await pageTexts(await fillAgain(await usedBlank()))).join('\n')
    expect(text).toContain('見本の追記')
    expect(text).toContain('ミホン')
    // The title is set widely.
    expect(text.replaceAll(/\s/g, '')).toContain('重度障害者医療証交付申請書')
  })

  test('is drawn the same where nothing was added', async () => {
    const base = await usedBlank()
    const [before, after] = [await pageInk(base, 1), await pageInk(await fillAgain(base), 1)]
    const rows = Math.floor((270 / 297) * before.height) * before.width
    expect(
      before.pixels.subarray(0, rows).every((dark, at) => Math.abs(dark - (after.pixels[at] ?? 0)) < 0.02),
    ).toBe(true)
  })

  test('a blank that leaves a changed coordinate system behind does not move the values', async () => {
    const document = await PDFDocument.load(await usedBlank(), { updateMetadata: false })
    const page = document.getPage(0)
    page.node.addContentStream(document.context.register(document.context.stream('0.5 0 0 0.5 100 100 cm')))
    const shifted = await document.save()
    const [plain, moved] = [
      await pageInk(await fillAgain(await usedBlank()), 1),
      await pageInk(await fillAgain(shifted), 1),
    ]
    expect(moved.pixels.every((dark, at) => Math.abs(dark - (plain.pixels[at] ?? 0)) < 0.02)).toBe(true)
    expect(page.node.get(PDFName.of('Resources'))).toBeDefined()
  })
})
