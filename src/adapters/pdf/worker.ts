import type { FaceId } from '#core/documents/fontFace.ts'
import { fontFileOf } from '#core/documents/fontChain.ts'
import { documentWorkshop } from './documentWorkshop.ts'
import type { FromWorker, ToWorker } from './workerProtocol.ts'

/*
 * Makes documents beside the page, so that a packet of a dozen forms never holds up the screen.
 *
 * Fonts and blanks come from the same origin only and are kept for the life of the worker.
 */
const workshop = documentWorkshop({ fonts: font, blanks: blank })
const running = new Map<number, AbortController>()

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data
  switch (message.kind) {
    case 'make':
      void make(message.id, message)
      return
    case 'check':
      void check(message.id, message.text)
      return
    case 'cancel':
      running.get(message.id)?.abort()
  }
})

async function make(id: number, { requests }: Extract<ToWorker, { kind: 'make' }>): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  const result = await workshop.make(requests, {
    signal: controller.signal,
    onProgress: (done, all) => send({ kind: 'progress', id, done, all }),
  })
  running.delete(id)
  send({ kind: 'made', id, result })
}

async function check(id: number, text: string): Promise<void> {
  send({ kind: 'checked', id, losses: await workshop.checkText(text) })
}

function send(message: FromWorker): void {
  postMessage(message)
}

function font(face: FaceId): Promise<Uint8Array | undefined> {
  return fetched(`/fonts/${fontFileOf(face).file}`)
}

const blanks = new Map<string, Uint8Array>()

async function blank(file: string): Promise<Uint8Array | undefined> {
  const known = blanks.get(file)
  if (known !== undefined) return known
  const bytes = await fetched(`/forms/${encodeURIComponent(file)}`)
  if (bytes !== undefined) blanks.set(file, bytes)
  return bytes
}

/** A file of the site; a missing one is normal, and some servers answer it with the start page. */
async function fetched(path: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(path)
    if (!response.ok || (response.headers.get('Content-Type') ?? '').startsWith('text/html')) return undefined
    return new Uint8Array(await response.arrayBuffer())
  } catch {
    // The network is down: to the paper that is the same as a file that is not there.
    return undefined
  }
}
