import { resolve } from 'node:path'
import { build } from 'vite'

/** Where the benches keep what they build; inside the project, so that Node finds the packages. */
export const workFolder = resolve('.cache/bench-paper')

/** Builds a program for Node as plain scripts: a loader would cost time and memory in each of its processes. */
export async function bundleForNode(entries: Readonly<Record<string, string>>): Promise<string> {
  const outDir = `${workFolder}/node`
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: ['pdf-lib'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { input: entries, output: { entryFileNames: '[name].mjs' } },
    },
  })
  return outDir
}

/** Builds scripts for the browser. */
export async function bundleForBrowser(entries: Readonly<Record<string, string>>): Promise<string> {
  const outDir = `${workFolder}/browser`
  await build({
    configFile: false,
    logLevel: 'error',
    define: { global: 'globalThis' },
    // Parts of @react-pdf/renderer share what they register in pdfkit, of which each has a copy.
    resolve: { dedupe: ['pdfkit'] },
    build: {
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'es2023',
      modulePreload: false,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: entries, output: { entryFileNames: '[name].js' } },
    },
  })
  return outDir
}

/** Builds the product as it is now. */
export async function buildProduct(): Promise<string> {
  const outDir = `${workFolder}/product`
  await build({ mode: 'counter', logLevel: 'error', build: { outDir, emptyOutDir: true } })
  return outDir
}
