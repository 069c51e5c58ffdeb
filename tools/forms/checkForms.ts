import { mkdirSync, writeFileSync } from 'node:fs'
import { inspectBlank } from '#adapters/pdf/inspectBlank.ts'
import type { FormMapping } from '#core/documents/mapping.ts'
import { warningLines } from './inspectionText.ts'
import { people } from './people.ts'
import { type FormFiles, formsFolder } from './readForms.ts'
import { type Blank, blankOf, filledFor, outcomeText } from './trial.ts'

/**
 * Tries every mapping with the sample people and compares the blanks with their pins.
 *
 * @param out  Folder for the filled samples.
 * @returns Whether all is as it should be; warnings do not count.
 */
export async function checkForms(
  files: FormFiles,
  out: string | undefined,
  say: (line: string) => void,
): Promise<boolean> {
  for (const mistake of files.mistakes) say(mistake)
  if (out !== undefined) mkdirSync(out, { recursive: true })
  let isSound = files.mistakes.length === 0
  for (const form of files.forms) {
    const blank = blankOf(form)
    if (blank === undefined || blank.sha256 !== form.base.sha256) {
      isSound = false
      for (const line of await changeLines(form, blank)) say(line)
      continue
    }
    say(`${form.title.ja}（${form.id}） 元のPDFと一致`)
    for (const line of warningLines(await inspectBlank(blank.bytes), form)) say(`  注意: ${line}`)
    for (const [person, words] of people) {
      const made = await filledFor(person, form, blank, files.items)
      if (made.kind === 'failed') isSound = false
      else if (out !== undefined) writeFileSync(`${out}/${form.id}-${person}.pdf`, made.bytes)
      say(`  ${words}: ${outcomeText(made)}`)
    }
  }
  return isSound
}

/** Says that a blank is not the one its mapping was made for, how it differs, and what to do. */
export async function changeLines(form: FormMapping, blank: Blank | undefined): Promise<readonly string[]> {
  const file = `${formsFolder}/${form.id}.yaml`
  if (blank === undefined) {
    return [`${file}: 様式のPDF「${form.base.file}」がありません。 [blank-changed]`]
  }
  return [
    `${file}: 様式のPDFが記入位置を決めたときと違います。 [blank-changed]`,
    `  決めたとき: ${form.base.sha256}`,
    `  いま:       ${blank.sha256}`,
    ...warningLines(await inspectBlank(blank.bytes), form).map((line) => `  ${line}`),
    '  記入位置を確かめるまで、この様式は印刷されません。',
    `  「npm run -s forms -- preview ${form.id}」で見て、YAMLの場所を直したら「npm run -s forms -- accept ${form.id}」で確定します。`,
  ]
}
