import { type FontRole, type OwnFontPlace, chainOf } from '#core/documents/fontChain.ts'
import type { FaceId, FontChain } from '#core/documents/fontFace.ts'
import { charactersOf, isWanted, leftOpen } from '#core/documents/glyphPlan.ts'
import { type FontBytes, wholeFile } from './fontBytes.ts'
import { type Sfnt, readSfnt } from './sfnt.ts'

/**
 * Where font files come from, whole or by ranges; nothing when the file is not there, which is
 * normal for what the office supplies itself. Rejects when the file cannot be had just now.
 */
export type FontSource = (face: FaceId) => Promise<Uint8Array | FontBytes | undefined>

/** A font that a document cannot do without is not there, or can no longer be fetched. */
export class FontMissing extends Error {}

/**
 * Fonts already read, and those that turned out not to be there.
 *
 * Fallback fonts are large; each is fetched only when a text has a character that the fonts before
 * it do not draw exactly.
 */
export class FontShelf {
  readonly #source: FontSource
  readonly #ownFont: OwnFontPlace | undefined
  readonly #faces = new Map<FaceId, Promise<Sfnt | undefined>>()
  readonly #read = new Map<FaceId, Sfnt>()
  /** By the names of its fonts; who is given the same chain again knows its characters already. */
  readonly #chains = new Map<string, FontChain>()

  /** @param ownFont  Place of the municipality's own font, where it has one. */
  constructor(source: FontSource, ownFont?: OwnFontPlace) {
    this.#source = source
    this.#ownFont = ownFont
  }

  /**
   * The fonts of a role, as far as these texts need them.
   *
   * @throws {FontMissing} When not even the first font of the role is there.
   */
  async chainFor(role: FontRole, texts: readonly string[]): Promise<FontChain> {
    const base = chainOf(role)[0]
    const chain: Sfnt[] = []
    let open = charactersOf(texts)
    for (const id of chainOf(role, this.#ownFont)) {
      if (id !== base && !isWanted(id, open)) continue
      const next = await this.#face(id)
      if (next !== undefined) {
        chain.push(next)
        open = leftOpen(open, next)
      } else if (id === base) throw new FontMissing(`the font ${id} is not there`)
    }
    return this.#shared(chain, role)
  }

  /** A font that is part of a chain given out before. */
  faceOf(id: FaceId): Sfnt {
    const face = this.#read.get(id)
    if (face === undefined) throw new Error(`the font ${id} was not asked for`)
    return face
  }

  #shared([first, ...others]: readonly Sfnt[], role: FontRole): FontChain {
    if (first === undefined) throw new FontMissing(`the role ${role} has no font`)
    const name = [first, ...others].map(({ id }) => id).join()
    const chain = this.#chains.get(name) ?? [first, ...others]
    this.#chains.set(name, chain)
    return chain
  }

  #face(id: FaceId): Promise<Sfnt | undefined> {
    const known = this.#faces.get(id)
    if (known !== undefined) return known
    const wanted = this.#load(id)
    this.#faces.set(id, wanted)
    return wanted
  }

  async #load(id: FaceId): Promise<Sfnt | undefined> {
    try {
      const bytes = await this.#source(id)
      if (bytes === undefined) return undefined
      const reading = await readSfnt(id, bytes instanceof Uint8Array ? wholeFile(bytes) : bytes)
      // To the paper an unreadable file is one that is not there; `npm run rules -- check` tells why.
      if (reading.kind === 'unreadable') return undefined
      this.#read.set(id, reading.font)
      return reading.font
    } catch {
      // What cannot be fetched now may be there the next time; what is not there stays so.
      this.#faces.delete(id)
      return undefined
    }
  }
}
