import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { documentWorkshop } from '#adapters/pdf/documentWorkshop.ts'
import type { FormMapping } from '#core/documents/mapping.ts'
import type { DataItem } from '#core/rules/rulebook.ts'
import type { DocumentProblem, DocumentResult } from '#ports/documents.ts'
import { packageFonts } from '../blanks/packageFonts.ts'
import { formsFolder } from './readForms.ts'
import { type SamplePerson, sampleValues } from './samples.ts'

/** The blank of a mapping as it is now. */
export interface Blank {
  readonly path: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** Reads the blank of a mapping; nothing where there is no such file. */
export function blankOf(form: FormMapping): Blank | undefined {
  const path = `${formsFolder}/${form.base.file}`
  if (!existsSync(path)) return undefined
  const bytes = readFileSync(path)
  return { path, bytes, sha256: sha256Of(bytes) }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Fills a blank for a sample person by the engine that the counter uses. */
export async function filledFor(
  person: SamplePerson,
  form: FormMapping,
  blank: Blank,
  items: readonly DataItem[],
): Promise<DocumentResult> {
  const workshop = documentWorkshop({ fonts: packageFonts, blanks: async () => blank.bytes })
  // To look at a changed blank is how it comes to be accepted; only the counter refuses it.
  const mapping = { ...form, base: { ...form.base, sha256: blank.sha256 } }
  const [made] = await workshop.make([
    { kind: 'form', id: form.id, mapping, values: sampleValues(form, items, person) },
  ])
  if (made === undefined) throw new Error(`the form ${form.id} came to nothing`)
  return made
}

/** What came of it in words. */
export function outcomeText(made: DocumentResult): string {
  if (made.kind === 'failed')
    return '作れませんでした。YAML の page とPDFのページ数、記入欄の誤りを確かめてください。'
  return made.problems.length === 0 ? 'すべて入っています' : made.problems.map(problemText).join('、')
}

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
    case 'not-offered':
      return `「${problem.label}」の答えは様式にありません`
    case 'continued':
      return `「${problem.label}」は別紙に続きます`
    case 'empty-required':
      return `「${problem.label}」が空です`
  }
}
