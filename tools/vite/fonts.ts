import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { fontFiles as files } from '../../src/core/documents/fontChain.ts'

/** A file of the product that is not part of the bundle. */
interface Served {
  /** Path under the root of the site, `fonts/BIZUDGothic-Regular.ttf`. */
  readonly path: string
  readonly source: string
  readonly type: string
}

/**
 * Serves the fonts for paper under `/fonts/` and the blank forms under `/forms/`, and writes both
 * into the build.
 *
 * The fonts are whole TrueType files: the paper needs their outlines, and their licence wants them
 * unchanged.
 */
export function fontFiles(): Plugin {
  let root = '.'
  return {
    name: 'paper-files',
    configResolved(config) {
      root = config.root
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').replace(/^\//, '')
        servedFiles(root)
          .then(async (all) => {
            const found = all.find((file) => file.path === path)
            if (found === undefined) return next()
            const bytes = await readFile(found.source)
            response.setHeader('Content-Type', found.type)
            response.end(bytes)
            return undefined
          })
          .catch(next)
      })
    },
    async generateBundle() {
      for (const { path, source } of await servedFiles(root)) {
        this.emitFile({ type: 'asset', fileName: path, source: await readFile(source) })
      }
    },
  }
}

async function servedFiles(root: string): Promise<readonly Served[]> {
  const fonts = files.flatMap(({ file, from }) =>
    from === undefined
      ? []
      : [{ path: `fonts/${file}`, source: join(root, 'node_modules', from), type: 'font/ttf' }],
  )
  return [...fonts, ...(await blanks(root))]
}

/** Blank forms of every guide; their names are unique over all guides. */
async function blanks(root: string): Promise<readonly Served[]> {
  const guides = await readdir(join(root, 'rules'), { withFileTypes: true })
  const found = await Promise.all(
    guides
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => {
        const folder = join(root, 'rules', name, 'forms')
        const names = await readdir(folder).catch((): string[] => [])
        return names
          .filter((file) => file.endsWith('.pdf'))
          .map((file) => ({ path: `forms/${file}`, source: join(folder, file), type: 'application/pdf' }))
      }),
  )
  return found.flat()
}
