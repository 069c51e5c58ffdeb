import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type RulebookReading, type RulesFiles, readRulebook } from '#core/rules/readRulebook.ts'

/** The guide that ships. */
export const GUIDE = 'disability'

/**
 * Texts of all YAML files of a rules folder, by path from the folder's parent.
 *
 * @param folder  For example `rules`; a missing folder gives no files.
 */
export function rulesFiles(folder: string): RulesFiles {
  const files = new Map<string, string>()
  if (!existsSync(folder)) return files
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !/\.ya?ml$/.test(entry.name)) continue
    files.set(`rules/${relative(folder, path).replaceAll('\\', '/')}`, readFileSync(path, 'utf8'))
  }
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** SHA-256 over names and texts, hex: the fingerprint printed on every paper. */
export function rulesHash(files: RulesFiles): string {
  const hash = createHash('sha256')
  for (const [path, text] of files) hash.update(`${path}\n${text.length}\n${text}\n`)
  return hash.digest('hex')
}

/** Reads and checks a whole rules folder. */
export function readRulesFolder(folder: string): RulebookReading & { readonly hash: string; readonly fileCount: number } {
  const files = rulesFiles(folder)
  const hash = rulesHash(files)
  return { ...readRulebook(files, GUIDE, hash), hash, fileCount: files.size }
}
