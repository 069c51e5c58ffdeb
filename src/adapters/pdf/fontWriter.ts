import { type PDFContext, type PDFRawStream, type PDFRef, PDFName, PDFString } from 'pdf-lib'
import { fontFileOf } from '#core/documents/fontChain.ts'
import type { RunGlyph } from '#core/documents/drawing.ts'
import type { Sfnt } from './sfnt.ts'
import { subsetOf } from './subset.ts'

/**
 * One embedded font of a document (Type0 with CIDFontType2).
 *
 * Every written character has a character id of its own, also where several share a glyph, so that
 * copied text is exactly what was given. Ids map to glyphs of the subset by a CIDToGIDMap.
 */
export class FontWriter {
  readonly context: PDFContext
  readonly font: Sfnt
  readonly ref: PDFRef
  readonly #entries: RunGlyph[] = []
  /** Codes by glyph, then by character: a character may stand in a line and, in another form, in a column. */
  readonly #codes = new Map<number, Map<string, string>>()

  constructor(context: PDFContext, font: Sfnt) {
    this.context = context
    this.font = font
    this.ref = context.nextRef()
  }

  /** The hex string that shows the glyphs with the operator Tj. */
  encode(glyphs: readonly RunGlyph[]): string {
    let codes = '<'
    for (const glyph of glyphs) codes += this.#codeOf(glyph)
    return `${codes}>`
  }

  /** Writes the font with what was encoded so far; call once, when all is drawn. */
  async finish(): Promise<void> {
    const { context, font } = this
    const entries = this.#entries
    const glyphs = entries.map(({ glyph }) => glyph)
    const subset = await subsetOf(font, glyphs)
    const name = PDFName.of(`${tagOf(this.ref.objectNumber)}+${fontFileOf(font.id).name}`)
    const descendant = context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: context.register(this.#descriptor(name, subset.bytes)),
      DW: 1000,
      W: [1, glyphs.map((glyph) => this.#scaled(font.advanceOf(glyph)))],
      CIDToGIDMap: context.register(this.#cidToGid(glyphs.map((glyph) => subset.newGlyph.get(glyph) ?? 0))),
    })
    const dictionary = context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(toUnicode(entries.map(({ cluster }) => cluster)))),
    })
    context.assign(this.ref, dictionary)
  }

  #codeOf(entry: RunGlyph): string {
    const { cluster, glyph } = entry
    const ofGlyph = this.#codes.get(glyph) ?? new Map<string, string>()
    const known = ofGlyph.get(cluster)
    if (known !== undefined) return known
    const code = hex4(this.#entries.push(entry))
    this.#codes.set(glyph, ofGlyph.set(cluster, code))
    return code
  }

  #scaled(units: number): number {
    return Math.round((units * 10_000) / this.font.unitsPerEm) / 10
  }

  #descriptor(name: PDFName, file: Uint8Array) {
    const { context, font } = this
    return context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: font.bounds.map((bound) => this.#scaled(bound)),
      ItalicAngle: 0,
      Ascent: this.#scaled(font.ascender),
      Descent: this.#scaled(font.descender),
      CapHeight: this.#scaled(font.capHeight),
      StemV: 80,
      FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
    })
  }

  #cidToGid(glyphs: readonly number[]): PDFRawStream {
    const view = new DataView(new ArrayBuffer((glyphs.length + 1) * 2))
    glyphs.forEach((glyph, index) => view.setUint16((index + 1) * 2, glyph))
    return this.context.flateStream(new Uint8Array(view.buffer))
  }
}

function toUnicode(clusters: readonly string[]): string {
  const blocks: string[] = []
  for (let start = 0; start < clusters.length; start += 100) {
    const part = clusters.slice(start, start + 100)
    const lines = part.map((cluster, index) => `<${hex4(start + index + 1)}> <${utf16Hex(cluster)}>`)
    blocks.push(`${part.length} beginbfchar\n${lines.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

/** Six capitals, as the specification wants before the name of a subset; equal input gives equal bytes. */
function tagOf(number: number): string {
  const letters = [5, 4, 3, 2, 1, 0].map((power) => 65 + (Math.floor(number / 26 ** power) % 26))
  return String.fromCharCode(...letters)
}

function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}

function utf16Hex(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index))).join('')
}
