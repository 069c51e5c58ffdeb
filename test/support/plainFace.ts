import type { FaceId, FontFace } from '#core/documents/fontFace.ts'

/**
 * A font for tests of layout: every character is one em wide, ASCII half; its glyph is its code point.
 *
 * @param lacks  Characters the font does not have.
 * @param variants  Variation sequences it lists, as text.
 *
 * The long mark, the comma and the hyphen U+2010 have forms for vertical lines, 2,000,000 further on.
 */
export function plainFace(id: FaceId, lacks = '', variants: readonly string[] = []): FontFace {
  const missing = new Set([...lacks].map((character) => character.codePointAt(0)))
  return {
    id,
    unitsPerEm: 1000,
    ascender: 880,
    descender: -120,
    glyphOf: (code) => (missing.has(code) ? undefined : code),
    variantOf: (code, selector) =>
      variants.includes(String.fromCodePoint(code, selector)) ? code + 1_000_000 : undefined,
    verticalOf: (glyph) =>
      'ー、‐'.includes(String.fromCodePoint(Math.min(glyph, 0xffff))) ? glyph + 2_000_000 : undefined,
    advanceOf: (glyph) => (glyph < 0x80 ? 500 : 1000),
  }
}
