/*
 * One route in a process of its own. Answers each message with what was asked for.
 */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type Given, readInput } from './given.ts'
import type { MakePacket } from './route.ts'
import { ROUTES } from './routes.ts'

export type ToChild = 'lap' | 'output'
export type FromChild =
  | { readonly kind: 'ready' }
  | { readonly kind: 'lap'; readonly ms: number }
  | { readonly kind: 'output'; readonly documents: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string }

const [givenFile = '', name = '', blanksFolder = ''] = process.argv.slice(2)
const given = JSON.parse(readFileSync(givenFile, 'utf8')) as Given
const input = await readInput(given, async (file) => {
  return new Uint8Array(await readFile(typeof file === 'string' ? `${blanksFolder}/${file}` : file.file))
})
const load = ROUTES[name]
let make: MakePacket | undefined
let output: readonly Uint8Array[] = []

async function lap(): Promise<FromChild> {
  if (load === undefined) throw new Error(`no route ${name}`)
  const started = performance.now()
  make ??= await load(input)
  output = await make()
  return { kind: 'lap', ms: performance.now() - started }
}

async function answer(message: ToChild): Promise<FromChild> {
  try {
    if (message === 'lap') return await lap()
    return { kind: 'output', documents: output.map((bytes) => Buffer.from(bytes).toString('base64')) }
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}

function send(message: FromChild): void {
  process.send?.(message)
}

process.on('message', (message: ToChild) => void answer(message).then(send))
send({ kind: 'ready' })
