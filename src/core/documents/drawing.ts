import type { FaceId } from './fontFace.ts'
import type { BoxMm } from './mapping.ts'

export type PointMm = readonly [x: number, y: number]

/** One character of a run: what it says and the glyph that shows it. */
export interface RunGlyph {
  readonly cluster: string
  readonly glyph: number
}

/**
 * One thing to draw, black on white, in mm from the page's top left corner.
 *
 * `glyphs` are set from `at`, on the baseline, each by its own advance plus `spacingMm`.
 */
export type DrawOp =
  | {
      readonly kind: 'glyphs'
      readonly face: FaceId
      readonly sizePt: number
      readonly at: PointMm
      readonly spacingMm?: number
      /** A reading over other characters (ふりがな): seen, but said to nobody, who would hear the word twice. */
      readonly isRuby?: true
      readonly glyphs: readonly RunGlyph[]
    }
  | { readonly kind: 'rect'; readonly box: BoxMm; readonly lineMm: number; readonly radiusMm?: number }
  | { readonly kind: 'fill'; readonly boxes: readonly BoxMm[] }
  /** `gray` is 0 (black) to 1 (white); hairlines between rows only. */
  | {
      readonly kind: 'line'
      readonly from: PointMm
      readonly to: PointMm
      readonly lineMm: number
      readonly gray?: number
    }
  /** An open line through the points, ends and corners rounded. */
  | { readonly kind: 'path'; readonly points: readonly PointMm[]; readonly lineMm: number }
  | {
      readonly kind: 'ellipse'
      readonly centre: PointMm
      readonly radii: PointMm
      readonly lineMm: number
    }

/** Part of a page with its meaning for readers of the tagged document; `artifact` is read to nobody. */
export interface TaggedPart {
  readonly role: 'artifact' | 'H1' | 'H2' | 'H3' | 'P' | 'LI'
  /** Language of the part where it is not the document's. */
  readonly lang?: string
  readonly ops: readonly DrawOp[]
}

export interface DrawnPage {
  readonly widthMm: number
  readonly heightMm: number
  readonly parts: readonly TaggedPart[]
}

/** Millimetres in one typographic point. */
export const mmPerPt = 25.4 / 72

export const a4 = { widthMm: 210, heightMm: 297 } as const
