import type { FaceId } from '#core/documents/fontFace.ts'
import { fontFileOf, isFallback } from '#core/documents/fontChain.ts'
import { documentWorkshop } from './documentWorkshop.ts'
import type { FontBytes } from './fontBytes.ts'
import { siteFile, siteFontByRanges } from './siteFiles.ts'
import type { FromWorker, ToWorker } from './workerProtocol.ts'

/*
 * Makes documents beside the page, so that a packet of a dozen forms never holds up the screen.
 *
 * Fonts and blanks come from the same origin only and are kept for the life of the worker.
 */
let workshop = documentWorkshop({ fonts: font, blanks: blank })
const running = new Map<number, AbortController>()

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data
  switch (message.kind) {
    case 'set-up':
      workshop = documentWorkshop({ fonts: font, blanks: blank, ownFont: message.ownFont })
      return
    case 'make':
      void make(message.id, message)
      return
    case 'bind':
      void bind(message.id, message)
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
  const documents = await workshop.make(requests, {
    signal: controller.signal,
    onProgress: (done, all) => send({ kind: 'progress', id, done, all }),
  })
  running.delete(id)
  send({ kind: 'made', id, documents })
}

async function bind(id: number, { papers }: Extract<ToWorker, { kind: 'bind' }>): Promise<void> {
  send({ kind: 'bound', id, jobs: await workshop.bind(papers) })
}

async function check(id: number, text: string): Promise<void> {
  send({ kind: 'checked', id, losses: await workshop.checkText(text) })
}

function send(message: FromWorker): void {
  postMessage(message)
}

/** Of a font that fills in for others a counter needs a few characters, whatever its size. */
function font(face: FaceId): Promise<Uint8Array | FontBytes | undefined> {
  const url = `/fonts/${fontFileOf(face).file}`
  return isFallback(face) ? siteFontByRanges(url) : siteFile(url)
}

const blanks = new Map<string, Uint8Array>()

async function blank(file: string): Promise<Uint8Array | undefined> {
  const known = blanks.get(file)
  if (known !== undefined) return known
  // The network is down: to the paper that is the same as a blank that is not there.
  const bytes = await siteFile(`/forms/${encodeURIComponent(file)}`).catch(() => undefined)
  if (bytes !== undefined) blanks.set(file, bytes)
  return bytes
}
