import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What `qpdf --check` finds wrong with a document; nothing where it is sound, or where qpdf is not installed. */
export function qpdfComplaints(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'qpdf-'))
  try {
    const file = join(folder, 'in.pdf')
    writeFileSync(file, pdf)
    const { error, status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    return error !== undefined || status === 0 ? '' : `${stdout}${stderr}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}
