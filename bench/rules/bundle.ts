import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { Figure } from '../report.ts'

const ENGINE = ['engine', 'explain', 'result'].map((file) => `src/core/engine/${file}.ts`)

/** What the engine adds to the counter's scripts: bundled alone, made small, and compressed. */
export async function bundleFigures(): Promise<readonly Figure[]> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: ENGINE, preserveEntrySignatures: 'strict' },
    },
  })
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const code = outputs.flatMap((each) => (each.type === 'chunk' ? [each.code] : [])).join('\n')
  return [
    {
      name: 'the engine in the counter, gzip',
      value: gzipSync(code).length / 1000,
      unit: 'kB',
      atMost: 8,
      note: `${(code.length / 1000).toFixed(1)} kB before`,
    },
  ]
}
