import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { mistakeLine } from '#core/rules/mistake.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import type { RulesBundle } from '#core/rules/rulesBundle.ts'
import { readRulesFolder } from '../rules/rulesFolder.ts'

const RESOLVED = '\0virtual:rules'

export interface RulesOptions {
  /** Folder of the rules. */
  readonly folder?: string
  /** Where the last sound rulebook is kept. */
  readonly keptAt?: string
}

/**
 * Compiles `rules/` to JSON.
 *
 * `vite build` fails on a mistake and prints all of them. At the counter (`--mode counter`) and
 * under `npm run dev` the page goes on with the last sound rules and shows the mistakes; it is
 * reloaded after each save.
 */
export function rules({ folder = 'rules', keptAt = '.cache/rulebook.json' }: RulesOptions = {}): Plugin {
  let mustBeSound = false
  const root = resolve(folder)
  return {
    name: 'rules',
    configResolved: (config) => {
      mustBeSound = config.command === 'build' && config.mode !== 'counter'
    },
    resolveId: { filter: { id: /^virtual:rules$/ }, handler: () => RESOLVED },
    load: {
      filter: { id: /virtual:rules$/ },
      handler() {
        const bundle = bundleOf(root, keptAt)
        if (bundle.kind !== 'ready') {
          const told = `規則に誤りがあります。\n${bundle.mistakes.map(mistakeLine).join('\n')}`
          if (mustBeSound) this.error(told)
          this.warn(told)
        }
        return `export const rulesBundle = JSON.parse(${JSON.stringify(JSON.stringify(bundle))})`
      },
    },
    configureServer: (server) => reloadOnChange(server, root),
  }
}

function bundleOf(folder: string, keptAt: string): RulesBundle {
  const { rulebook, mistakes } = readRulesFolder(folder)
  if (rulebook !== undefined) {
    mkdirSync(dirname(keptAt), { recursive: true })
    writeFileSync(keptAt, JSON.stringify({ shape: shapeOfRulebook(), rulebook } satisfies Kept))
    return { kind: 'ready', rulebook }
  }
  if (!existsSync(keptAt)) return { kind: 'broken', mistakes }
  // Written by this plugin only, from a rulebook that had passed every check.
  const kept = JSON.parse(readFileSync(keptAt, 'utf8')) as Kept
  return kept.shape === shapeOfRulebook()
    ? { kind: 'kept', rulebook: kept.rulebook, mistakes }
    : { kind: 'broken', mistakes }
}

/** A kept rulebook is of use only to the program whose types it was made for. */
interface Kept {
  readonly shape: string
  readonly rulebook: Rulebook
}

const TYPES = ['rules/rulebook.ts', 'rules/condition.ts', 'facts/fact.ts', 'documents/mapping.ts']

function shapeOfRulebook(): string {
  const hash = createHash('sha256')
  for (const file of TYPES) hash.update(readFileSync(new URL(`../../src/core/${file}`, import.meta.url)))
  return hash.digest('hex')
}

function reloadOnChange(server: ViteDevServer, folder: string): void {
  server.watcher.add(folder)
  const refresh = (path: string): void => {
    if (relative(folder, path).startsWith('..') || !/\.ya?ml$/.test(path)) return
    const module = server.moduleGraph.getModuleById(RESOLVED)
    if (module !== undefined) server.moduleGraph.invalidateModule(module)
    server.ws.send({ type: 'full-reload' })
  }
  server.watcher.on('change', refresh)
  server.watcher.on('add', refresh)
  server.watcher.on('unlink', refresh)
}
