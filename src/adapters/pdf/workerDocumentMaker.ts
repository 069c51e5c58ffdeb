import type { GlyphLoss } from '#core/documents/glyphPlan.ts'
import type { DocumentMaker, DocumentRequest, DocumentResult, PrintJob } from '#ports/documents.ts'
import type { FromWorker, ToWorker } from './workerProtocol.ts'

/** What of a worker is used, so that tests can give one that dies. */
export interface WorkerLike {
  postMessage(message: ToWorker): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

/** One question to the worker that has no answer yet. */
interface Pending {
  readonly message: ToWorker
  attempts: number
  timer: ReturnType<typeof setTimeout> | undefined
  readonly settle: (answer: FromWorker) => void
  /** The worker died twice over this. */
  readonly giveUp: () => void
  readonly onProgress?: (done: number, all: number) => void
}

/** A worker that says nothing for so long is taken for dead: one form takes less than a second. */
const patienceMs = 30_000
const mostAttempts = 2

/**
 * Makes documents in a worker.
 *
 * A worker that dies or falls silent is started again once for what it was asked; if it dies over
 * that too, the documents are `crashed` and the next call begins with a new worker. Never rejects.
 */
export function workerDocumentMaker(start: () => WorkerLike, patience: number = patienceMs): DocumentMaker {
  const client = new WorkerClient(start, patience)
  return {
    make: (requests, options = {}) =>
      new Promise<readonly DocumentResult[]>((resolve) => {
        const giveUp = (): void => resolve(crashed(requests))
        if (options.signal?.aborted === true) {
          giveUp()
          return
        }
        const id = client.ask(
          (number) => ({ kind: 'make', id: number, requests }),
          (answer) => resolve(answer.kind === 'made' ? answer.documents : crashed(requests)),
          giveUp,
          options.onProgress,
        )
        options.signal?.addEventListener('abort', () => client.cancel(id), { once: true })
      }),
    bind: (papers) =>
      new Promise<readonly PrintJob[]>((resolve) => {
        client.ask(
          (number) => ({ kind: 'bind', id: number, papers }),
          (answer) => resolve(answer.kind === 'bound' ? answer.jobs : []),
          () => resolve([]),
        )
      }),
    checkText: (text) =>
      new Promise<readonly GlyphLoss[]>((resolve) => {
        client.ask(
          (number) => ({ kind: 'check', id: number, text }),
          (answer) => resolve(answer.kind === 'checked' ? answer.losses : []),
          () => resolve([]),
        )
      }),
  }
}

function crashed(requests: readonly DocumentRequest[]): readonly DocumentResult[] {
  return requests.map(({ id }) => ({ kind: 'failed', id, reason: 'crashed' }))
}

class WorkerClient {
  readonly #start: () => WorkerLike
  readonly #patience: number
  readonly #pending = new Map<number, Pending>()
  #worker: WorkerLike | undefined
  #lastId = 0

  constructor(start: () => WorkerLike, patience: number) {
    this.#start = start
    this.#patience = patience
  }

  ask(
    message: (id: number) => ToWorker,
    settle: (answer: FromWorker) => void,
    giveUp: () => void,
    onProgress?: (done: number, all: number) => void,
  ): number {
    this.#lastId += 1
    const id = this.#lastId
    const pending: Pending = {
      message: message(id),
      attempts: 0,
      timer: undefined,
      settle,
      giveUp,
      ...(onProgress === undefined ? {} : { onProgress }),
    }
    this.#pending.set(id, pending)
    this.#send(id, pending)
    return id
  }

  cancel(id: number): void {
    if (this.#pending.has(id)) this.#worker?.postMessage({ kind: 'cancel', id })
  }

  #send(id: number, pending: Pending): void {
    pending.attempts += 1
    this.#wait(pending)
    try {
      this.#running().postMessage(pending.message)
    } catch {
      this.#close(id, pending)
      pending.giveUp()
    }
  }

  #running(): WorkerLike {
    if (this.#worker !== undefined) return this.#worker
    const worker = this.#start()
    worker.onmessage = ({ data }) => this.#receive(data)
    worker.onerror = () => this.#died(worker)
    worker.onmessageerror = () => this.#died(worker)
    this.#worker = worker
    return worker
  }

  #receive(answer: FromWorker): void {
    // Any word from the worker shows that it lives; others may wait behind a long packet.
    for (const waiting of this.#pending.values()) this.#wait(waiting)
    const pending = this.#pending.get(answer.id)
    if (pending === undefined) return
    if (answer.kind === 'progress') {
      pending.onProgress?.(answer.done, answer.all)
      return
    }
    this.#close(answer.id, pending)
    pending.settle(answer)
  }

  /** Everything unanswered is asked again of a new worker, or given up. */
  #died(worker: WorkerLike): void {
    if (worker !== this.#worker) return
    worker.terminate()
    this.#worker = undefined
    for (const [id, pending] of this.#pending) {
      if (pending.attempts < mostAttempts) {
        this.#send(id, pending)
      } else {
        this.#close(id, pending)
        pending.giveUp()
      }
    }
  }

  #wait(pending: Pending): void {
    clearTimeout(pending.timer)
    pending.timer = setTimeout(() => {
      if (this.#worker !== undefined) this.#died(this.#worker)
    }, this.#patience)
  }

  #close(id: number, pending: Pending): void {
    clearTimeout(pending.timer)
    this.#pending.delete(id)
  }
}
