/*
 * Which glyph of which font draws each character of a text, and what no font can draw.
 *
 * Variation sequences of registers (Moji_Joho) and of input methods (Adobe-Japan1) are listed by
 * different fonts, so the exact sequence is looked up along the whole chain before any font may
 * fall back to the plain character.
 */
import { type Cluster, charactersIn, clusterOf, clustersOf, codePointsOf, isPrivateUse } from './clusters.ts'
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
  if (wholeField) {
    const clusters = clustersOf(text)
    const face = chain.find((candidate) =>
      clusters.every((cluster) => exactGlyph(cluster, candidate) !== undefined),
    )
    if (face !== undefined)
      return { glyphs: clusters.map((cluster) => inChain(cluster, [face]).glyph), losses: [] }
  }
  return planOf(charactersIn(text), chain)
}

/** The different characters of some texts. */
export function charactersOf(texts: readonly string[]): readonly Cluster[] {
  const found = new Set<string>()
  for (const text of new Set(texts)) for (const character of charactersIn(text)) found.add(character)
  return Array.from(found, clusterOf)
}

/** True when a font may hold one of the characters: it is worth to be read for them. */
export function isWanted(face: FaceId, characters: readonly Cluster[]): boolean {
  return characters.some(({ base }) => mayDraw(face, base))
}

/** The characters that a font does not draw exactly, left for the fonts behind it. */
export function leftOpen(characters: readonly Cluster[], face: FontFace): readonly Cluster[] {
  return characters.filter((cluster) => exactGlyph(cluster, face) === undefined)
}

/** Advance of a planned glyph in ems; a gap is one em wide. */
export function advanceEm(planned: PlannedGlyph): number {
  return planned.kind === 'gap' ? 1 : planned.face.advanceOf(planned.glyph) / planned.face.unitsPerEm
}

/** Characters already looked up, by chain: most of a packet's characters come again and again. */
const looked = new WeakMap<FontChain, Map<string, Found>>()

interface Found {
  readonly glyph: PlannedGlyph
  readonly loss?: GlyphLoss['kind']
}

function planOf(characters: readonly string[], chain: FontChain): GlyphPlan {
  const glyphs: PlannedGlyph[] = []
  const losses: GlyphLoss[] = []
  const known = looked.get(chain) ?? new Map<string, Found>()
  looked.set(chain, known)
  for (const cluster of characters) {
    let found = known.get(cluster)
    if (found === undefined) {
      found = inChain(clusterOf(cluster), chain)
      known.set(cluster, found)
    }
    glyphs.push(found.glyph)
    if (found.loss === undefined || losses.some((loss) => loss.cluster === cluster)) continue
    losses.push({ kind: found.loss, cluster, codePoints: codePointsOf(cluster) })
  }
  return { glyphs, losses }
}

function inChain(cluster: Cluster, chain: FontChain): Found {
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
