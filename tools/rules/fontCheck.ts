import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { wholeFile } from '#adapters/pdf/fontBytes.ts'
import { type FontFault, readSfnt } from '#adapters/pdf/sfnt.ts'
import { type OwnFontPlace, fontFiles } from '#core/documents/fontChain.ts'
import { type Mistake, MistakeList } from '#core/rules/mistake.ts'

/** Where the office puts the font files it supplies itself. */
export const OFFICE_FONTS = 'public/fonts'

const FAULTS: Readonly<Record<FontFault, string>> = {
  collection:
    '1つのファイルに複数のフォントが入っています（TTC）。フォントが1つだけの TrueType（.ttf）を置いてください。',
  postscript: 'PostScript形式のフォント（OTF、CFF）です。TrueType（.ttf）を置いてください。',
  damaged: 'フォントとして読めません。コピーが途中で切れていないか確かめ、置きなおしてください。',
}

/**
 * What is wrong with the font files of the office; only warnings, since papers come out without them.
 *
 * @param ownFont  What `office.yaml` says of the municipality's own font.
 */
export async function checkOfficeFonts(
  ownFont: OwnFontPlace | undefined,
  folder: string = OFFICE_FONTS,
): Promise<readonly Mistake[]> {
  const found = new MistakeList()
  for (const { face, file, from } of fontFiles) {
    if (from !== undefined) continue
    const spot = { file: join(folder, file), line: 1, column: 1 }
    const bytes = await readFile(spot.file).catch(() => undefined)
    if (bytes === undefined) {
      if (face === 'municipal' && ownFont !== undefined)
        found.warn(
          spot,
          'font-missing',
          'office.yaml に own-font がありますが、このファイルがありません。外字は手書きの空きになります。',
        )
      continue
    }
    const reading = await readSfnt(face, wholeFile(bytes))
    if (reading.kind === 'unreadable') found.warn(spot, 'font-unreadable', FAULTS[reading.fault])
    else if (face === 'municipal' && ownFont === undefined)
      found.warn(
        spot,
        'font-unused',
        'office.yaml に own-font がないので使われません。「own-font: last」と書いてください。',
      )
  }
  return found.inOrder()
}
