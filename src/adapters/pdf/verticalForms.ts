/**
 * Forms of glyphs for vertical lines, from the single substitutions of the feature `vert` in a
 * font's table GSUB.
 *
 * Source: OpenType specification 1.9, GSUB lookup types 1 (single) and 7 (extension).
 */
export function readVerticalForms(gsub: DataView): ReadonlyMap<number, number> {
  const forms = new Map<number, number>()
  const features = gsub.getUint16(6)
  const lookups = gsub.getUint16(8)
  for (let index = 0; index < gsub.getUint16(features); index += 1) {
    const record = features + 2 + index * 6
    if (gsub.getUint32(record) !== vert) continue
    const feature = features + gsub.getUint16(record + 4)
    for (let k = 0; k < gsub.getUint16(feature + 2); k += 1) {
      const lookup = gsub.getUint16(feature + 4 + k * 2)
      readLookup(gsub, lookups + gsub.getUint16(lookups + 2 + lookup * 2), forms)
    }
  }
  return forms
}

const vert = 0x76657274
const [single, extension] = [1, 7]

function readLookup(gsub: DataView, lookup: number, forms: Map<number, number>): void {
  for (let k = 0; k < gsub.getUint16(lookup + 4); k += 1) {
    const subtable = lookup + gsub.getUint16(lookup + 6 + k * 2)
    const type = gsub.getUint16(lookup)
    if (type === single) readSingle(gsub, subtable, forms)
    else if (type === extension && gsub.getUint16(subtable + 2) === single)
      readSingle(gsub, subtable + gsub.getUint32(subtable + 4), forms)
  }
}

function readSingle(gsub: DataView, subtable: number, forms: Map<number, number>): void {
  const isShift = gsub.getUint16(subtable) === 1
  covered(gsub, subtable + gsub.getUint16(subtable + 2)).forEach((glyph, index) => {
    const form = isShift
      ? (glyph + gsub.getInt16(subtable + 4)) & 0xffff
      : gsub.getUint16(subtable + 6 + index * 2)
    if (!forms.has(glyph)) forms.set(glyph, form)
  })
}

/** Glyphs of a coverage table, in its order. */
function covered(gsub: DataView, table: number): readonly number[] {
  const count = gsub.getUint16(table + 2)
  if (gsub.getUint16(table) === 1)
    return Array.from({ length: count }, (_, k) => gsub.getUint16(table + 4 + k * 2))
  return Array.from({ length: count }, (_, k) => table + 4 + k * 6).flatMap((range) => {
    const first = gsub.getUint16(range)
    return Array.from({ length: gsub.getUint16(range + 2) - first + 1 }, (_, k) => first + k)
  })
}
