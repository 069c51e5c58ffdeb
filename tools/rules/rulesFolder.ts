import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { MistakeList } from '#core/rules/mistake.ts'
import {
  type RulebookReading,
  type RulesFile,
  type RulesFiles,
  readRulebook,
} from '#core/rules/readRulebook.ts'
import { Reading } from '#core/rules/reading.ts'
import { parseSource } from '#core/rules/source.ts'

/** The guide that ships. */
export const GUIDE = 'disability'

/** The municipality (自治体) whose rules are used unless another is named. */
export const MUNICIPALITY = process.env['MUNICIPALITY'] ?? 'mihon'

/** Below the rules folder: one folder for each municipality with what is its own. */
const MUNICIPALITIES = 'municipalities'

/**
 * The rules of one municipality: the national files, and over them its own.
 *
 * A file of the municipality replaces the national one of the same path, or adds to it.
 *
 * @param folder  For example `rules`; a missing folder gives no files.
 */
export function rulesFiles(folder: string, municipality: string = MUNICIPALITY): RulesFiles {
  const read = yamlFiles(folder).map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
  return layered(read, folder, municipality)
}

/**
 * The same from files that were read elsewhere.
 *
 * @param read  Files by their path below the rules folder.
 */
export function layered(read: readonly RulesFile[], folder: string, municipality: string): RulesFiles {
  const files = new Map<string, RulesFile>()
  for (const { path, text } of read) {
    if (!path.startsWith(`${MUNICIPALITIES}/`)) files.set(`rules/${path}`, { path: join(folder, path), text })
  }
  layMunicipality(files, read, folder, municipality, [])
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Lays the files of a municipality over what is there, after those of the one it is based on. */
function layMunicipality(
  files: Map<string, RulesFile>,
  read: readonly RulesFile[],
  folder: string,
  municipality: string,
  below: readonly string[],
): void {
  const own = `${MUNICIPALITIES}/${municipality}/`
  const settings = settingsOf(
    read.find(({ path }) => path === `${own}municipality.yaml`),
    folder,
  )
  if (settings.basedOn !== undefined && !below.includes(municipality)) {
    layMunicipality(files, read, folder, settings.basedOn, [...below, municipality])
    // What model cases expect holds for the municipality they were written for.
    for (const path of files.keys()) if (path.startsWith(`rules/${GUIDE}/cases/`)) files.delete(path)
  }
  for (const service of settings.without) files.delete(`rules/${GUIDE}/services/${service}.yaml`)
  // Settings, translations and readings of a municipality are read after those it changes.
  const layer = String(9 - below.length)
  if (settings.file !== undefined) files.set(`rules/municipality.${layer}.yaml`, settings.file)
  for (const { path, text } of read) {
    if (!path.startsWith(own) || path === `${own}municipality.yaml`) continue
    const place = path.slice(own.length).replace(/^((?:wording\/\w+|readings)\.yaml)$/, `$1.${layer}.yaml`)
    files.set(`rules/${place}`, { path: join(folder, path), text })
  }
}

/** `municipality.yaml`: the municipality this one changes, and services it does not have. */
interface Settings {
  readonly basedOn?: string
  readonly without: readonly string[]
  readonly file?: RulesFile
}

function settingsOf(found: RulesFile | undefined, folder: string): Settings {
  if (found === undefined) return { without: [] }
  const file = { path: join(folder, found.path), text: found.text }
  const mistakes = new MistakeList()
  const root = parseSource(file.path, file.text, mistakes)
  const reading = new Reading(mistakes)
  const fields = root && reading.fields(root, 'municipality.yaml', ['name', 'based-on', 'without'])
  const basedOn = reading.string(fields?.get('based-on'), 'based-on')
  return {
    file,
    ...(basedOn === undefined ? {} : { basedOn }),
    without: reading.strings(fields?.get('without'), 'without'),
  }
}

function yamlFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

/** Municipalities a rules folder holds. */
export function municipalitiesIn(folder: string): readonly string[] {
  const root = join(folder, MUNICIPALITIES)
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
}

/** SHA-256 over names and texts, hex: the fingerprint printed on every paper. */
export function rulesHash(files: RulesFiles): string {
  const hash = createHash('sha256')
  for (const [path, { text }] of files) hash.update(`${path}\n${text.length}\n${text}\n`)
  return hash.digest('hex')
}

/** Reads and checks a whole rules folder for one municipality. */
export function readRulesFolder(folder: string, municipality: string = MUNICIPALITY): RulebookReading {
  const files = rulesFiles(folder, municipality)
  return readRulebook(files, GUIDE, rulesHash(files))
}
