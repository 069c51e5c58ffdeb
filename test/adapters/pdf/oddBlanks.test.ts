import { readFileSync } from 'node:fs'
import { PDFDocument, degrees } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { fillForm } from '#adapters/pdf/fillForm.ts'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import type { DrawOp } from '#core/documents/drawing.ts'
import { planGlyphs } from '#core/documents/glyphPlan.ts'
import { lineOps } from '#core/documents/textLine.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'
import { glyphInks, inkWithout, printedFrom } from '../../support/inkCompare.ts'
import { pageInk } from '../../support/pdfPages.ts'

const shelf = new FontShelf(packageFonts)
const [widthPt, heightPt] = [595.28, 841.89]

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

async function worstOn(base: Uint8Array): Promise<number> {
  const ops = await sampleOps()
  const filled = await fillForm(base, [ops], '見本', (id) => shelf.faceOf(id))
  const inks = glyphInks(await pageInk(filled, 1), ops, (id) => shelf.faceOf(id))
  return Math.min(...inks.map(({ similarity }) => similarity))
}

describe('values stand where the mapping says, as the sheet is seen', () => {
  test.each<[name: string, base: () => Promise<Uint8Array>]>([
    ['on an upright page', () => blank(0)],
    ['on a page stored turned to the right', () => blank(90)],
    ['on a page stored upside down', () => blank(180)],
    ['on a page stored turned to the left', () => blank(270)],
    ['on a turned page of a larger sheet', () => blank(90, true)],
  ])('%s', async (_name, base) => {
    expect(await worstOn(await base())).toBeGreaterThan(printedFrom)
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
    const filled = await pageInk(await fillForm(locked, [ops], '見本', (id) => shelf.faceOf(id)), 1)
    const own = await pageInk(fixture('plain'), 1)
    const sum = ({ pixels }: { readonly pixels: Float32Array }): number =>
      pixels.reduce((all, dark) => all + dark, 0)
    expect(sum(own)).toBeGreaterThan(1000)
    expect(sum(inkWithout(own, filled))).toBe(0)
    const inks = glyphInks(inkWithout(filled, own), ops, (id) => shelf.faceOf(id))
    expect(Math.min(...inks.map(({ similarity }) => similarity))).toBeGreaterThan(printedFrom)
  },
)
