import { readFileSync, writeFileSync } from 'node:fs'
import { inspectBlank } from '#adapters/pdf/inspectBlank.ts'
import type { FormMapping } from '#core/documents/mapping.ts'
import { unreadableText } from './inspectionText.ts'
import { formsFolder } from './readForms.ts'
import { blankOf } from './trial.ts'

/**
 * Pins the blank as it is now; of the mapping nothing but the hash changes.
 *
 * @returns Whether the mapping now names the blank's hash.
 */
export async function acceptBlank(form: FormMapping, say: (line: string) => void): Promise<boolean> {
  const blank = blankOf(form)
  if (blank === undefined) {
    say(`様式のPDF「${form.base.file}」がありません。`)
    return false
  }
  if (blank.sha256 === form.base.sha256) {
    say(`${form.title.ja}（${form.id}）のPDFは変わっていません。`)
    return true
  }
  const inspection = await inspectBlank(blank.bytes)
  if (inspection.kind === 'unreadable') {
    say(unreadableText(inspection))
    return false
  }
  if (inspection.pages.length !== form.base.pages) {
    say(
      `PDFは ${inspection.pages.length} ページ、YAMLの base.pages は ${form.base.pages} です。pages と記入欄を直してから確定してください。`,
    )
    return false
  }
  const file = `${formsFolder}/${form.id}.yaml`
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(form.base.sha256, blank.sha256))
  say(`${form.title.ja}（${form.id}）を、いまのPDFで確定しました。`)
  say(`  前: ${form.base.sha256}`)
  say(`  今: ${blank.sha256}`)
  return true
}
