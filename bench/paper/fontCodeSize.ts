import { resolve } from 'node:path'
import { build } from 'vite'

/** What documents use of our own font code; the rest of it comes with these. */
const FONT_CODE = ['sfnt', 'fontBytes', 'pageFonts']
/** Packs the streams of a document, those of fonts among them. */
const PACKER = ['packedStream']
const ENTRY = '\0own-code'

/**
 * Size of our own font code from the file to the PDF object, minified, in bytes.
 *
 * Not counted are pdf-lib, which holds the objects, the layout in `src/core/documents`, and the packer
 * of streams, nor the imports and exports that only this measurement needs.
 */
export function fontCodeSize(): Promise<number> {
  return minifiedSize(FONT_CODE, PACKER)
}

/** Size of what packs streams, fonts as well as the content of pages, measured in the same way. */
export function packerSize(): Promise<number> {
  return minifiedSize(PACKER, [])
}

async function minifiedSize(used: readonly string[], left: readonly string[]): Promise<number> {
  const files = used.map((file) => resolve(`src/adapters/pdf/${file}.ts`))
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'own-code',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) =>
          id === ENTRY ? files.map((file) => `export * from ${JSON.stringify(file)}`).join('\n') : undefined,
      },
    ],
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: { fonts: ENTRY },
        external: (id) =>
          id === 'pdf-lib' || id.startsWith('#core/') || left.some((file) => id.endsWith(`/${file}.ts`)),
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
