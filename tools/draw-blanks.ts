/*
 * Draws the sample office's blank forms and tells where their places to write in are.
 *
 *   npx tsx tools/draw-blanks.ts            writes rules/disability/forms/*.pdf, says which changed
 *   npx tsx tools/draw-blanks.ts --places   also prints the places in mm, to copy into a mapping
 *   npx tsx tools/draw-blanks.ts --mapping  also writes a mapping for each blank that has none yet
 *   npx tsx tools/draw-blanks.ts --pin      also puts the new sha256 into the mappings; look at the places then
 *
 * Equal input gives equal bytes, since a mapping is pinned to the bytes of its blank. An office
 * that has its own blanks replaces these files and never needs this tool.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { drawDocument } from '#adapters/pdf/drawDocument.ts'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import { blankRole } from './blanks/blank.ts'
import { drawBlank } from './blanks/draw.ts'
import { mappingYaml, placesYaml } from './blanks/places.ts'
import { blanks } from './blanks/all.ts'
import { packageFonts } from './blanks/packageFonts.ts'

const folder = 'rules/disability/forms'
const shelf = new FontShelf(packageFonts)
const chain = await shelf.chainFor(blankRole, [])

for (const blank of blanks) {
  const { page, places } = drawBlank(blank, chain)
  const bytes = await drawDocument([page], { title: blank.title, lang: 'ja-JP' }, (id) => shelf.faceOf(id))
  const file = `${folder}/${blank.id}.pdf`
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const isSame = existsSync(file) && Buffer.compare(readFileSync(file), bytes) === 0
  if (!isSame) writeFileSync(file, bytes)
  process.stdout.write(`${isSame ? '変更なし' : '書きました'} ${file} ${sha256}\n`)
  if (process.argv.includes('--places')) process.stdout.write(placesYaml(places))
  const mapping = `${folder}/${blank.id}.yaml`
  if (process.argv.includes('--pin') && existsSync(mapping)) {
    const text = readFileSync(mapping, 'utf8')
    writeFileSync(mapping, text.replace(/sha256: [0-9a-f]{64}/, `sha256: ${sha256}`))
  }
  if (process.argv.includes('--mapping') && !existsSync(mapping)) {
    writeFileSync(mapping, mappingYaml(blank, places, sha256))
    process.stdout.write(`書きました ${mapping}\n`)
  }
}
