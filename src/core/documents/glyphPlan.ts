/*
 * Which glyph of which font draws each character of a text, and what no font can draw.
 *
 * Variation sequences of registers (Moji_Joho) and of input methods (Adobe-Japan1) are listed by
 * different fonts, so the exact sequence is looked up along the whole chain before any font may
 * fall back to the plain character.
 */
import { type Cluster, clustersOf, codePointsOf, isPrivateUse } from './clusters.ts'
import type { FaceId, FontChain, FontFace } from './fontFace.ts'

/** A character with its glyph; without one, a gap to be written by hand. */
export type PlannedGlyph =
  | { readonly kind: 'glyph'; readonly cluster: string; readonly face: FontFace; readonly glyph: number }
  | { readonly kind: 'gap'; readonly cluster: string; readonly face: FontFace }

/** A character that is not drawn as given. */
export interface GlyphLoss {
  readonly kind: 'missing-glyph' | 'variant-lost'
  readonly cluster: string
  readonly codePoints: string
}

export interface GlyphPlan {
  readonly glyphs: readonly PlannedGlyph[]
  readonly losses: readonly GlyphLoss[]
}

/**
 * Plans the glyphs of a text.
 *
 * @param wholeField  Draw the whole text in one face where a single face has every character: a
 *   mincho 邉 inside a gothic name looks like a mistake.
 */
export function planGlyphs(text: string, chain: FontChain, wholeField = false): GlyphPlan {
  const clusters = clustersOf(text)
  if (wholeField) {
    const face = chain.find((candidate) =>
      clusters.every((cluster) => exactGlyph(cluster, candidate) !== undefined),
    )
    if (face !== undefined) return planOf(clusters, [face])
  }
  return planOf(clusters, chain)
}

/** True when a font may draw a character that the fonts before it do not draw exactly. */
export function isWanted(next: FaceId, texts: readonly string[], before: readonly FontFace[]): boolean {
  return texts.some((text) =>
    clustersOf(text).some(
      (cluster) =>
        mayDraw(next, cluster.base) && before.every((face) => exactGlyph(cluster, face) === undefined),
    ),
  )
}

/** Advance of a planned glyph in ems; a gap is one em wide. */
export function advanceEm(planned: PlannedGlyph): number {
  return planned.kind === 'gap' ? 1 : planned.face.advanceOf(planned.glyph) / planned.face.unitsPerEm
}

function planOf(clusters: readonly Cluster[], chain: FontChain): GlyphPlan {
  const glyphs: PlannedGlyph[] = []
  const losses: GlyphLoss[] = []
  for (const cluster of clusters) {
    const found = inChain(cluster, chain)
    glyphs.push(found.glyph)
    if (found.loss === undefined || losses.some((loss) => loss.cluster === cluster.text)) continue
    losses.push({ kind: found.loss, cluster: cluster.text, codePoints: codePointsOf(cluster.text) })
  }
  return { glyphs, losses }
}

function inChain(cluster: Cluster, chain: FontChain): { glyph: PlannedGlyph; loss?: GlyphLoss['kind'] } {
  for (const face of chain) {
    const glyph = exactGlyph(cluster, face)
    if (glyph !== undefined) return { glyph: { kind: 'glyph', cluster: cluster.text, face, glyph } }
  }
  if (cluster.selector !== undefined) {
    for (const face of chain) {
      const glyph = plainGlyph(cluster.base, face)
      if (glyph !== undefined) {
        return { glyph: { kind: 'glyph', cluster: cluster.text, face, glyph }, loss: 'variant-lost' }
      }
    }
  }
  return { glyph: { kind: 'gap', cluster: cluster.text, face: chain[0] }, loss: 'missing-glyph' }
}

function exactGlyph(cluster: Cluster, face: FontFace): number | undefined {
  if (cluster.selector === undefined) return plainGlyph(cluster.base, face)
  return mayDraw(face.id, cluster.base) ? face.variantOf(cluster.base, cluster.selector) : undefined
}

function plainGlyph(codePoint: number, face: FontFace): number | undefined {
  return mayDraw(face.id, codePoint) ? face.glyphOf(codePoint) : undefined
}

/** Public fonts hold signs of their own at private code points, which are never the character of a name. */
function mayDraw(face: FaceId, codePoint: number): boolean {
  return face === 'municipal' || !isPrivateUse(codePoint)
}
