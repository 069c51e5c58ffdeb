import type { FormMapping } from '#core/documents/mapping.ts'

/** Where blank forms come from, by the file name in the mapping; nothing when there is none. */
export type BlankSource = (file: string) => Promise<Uint8Array | undefined>

/**
 * Blanks that are the ones their mappings were made for.
 *
 * A revised blank has its boxes elsewhere: printing over it would put a name into the wrong one.
 */
export class PinnedBlanks {
  readonly #source: BlankSource
  /** Of bytes that were looked at before; a source that keeps a blank gives the same bytes again. */
  readonly #digests = new WeakMap<Uint8Array, string>()

  constructor(source: BlankSource) {
    this.#source = source
  }

  async of({ base }: FormMapping): Promise<Uint8Array | 'blank-missing' | 'blank-changed'> {
    const blank = await this.#source(base.file)
    if (blank === undefined) return 'blank-missing'
    const digest = this.#digests.get(blank) ?? (await digestOf(blank))
    this.#digests.set(blank, digest)
    return digest === base.sha256 ? blank : 'blank-changed'
  }
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
