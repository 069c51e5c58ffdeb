import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import type { Sfnt } from '#adapters/pdf/sfnt.ts'
import { type DrawOp, mmPerPt } from '#core/documents/drawing.ts'
import { layText } from '#core/documents/fieldText.ts'
import type { FontRole } from '#core/documents/fontChain.ts'
import type { BoxMm } from '#core/documents/mapping.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'
import { type Ink, outlineInk } from './outlineRaster.ts'

/** Dots per inch of the comparison: a stroke of 10.5 pt type is three to four dots wide. */
const dpi = 300
const pixelsPerMm = dpi / 25.4

/**
 * From this similarity on a glyph counts as printed: right ones measure 0.75 to 0.95, since
 * renderers differ in how they soften edges; a lost one measures 0, a wrong one under 0.55.
 */
export const printedFrom = 0.7

/** The ink of a page as a printer would lay it, drawn by poppler. */
export function pageInk(pdf: Uint8Array, page: number): Ink {
  const folder = mkdtempSync(join(tmpdir(), 'ink-'))
  try {
    const file = join(folder, 'in.pdf')
    writeFileSync(file, pdf)
    poppler('pdftoppm', [
      '-r',
      String(dpi),
      '-gray',
      '-cropbox',
      '-f',
      String(page),
      '-l',
      String(page),
      file,
      join(folder, 'out'),
    ])
    const picture = readdirSync(folder).find((name) => name.endsWith('.pgm'))
    if (picture === undefined) throw new Error(`the document has no page ${page}`)
    return readPgm(readFileSync(join(folder, picture)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Runs one of poppler's tools, or says what to install. */
export function poppler(
  tool: 'pdftoppm' | 'pdftotext' | 'pdfinfo' | 'pdffonts',
  args: readonly string[],
): string {
  try {
    return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(
        `${tool} is missing: install poppler-utils (Debian and Ubuntu: apt-get install poppler-utils)`,
        { cause: error },
      )
    }
    throw error
  }
}

/** The ink of one page less the ink of another, such as a filled form less its blank. */
export function inkWithout(ink: Ink, under: Ink): Ink {
  return { ...ink, pixels: ink.pixels.map((dark, index) => Math.max(0, dark - (under.pixels[index] ?? 0))) }
}

/** How each glyph of some operations came out on a page. */
export interface GlyphInk {
  readonly cluster: string
  /** 0 nothing alike to 1 the same; 1 for a space. */
  readonly similarity: number
}

/**
 * Compares the ink on a page with what the outlines of the fonts should leave, glyph by glyph.
 *
 * Renderers set glyphs on whole dots; each glyph is compared at the nearest of nine places within half
 * a dot, and both pictures are softened by one dot.
 */
export function glyphInks(
  ink: Ink,
  ops: readonly DrawOp[],
  faceOf: (id: Sfnt['id']) => Sfnt,
): readonly GlyphInk[] {
  const runs = ops.filter((op) => op.kind === 'glyphs')
  const size = { widthMm: ink.width / pixelsPerMm, heightMm: ink.height / pixelsPerMm }
  const wanted = shifts.flatMap((right) =>
    shifts.map((down) =>
      outlineInk(
        runs.map((run) => shifted(run, right, down)),
        size,
        pixelsPerMm,
        faceOf,
      ),
    ),
  )
  return runs.flatMap((run) => {
    const font = faceOf(run.face)
    const em = run.sizePt * mmPerPt
    let x = run.at[0]
    return run.glyphs.map(({ cluster, glyph }) => {
      const width = (font.advanceOf(glyph) / font.unitsPerEm) * em
      const box: BoxMm = [x, run.at[1] - (font.ascender / font.unitsPerEm) * em, width, em]
      x += width + (run.spacingMm ?? 0)
      const isSpace = font.outlineOf(glyph).length === 0
      return {
        cluster,
        similarity: isSpace ? 1 : Math.max(...wanted.map((picture) => similarityIn(box, ink, picture))),
      }
    })
  })
}

const shifts = [-0.4, 0, 0.4]

type Run = Extract<DrawOp, { kind: 'glyphs' }>

function shifted(run: Run, dotsRight: number, dotsDown: number): Run {
  return { ...run, at: [run.at[0] + dotsRight / pixelsPerMm, run.at[1] + dotsDown / pixelsPerMm] }
}

/**
 * How well a text is printed in a box of a page, by its worst glyph.
 *
 * @param under  The blank under it; its own ink is taken away first.
 * @returns 0 to 1; see {@link printedFrom}.
 */
export async function textInkSimilarity(given: {
  readonly pdf: Uint8Array
  readonly page: number
  readonly box: BoxMm
  readonly text: string
  readonly role: FontRole
  readonly sizePt: number
  readonly minSizePt?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly under?: Uint8Array
}): Promise<number> {
  const shelf = new FontShelf(packageFonts)
  const chain = await shelf.chainFor(given.role, [given.text])
  const style = {
    sizePt: given.sizePt,
    minSizePt: given.minSizePt ?? 7,
    align: given.align ?? 'left',
  } as const
  const { ops } = layText(given.text, given.box, style, chain)
  if (ops === undefined) return 0
  const page = pageInk(given.pdf, given.page)
  const ink = given.under === undefined ? page : inkWithout(page, pageInk(given.under, given.page))
  return Math.min(...glyphInks(ink, ops, (id) => shelf.faceOf(id)).map(({ similarity }) => similarity))
}

/** Share of the ink that both pictures have in common within a box. */
function similarityIn([x, y, width, height]: BoxMm, found: Ink, wanted: Ink): number {
  let common = 0
  let either = 0
  for (let row = Math.floor(y * pixelsPerMm); row < (y + height) * pixelsPerMm; row += 1) {
    for (let column = Math.floor(x * pixelsPerMm); column < (x + width) * pixelsPerMm; column += 1) {
      const [a, b] = [softAt(found, column, row), softAt(wanted, column, row)]
      common += Math.min(a, b)
      either += Math.max(a, b)
    }
  }
  return either < 0.5 ? 1 : common / either
}

function softAt({ width, pixels }: Ink, column: number, row: number): number {
  let sum = 0
  for (let dy = -1; dy <= 1; dy += 1) {
    const at = (row + dy) * width + column
    sum += (pixels[at - 1] ?? 0) + (pixels[at] ?? 0) + (pixels[at + 1] ?? 0)
  }
  return sum / 9
}

function readPgm(file: Uint8Array): Ink {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(file.subarray(0, 64)).toString('latin1'))
  if (header === null) throw new Error('pdftoppm gave another kind of picture')
  const [width, height] = [Number(header[1]), Number(header[2])]
  const gray = file.subarray(header[0].length)
  const pixels = new Float32Array(width * height)
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = 1 - (gray[at] ?? 255) / 255
  return { width, height, pixels }
}
