import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inspectBlank } from '#adapters/pdf/inspectBlank.ts'
import { visitBinds } from '#core/documents/visitValues.ts'
import { firstMapping, unbound } from './firstMapping.ts'
import { inspectionLines } from './inspectionText.ts'
import { type FormFiles, formsFolder } from './readForms.ts'
import { sha256Of } from './trial.ts'

/** What the command line gave. */
export interface Import {
  readonly file: string
  readonly id: string
  readonly title: string
  /** Replaces a form that is there. */
  readonly isForced: boolean
}

/**
 * Takes a blank into the rules, with a first mapping from its form fields.
 *
 * @returns Whether it was taken.
 */
export async function importForm(
  { file, id, title, isForced }: Import,
  { items, facts }: Pick<FormFiles, 'items' | 'facts'>,
  say: (line: string) => void,
): Promise<boolean> {
  const bytes = readFileSync(file)
  const inspection = await inspectBlank(bytes)
  for (const line of inspectionLines(inspection)) say(line)
  if (inspection.kind === 'unreadable') return false
  if (inspection.findings.some((finding) => finding.kind === 'xfa' && finding.isOnly)) return false
  const [blank, mapping] = [`${formsFolder}/${id}.pdf`, `${formsFolder}/${id}.yaml`]
  const taken = [blank, mapping].find((path) => existsSync(path))
  if (taken !== undefined && !isForced) {
    say(`「${taken}」がすでにあります。置きかえるときは --force をつけてください。`)
    return false
  }
  const { pages, rectangles } = inspection
  const binds = new Set([...items, ...facts, ...visitBinds].map((bind): string => bind.id))
  const paper = pages.some(({ widthMm, heightMm }) => Math.max(widthMm, heightMm) > 300) ? 'A3' : 'A4'
  const text = firstMapping(
    { id, title, sha256: sha256Of(bytes), pages: pages.length, paper },
    rectangles,
    binds,
  )
  writeFileSync(blank, bytes)
  writeFileSync(mapping, text)
  const open = text.split(`bind: ${unbound},`).length - 1
  say(`${mapping} を書きました。`)
  if (open > 0)
    say(
      `書く内容が決まっていない欄が ${open} か所あります（bind: ${unbound}）。直すまで「rules check」が知らせます。`,
    )
  say(`つぎに: npm run -s forms -- preview ${id}`)
  return true
}
