import { readFile } from 'node:fs/promises'
import { documentWorkshop } from '#adapters/pdf/documentWorkshop.ts'
import type { BlankSource } from '#adapters/pdf/pinnedBlanks.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'

/** The blanks that ship. */
export const shippedBlanks: BlankSource = async (file) => {
  try {
    return await readFile(`rules/disability/forms/${file}`)
  } catch {
    return undefined
  }
}

/** A maker without a worker, with the fonts of the packages and the blanks that ship. */
export const workshop = () => documentWorkshop({ fonts: packageFonts, blanks: shippedBlanks })

/** Names that common tools print wrong: a variant by selector, one outside the basic plane, two of the extended sets. */
export const hardName = '髙﨑 𠮷子'
export const hardVariantName = '辻\u{E0100} 太郎'
