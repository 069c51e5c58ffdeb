import { relative, resolve } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { mistakeLine } from '#core/rules/mistake.ts'
import type { RulesBundle } from '#core/rules/rulesBundle.ts'
import { readRulesFolder } from '../rules/rulesFolder.ts'

const MODULE = 'virtual:rules'
const RESOLVED = `\0${MODULE}`

/**
 * Compiles `rules/` to JSON at build time.
 *
 * A build with a mistake fails and prints every mistake; under `npm run dev` the page is reloaded
 * after each save and shows the mistakes itself.
 */
export function rules(folder = 'rules'): Plugin {
  let isBuild = false
  const root = resolve(folder)
  return {
    name: 'rules',
    configResolved: (config) => {
      isBuild = config.command === 'build'
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined
      const bundle = bundleOf(root)
      if (isBuild && bundle.kind === 'broken') this.error(`規則に誤りがあります。\n${bundle.mistakes.map(mistakeLine).join('\n')}`)
      return `export const rulesBundle = JSON.parse(${JSON.stringify(JSON.stringify(bundle))})`
    },
    configureServer: (server) => reloadOnChange(server, root),
  }
}

function bundleOf(folder: string): RulesBundle {
  const { rulebook, mistakes } = readRulesFolder(folder)
  return rulebook === undefined ? { kind: 'broken', mistakes } : { kind: 'ready', rulebook }
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
