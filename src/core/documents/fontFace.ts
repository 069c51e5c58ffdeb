/** The typefaces papers are printed with, by the place they have in the chains of `fontChain.ts`. */
export type FaceId =
  | 'gothic'
  | 'gothic-p'
  | 'gothic-p-bold'
  | 'mincho-p'
  | 'noto-sans'
  | 'noto-sans-bold'
  | 'noto-serif'
  | 'ipamj'
  | 'municipal'

/**
 * What layout must know of a font; outlines stay in the adapter.
 *
 * Lengths are in units of the font, `unitsPerEm` to one em. Glyph 0 is "no such glyph" and is
 * never returned.
 */
export interface FontFace {
  readonly id: FaceId
  readonly unitsPerEm: number
  /** Top of the ideographic em box above the baseline. */
  readonly ascender: number
  /** Bottom of the em box, negative. */
  readonly descender: number
  /** Glyph of a code point, or nothing. */
  glyphOf(codePoint: number): number | undefined
  /** Glyph of exactly this variation sequence (異体字セレクタ), or nothing when the font does not list it. */
  variantOf(codePoint: number, selector: number): number | undefined
  /** The form of a glyph for vertical lines, or nothing where it has none of its own. */
  verticalOf(glyph: number): number | undefined
  /** Advance width of a glyph. */
  advanceOf(glyph: number): number
}

/** Fonts in the order they are tried; the first one gives the look. */
export type FontChain = readonly [FontFace, ...FontFace[]]
