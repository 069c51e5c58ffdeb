import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const long = (lines: number): string =>
  Array.from({ length: lines }, (_, index) => `export const line${index} = ${index}`).join('\n')

/** Purpose-made mistakes: every lint rule of ours must find its own. */
const MISTAKES: readonly [name: string, file: string, code: string, words: string][] = [
  [
    'core imports an adapter',
    'src/core/a.ts',
    `import { x } from '#adapters/pdf/x.ts'\nexport const y = x`,
    'src/core may not import #adapters/pdf/x.ts',
  ],
  [
    'core uses a package',
    'src/core/b.ts',
    `import { parse } from 'yaml'\nexport const y = parse`,
    "may not use the package 'yaml'",
  ],
  [
    'core reaches out by dots',
    'src/core/plan/c.ts',
    `import { x } from '../../ui/x.ts'\nexport const y = x`,
    'Import across folders by name',
  ],
  [
    'core asks what day it is',
    'src/core/d.ts',
    'export const now = new Date()',
    'The day comes as an argument',
  ],
  [
    'core asks for chance',
    'src/core/e.ts',
    'export const chance = Math.random()',
    "'Math.random' is restricted",
  ],
  [
    'ui imports an adapter',
    'src/ui/f.tsx',
    `import { x } from '#adapters/pdf/x.ts'\nexport const y = x`,
    'src/ui may not import',
  ],
  [
    'app uses React',
    'src/app/g.ts',
    `import { useState } from 'react'\nexport const y = useState`,
    "may not use the package 'react'",
  ],
  [
    'a port uses a package',
    'src/ports/h.ts',
    `import { PDFDocument } from 'pdf-lib'\nexport const y = PDFDocument`,
    "may not use the package 'pdf-lib'",
  ],
  ['any', 'src/app/i.ts', 'export function f(x: any): void {\n  void x\n}', 'no-explicit-any'],
  [
    'a non-null assertion',
    'src/app/j.ts',
    'export const f = (x?: string): number => x!.length',
    'no-non-null-assertion',
  ],
  ['a default export', 'src/app/k.ts', 'export default 1', 'no-default-export'],
  ['a barrel file', 'src/app/l.ts', `export * from './a.ts'`, 'no-barrel-file'],
  ['a file of more than 300 lines', 'src/app/m.ts', long(301), 'max-lines'],
  [
    'a function of more than 60 lines',
    'src/app/n.ts',
    `export function f(): void {\n${Array.from({ length: 62 }, () => '  f()').join('\n')}\n}`,
    'max-lines-per-function',
  ],
  ['console in src', 'src/app/o.ts', `console.log('x')`, 'no-console'],
  [
    'a switch that misses a case',
    'src/app/p.ts',
    `export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 0\n}`,
    'switch-exhaustiveness-check',
  ],
  [
    'a promise nobody waits for',
    'src/app/q.ts',
    'export function f(): void {\n  Promise.resolve(1)\n}',
    'no-floating-promises',
  ],
]

describe('the linter', () => {
  let folder: string
  let output: string

  beforeAll(() => {
    folder = mkdtempSync('mistakes-')
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: resolve('tsconfig.json'), compilerOptions: { types: [] }, include: ['src'] }),
    )
    for (const [, file, code] of MISTAKES) {
      const path = join(folder, file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, `${code}\n`)
    }
    const run = spawnSync('npx', ['oxlint', '-c', '.oxlintrc.json', '--no-ignore', '-f', 'json', folder], {
      encoding: 'utf8',
    })
    output = run.stdout
    expect(run.status).not.toBe(0)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(MISTAKES)('finds: %s', (_name, file, _code, words) => {
    const { diagnostics } = JSON.parse(output) as {
      diagnostics: { message: string; code?: string; filename: string }[]
    }
    const own = diagnostics
      .filter(({ filename }) => filename.replaceAll('\\', '/').endsWith(file))
      .map(({ message, code }) => `${message} ${code ?? ''}`)
    expect(own.join('\n')).toContain(words)
  })
})

describe('the types of core', () => {
  test('know neither the page, the console nor Node', () => {
    mkdirSync('.cache', { recursive: true })
    const folder = mkdtempSync(join('.cache', 'types-'))
    try {
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ extends: resolve('src/core/tsconfig.json'), include: ['*.ts'] }),
      )
      writeFileSync(
        join(folder, 'a.ts'),
        `export const a = document\nexport const b = console\nexport const c = fetch\nexport { readFileSync } from 'node:fs'\n`,
      )
      const { stdout, status } = spawnSync('npx', ['tsc', '--noEmit', '-p', folder], { encoding: 'utf8' })
      expect(status).not.toBe(0)
      for (const name of ['document', 'console', 'fetch', 'node:fs']) expect(stdout).toContain(`'${name}'`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
