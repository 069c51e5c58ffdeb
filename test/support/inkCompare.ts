import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import type { Sfnt } from '#adapters/pdf/sfnt.ts'
import { type DrawOp, mmPerPt } from '#core/documents/drawing.ts'
import { layParagraph, layText } from '#core/documents/fieldText.ts'
import type { FontRole } from '#core/documents/fontChain.ts'
import type { BoxMm } from '#core/documents/mapping.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'
import { type Ink, outlineInk } from './outlineRaster.ts'
import { dpi, pageInk } from './pdfPages.ts'

const pixelsPerMm = dpi / 25.4

/**
 * From this similarity on a glyph counts as printed. Measured with PDFium on 120 characters of each
 * font: right ones 0.92 and more from 10.5 pt on, 0.89 and more at 7 pt. A lost one has no ink in
 * common; 村 for 町 measures 0.3 to 0.44; 髙 for 高 and 辻 for 辻 with its selector at most 0.79 in the
 * font of the values (7 to 12 pt), 0.83 in the font of the blanks (at 7 pt).
 *
 * Ink cannot tell what is drawn nearly alike: 葛 with another selector and 神 for its compatibility
 * form measure 0.94 to 0.98, 未 for 末 0.85 to 0.91, and 士 for 土 or 葛 without its selector 0.80 to 0.88.
 */
export const printedFrom = 0.85

/** The ink of one page less the ink of another, such as a filled form less its blank. */
export function inkWithout(ink: Ink, under: Ink): Ink {
  const pixels = new Float32Array(ink.pixels.length)
  for (let at = 0; at < pixels.length; at += 1) {
    pixels[at] = Math.max(0, (ink.pixels[at] ?? 0) - (under.pixels[at] ?? 0))
  }
  return { ...ink, pixels }
}

/** Black area within a box, in square millimetres. */
export function inkIn({ width, pixels }: Ink, [x, y, boxWidth, boxHeight]: BoxMm): number {
  let dark = 0
  for (let row = Math.floor(y * pixelsPerMm); row < (y + boxHeight) * pixelsPerMm; row += 1) {
    const start = row * width
    for (let column = Math.floor(x * pixelsPerMm); column < (x + boxWidth) * pixelsPerMm; column += 1) {
      dark += pixels[start + column] ?? 0
    }
  }
  return dark / pixelsPerMm ** 2
}

/** A glyph so alike at one place is looked for no further. */
const enough = 0.92

/** How each glyph of some operations came out on a page. */
export interface GlyphInk {
  readonly cluster: string
  /** 0 nothing alike to 1 the same; 1 for a space. */
  readonly similarity: number
}

/**
 * Compares the ink on a page with what the outlines of the fonts should leave, glyph by glyph.
 *
 * Renderers set glyphs on whole dots; each glyph is compared at the best place within a dot of
 * its own, and both pictures are softened by one dot.
 */
export function glyphInks(
  ink: Ink,
  ops: readonly DrawOp[],
  faceOf: (id: Sfnt['id']) => Sfnt,
): readonly GlyphInk[] {
  return ops
    .filter((op) => op.kind === 'glyphs')
    .flatMap((run) => {
      const font = faceOf(run.face)
      let x = run.at[0]
      return run.glyphs.map((drawn): GlyphInk => {
        const at = [x, run.at[1]] as const
        x += (font.advanceOf(drawn.glyph) / font.unitsPerEm) * run.sizePt * mmPerPt + (run.spacingMm ?? 0)
        const isSpace = font.outlineOf(drawn.glyph).length === 0
        return {
          cluster: drawn.cluster,
          similarity: isSpace ? 1 : glyphInk(ink, { ...run, at, glyphs: [drawn] }, font),
        }
      })
    })
}

type Run = Extract<DrawOp, { kind: 'glyphs' }>

/** Renderers round places of glyphs to the dot before or after. */
const shifts = [0, -0.5, 0.5, -1]
const quarters = [-0.25, 0, 0.25]
/** The wanted picture is drawn once in quarters of a dot, with room around it to move in. */
const parts = 4
const border = 2
/** Dots around a glyph that are looked at too, for softening. */
const margin = 2

function glyphInk(ink: Ink, run: Run, font: Sfnt): number {
  const em = run.sizePt * mmPerPt
  const left = Math.floor(run.at[0] * pixelsPerMm) - margin
  const top = Math.floor((run.at[1] - (font.ascender / font.unitsPerEm) * em) * pixelsPerMm) - margin
  const advance =
    ((run.glyphs[0] === undefined ? 0 : font.advanceOf(run.glyphs[0].glyph)) / font.unitsPerEm) * em
  const width = Math.ceil(advance * pixelsPerMm) + 2 * margin
  const height = Math.ceil(em * pixelsPerMm) + 2 * margin
  const found = softened(cut(ink, left, top, width, height))
  const wanted = outlineInk(
    [{ ...run, at: [run.at[0] - (left - border) / pixelsPerMm, run.at[1] - (top - border) / pixelsPerMm] }],
    { widthMm: (width + 2 * border) / pixelsPerMm, heightMm: (height + 2 * border) / pixelsPerMm },
    pixelsPerMm * parts,
    () => font,
  )
  const isRectangle = run.glyphs.every(({ glyph }) => isPlainRectangle(font.outlineOf(glyph)))
  const tried = (right: number, down: number): Try => {
    const there = coarse(wanted, width, height, border - right, border - down)
    const plain = similarity(found, softened(there))
    const whole = isRectangle ? similarity(found, softened(wholeDots(there))) : 0
    return { right, down, similarity: Math.max(plain, whole) }
  }
  const near = best(shifts, { right: 0, down: 0, similarity: -1 }, tried)
  return best(quarters, near, tried).similarity
}

/** One contour of four points, such as the ー of some faces: PDFium at times fills every dot it touches. */
function isPlainRectangle(record: Uint8Array): boolean {
  // The number of contours, and after the bounds the number of the last point.
  return record[0] === 0 && record[1] === 1 && record[10] === 0 && record[11] === 3
}

function wholeDots({ width, height, pixels }: Ink): Ink {
  return { width, height, pixels: pixels.map((dark) => (dark > 0.02 ? 1 : 0)) }
}

/** A glyph drawn some dots beside its place, and how alike the page is to that. */
interface Try {
  readonly right: number
  readonly down: number
  readonly similarity: number
}

/** The best of the places around one, up to the first that is good enough. */
function best(steps: readonly number[], around: Try, tried: (right: number, down: number) => Try): Try {
  let found = around
  for (const right of steps) {
    for (const down of steps) {
      if (found.similarity >= enough) return found
      const next = tried(around.right + right, around.down + down)
      if (next.similarity > found.similarity) found = next
    }
  }
  return found
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
  /** The text may be broken into lines, as in a field of the kind `multiline`. */
  readonly isMultiline?: boolean
  readonly under?: Uint8Array
  /** Page of the blank where it is not the same. */
  readonly underPage?: number
}): Promise<number> {
  const shelf = new FontShelf(packageFonts)
  const chain = await shelf.chainFor(given.role, [given.text])
  const style = {
    sizePt: given.sizePt,
    minSizePt: given.minSizePt ?? 7,
    align: given.align ?? 'left',
  } as const
  const lay = given.isMultiline === true ? layParagraph : layText
  const { ops } = lay(given.text, given.box, style, chain)
  if (ops === undefined) return 0
  const page = await pageInk(given.pdf, given.page)
  const ink =
    given.under === undefined
      ? page
      : inkWithout(page, await pageInk(given.under, given.underPage ?? given.page))
  return Math.min(...glyphInks(ink, ops, (id) => shelf.faceOf(id)).map(({ similarity }) => similarity))
}

/** Share of the ink that both pictures have in common, inside their margins. */
function similarity(found: Ink, wanted: Ink): number {
  let common = 0
  let either = 0
  for (let row = margin; row < found.height - margin; row += 1) {
    for (let column = margin; column < found.width - margin; column += 1) {
      const at = row * found.width + column
      const [a, b] = [found.pixels[at] ?? 0, wanted.pixels[at] ?? 0]
      common += Math.min(a, b)
      either += Math.max(a, b)
    }
  }
  return either < 0.5 ? 1 : common / either
}

function cut(ink: Ink, left: number, top: number, width: number, height: number): Ink {
  const pixels = new Float32Array(width * height)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      pixels[row * width + column] = ink.pixels[(top + row) * ink.width + left + column] ?? 0
    }
  }
  return { width, height, pixels }
}

/** Part of a picture in quarters of a dot, in whole dots; its place may lie between dots. */
function coarse(fine: Ink, width: number, height: number, left: number, top: number): Ink {
  const pixels = new Float32Array(width * height)
  for (let row = 0; row < height * parts; row += 1) {
    const from = (row + top * parts) * fine.width + left * parts
    const line = Math.floor(row / parts) * width
    for (let column = 0; column < width; column += 1) {
      let sum = 0
      for (let part = 0; part < parts; part += 1) sum += fine.pixels[from + column * parts + part] ?? 0
      pixels[line + column] = (pixels[line + column] ?? 0) + sum / parts ** 2
    }
  }
  return { width, height, pixels }
}

function softened({ width, height, pixels }: Ink): Ink {
  const soft = new Float32Array(pixels.length)
  for (let row = 1; row < height - 1; row += 1) {
    for (let at = row * width + 1; at < (row + 1) * width - 1; at += 1) {
      let sum = 0
      for (const line of [at - width, at, at + width]) {
        sum += (pixels[line - 1] ?? 0) + (pixels[line] ?? 0) + (pixels[line + 1] ?? 0)
      }
      soft[at] = sum / 9
    }
  }
  return { width, height, pixels: soft }
}
