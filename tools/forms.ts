/*
 * Tries every form mapping with sample people and compares the blanks with their pins.
 *
 *   npm run -s forms                   says of each form what does not fit and whether its blank is the pinned one
 *   npm run -s forms -- --out FOLDER   also writes the filled samples there, to look at
 *
 * Ends with 1 when a blank is missing or another than the mapping was made for.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { documentWorkshop } from '#adapters/pdf/documentWorkshop.ts'
import type { DocumentProblem } from '#ports/documents.ts'
import { packageFonts } from './blanks/packageFonts.ts'
import { formsFolder, readForms } from './forms/readForms.ts'
import { type SamplePerson, sampleValues } from './forms/samples.ts'

const people: readonly (readonly [SamplePerson, string])[] = [
  ['usual', 'ふつうの人'],
  ['longest', 'いちばん長い人'],
  ['rare', 'めずらしい字の人'],
]

const out = process.argv.includes('--out') ? process.argv[process.argv.indexOf('--out') + 1] : undefined
const { forms, items, mistakes } = readForms()
const workshop = documentWorkshop({
  fonts: packageFonts,
  blanks: (file) => readFile(`${formsFolder}/${file}`),
})
for (const mistake of mistakes) print(mistake)
let hasFailed = mistakes.length > 0
if (out !== undefined) mkdirSync(out, { recursive: true })

for (const form of forms) {
  const file = `${formsFolder}/${form.base.file}`
  const actual = existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined
  if (actual !== form.base.sha256) {
    hasFailed = true
    print(
      `${formsFolder}/${form.id}.yaml: 様式のPDFが記入位置を決めたときと違います（いまの sha256: ${actual ?? 'ファイルがありません'}）。 [blank-changed]`,
    )
    continue
  }
  print(`${form.title.ja}（${form.id}） 元のPDFと一致`)
  for (const [person, words] of people) {
    const request = {
      kind: 'form' as const,
      id: form.id,
      mapping: form,
      values: sampleValues(form, items, person),
    }
    const [made] = (await workshop.make([request])).documents
    if (made?.kind !== 'done') {
      hasFailed = true
      print(`  ${words}: 作れませんでした`)
      continue
    }
    if (out !== undefined) writeFileSync(`${out}/${form.id}-${person}.pdf`, made.bytes)
    print(
      `  ${words}: ${made.problems.length === 0 ? 'すべて入っています' : made.problems.map(problemText).join('、')}`,
    )
  }
}
process.exitCode = hasFailed ? 1 : 0

function problemText(problem: DocumentProblem): string {
  switch (problem.kind) {
    case 'missing-glyph':
      return `「${problem.label}」の「${problem.cluster}」(${problem.codePoints})は印刷できません`
    case 'variant-lost':
      return `「${problem.label}」の「${problem.cluster}」(${problem.codePoints})はふつうの字形で印刷します`
    case 'shrunk':
      return `「${problem.label}」は ${problem.sizePt}pt まで縮めました`
    case 'overflow':
      return `「${problem.label}」は入りません`
    case 'empty-required':
      return `「${problem.label}」が空です`
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
