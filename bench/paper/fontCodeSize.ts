import { resolve } from 'node:path'
import { build } from 'vite'

/** What documents use of our own font code; the rest of it comes with these. */
const USED = ['sfnt', 'fontBytes', 'pageFonts'].map((file) => resolve(`src/adapters/pdf/${file}.ts`))
const ENTRY = '\0font-code'

/**
 * Size of our own font code from the file to the PDF object, minified, in bytes.
 *
 * Not counted are pdf-lib, which holds the objects, and the layout in `src/core/documents`, nor the
 * imports and exports that only this measurement needs.
 */
export async function fontCodeSize(): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'font-code',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) =>
          id === ENTRY ? USED.map((file) => `export * from ${JSON.stringify(file)}`).join('\n') : undefined,
      },
    ],
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: { fonts: ENTRY },
        external: (id) => id === 'pdf-lib' || id.startsWith('#core/'),
        preserveEntrySignatures: 'strict',
      },
    },
  })
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const code = outputs.flatMap((each) => (each.type === 'chunk' ? [each.code] : []))
  return Buffer.byteLength(
    code
      .join('')
      .replace(/^(import\b[^;]*;)+/, '')
      .replace(/export\{[^}]*\};?\s*$/, ''),
  )
}
