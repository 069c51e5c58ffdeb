import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, degrees } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { fillForm } from '#adapters/pdf/fillForm.ts'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import type { DrawOp } from '#core/documents/drawing.ts'
import { planGlyphs } from '#core/documents/glyphPlan.ts'
import { lineOps } from '#core/documents/textLine.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'
import { glyphInks, pageInk, printedFrom } from '../../support/inkCompare.ts'

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
  const inks = glyphInks(pageInk(filled, 1), ops, (id) => shelf.faceOf(id))
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

test.skipIf(spawnSync('qpdf', ['--version']).error !== undefined).each(['40', '128', '256'])(
  'a blank protected from changes with %s bits is filled, not emptied',
  async (bits) => {
    const folder = mkdtempSync(join(tmpdir(), 'odd-'))
    try {
      const [plain, locked] = [join(folder, 'plain.pdf'), join(folder, 'locked.pdf')]
      writeFileSync(plain, readFileSync('rules/disability/forms/toll-road-discount.pdf'))
      spawnSync('qpdf', ['--allow-weak-crypto', '--encrypt', '', 'owner', bits, '--', plain, locked])
      const ops = await sampleOps()
      const filled = await fillForm(readFileSync(locked), [ops], '見本', (id) => shelf.faceOf(id))
      const ink = (pdf: Uint8Array): number => pageInk(pdf, 1).pixels.reduce((sum, dark) => sum + dark, 0)
      expect(ink(filled)).toBeGreaterThan(ink(readFileSync(plain)))
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
