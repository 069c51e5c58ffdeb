import { type FontRole, fontChains } from '#core/documents/fontChain.ts'
import type { FaceId, FontChain } from '#core/documents/fontFace.ts'
import { isCovered } from '#core/documents/glyphPlan.ts'
import { type Sfnt, readSfnt } from './sfnt.ts'

/** Where font files come from; nothing when the file is not there, which is normal for IPAmj. */
export type FontSource = (face: FaceId) => Promise<Uint8Array | undefined>

/** The first font of a role is not there, so that nothing can be printed. */
export class FontMissing extends Error {}

/**
 * Fonts already read, and those that turned out not to be there.
 *
 * Fallback fonts are large; each is fetched only when a text has a character that the fonts before
 * it do not draw exactly.
 */
export class FontShelf {
  readonly #source: FontSource
  readonly #faces = new Map<FaceId, Promise<Sfnt | undefined>>()
  readonly #read = new Map<FaceId, Sfnt>()

  constructor(source: FontSource) {
    this.#source = source
  }

  /**
   * The fonts of a role, as far as these texts need them.
   *
   * @throws {FontMissing} When not even the first font of the role is there.
   */
  async chainFor(role: FontRole, texts: readonly string[]): Promise<FontChain> {
    const [firstId, ...others] = fontChains[role]
    const first = await this.#face(firstId)
    if (first === undefined) throw new FontMissing(`the font ${firstId} is not there`)
    const chain: [Sfnt, ...Sfnt[]] = [first]
    for (const id of others) {
      if (texts.every((text) => isCovered(text, chain))) break
      const next = await this.#face(id)
      if (next !== undefined) chain.push(next)
    }
    return chain
  }

  /** A font that is part of a chain given out before. */
  faceOf(id: FaceId): Sfnt {
    const face = this.#read.get(id)
    if (face === undefined) throw new Error(`the font ${id} was not asked for`)
    return face
  }

  #face(id: FaceId): Promise<Sfnt | undefined> {
    const known = this.#faces.get(id)
    if (known !== undefined) return known
    const wanted = this.#load(id)
    this.#faces.set(id, wanted)
    // A failed fetch may succeed the next time; a file that is not there stays so.
    wanted.catch(() => this.#faces.delete(id))
    return wanted
  }

  async #load(id: FaceId): Promise<Sfnt | undefined> {
    const bytes = await this.#source(id)
    if (bytes === undefined) return undefined
    const face = readSfnt(id, bytes)
    this.#read.set(id, face)
    return face
  }
}
