import { type PDFContext, type PDFRef, PDFName, PDFString } from 'pdf-lib'
import { fontFileOf } from '#core/documents/fontChain.ts'
import type { RunGlyph } from '#core/documents/drawing.ts'
import { packedStream } from './packedStream.ts'
import type { Sfnt } from './sfnt.ts'
import { subsetOf } from './subset.ts'

/** Of a character as wide as high, in thousandths of an em. */
const fullWidth = 1000

interface Code {
  readonly glyph: number
  readonly code: string
}

/**
 * One embedded font of a document (Type0 with CIDFontType2).
 *
 * Every written character has a character id of its own, also where several share a glyph, so that
 * copied text is exactly what was given. Such a glyph stands in the file more than once, which is
 * seldom and spares a table between ids and glyphs.
 */
export class FontWriter {
  readonly context: PDFContext
  readonly font: Sfnt
  readonly ref: PDFRef
  readonly #entries: RunGlyph[] = []
  /** By character, and by character and glyph where one stands in a line and, in another form, in a column. */
  readonly #codes = new Map<string, Code>()

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
    const file = await subsetOf(font, glyphs)
    const name = PDFName.of(`${tagOf(this.ref.objectNumber)}+${fontFileOf(font.id).name}`)
    const descendant = context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: context.register(this.#descriptor(name, file)),
      DW: fullWidth,
      W: this.#widths(glyphs),
      CIDToGIDMap: 'Identity',
    })
    const dictionary = context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: packedStream(context, toUnicode(entries.map(({ cluster }) => cluster))),
    })
    context.assign(this.ref, dictionary)
  }

  #codeOf(entry: RunGlyph, name = entry.cluster): string {
    const known = this.#codes.get(name)
    if (known?.glyph === entry.glyph) return known.code
    // No character holds a number after it, so that the longer name is nobody else's.
    if (known !== undefined) return this.#codeOf(entry, `${entry.cluster}${entry.glyph}`)
    const code = hex4(this.#entries.push(entry))
    this.#codes.set(name, { glyph: entry.glyph, code })
    return code
  }

  /** Widths of neighbours in one list, for all that are not as wide as high. */
  #widths(glyphs: readonly number[]): (number | number[])[] {
    const widths: (number | number[])[] = []
    let run: number[] | undefined
    glyphs.forEach((glyph, index) => {
      const width = this.#scaled(this.font.advanceOf(glyph))
      if (width === fullWidth) run = undefined
      else if (run === undefined) widths.push(index + 1, (run = [width]))
      else run.push(width)
    })
    return widths
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
      FontFile2: packedStream(context, file, { Length1: file.length }),
    })
  }
}

function toUnicode(clusters: readonly string[]): string {
  const ranges: string[] = []
  // The codes of a range differ in their last byte only.
  for (let first = 1; first <= clusters.length; first = (first | 255) + 1) {
    const said = clusters.slice(first - 1, first | 255).map((cluster) => `<${utf16Hex(cluster)}>`)
    ranges.push(`<${hex4(first)}> <${hex4(first + said.length - 1)}> [${said.join('')}]`)
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
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
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
  return (value + 0x10000).toString(16).slice(1)
}

function utf16Hex(text: string): string {
  let hex = ''
  for (let at = 0; at < text.length; at += 1) hex += hex4(text.charCodeAt(at))
  return hex
}
