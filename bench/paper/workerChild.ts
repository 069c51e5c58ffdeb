/*
 * One route in a module worker of a browser. Answers each message with what was asked for.
 */
import { type Given, readInput } from './given.ts'
import type { MakePacket, RouteInput } from './route.ts'
import { ROUTES } from './routes.ts'

export type ToWorkerChild =
  | { readonly kind: 'start'; readonly name: string }
  | { readonly kind: 'lap' | 'output' }
export type FromWorkerChild =
  | { readonly kind: 'ready' }
  | { readonly kind: 'lap'; readonly ms: number }
  | { readonly kind: 'output'; readonly documents: number }
  | { readonly kind: 'failed'; readonly reason: string }

const state: { name: string; input?: RouteInput; make?: MakePacket; output: readonly Uint8Array[] } = {
  name: '',
  output: [],
}

async function start(name: string): Promise<FromWorkerChild> {
  const given = (await (await fetch('/given.json')).json()) as Given
  state.name = name
  state.input = await readInput(given, (file) =>
    bytesAt(typeof file === 'string' ? `/forms/${file}` : `/fonts/${file.face}.ttf`),
  )
  return { kind: 'ready' }
}

async function lap(): Promise<FromWorkerChild> {
  const load = ROUTES[state.name]
  if (load === undefined || state.input === undefined) throw new Error(`no route ${state.name}`)
  const started = performance.now()
  state.make ??= await load(state.input)
  state.output = await state.make()
  return { kind: 'lap', ms: performance.now() - started }
}

/** Sends the documents to the server, one after the other. */
async function output(): Promise<FromWorkerChild> {
  for (const bytes of state.output) {
    await fetch('/output', { method: 'POST', body: new Uint8Array(bytes) })
  }
  return { kind: 'output', documents: state.output.length }
}

/** As the product reads files: by way of a blob, which spares holding a font twice. */
async function bytesAt(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return new Uint8Array(await (await response.blob()).arrayBuffer())
}

async function answer(message: ToWorkerChild): Promise<FromWorkerChild> {
  try {
    if (message.kind === 'start') return await start(message.name)
    return message.kind === 'lap' ? await lap() : await output()
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorkerChild>) => {
  void answer(data).then((said) => postMessage(said))
})
