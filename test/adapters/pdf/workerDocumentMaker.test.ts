import { describe, expect, test } from 'vitest'
import { type WorkerLike, workerDocumentMaker } from '#adapters/pdf/workerDocumentMaker.ts'
import type { FromWorker, ToWorker } from '#adapters/pdf/workerProtocol.ts'
import { checklistSample } from '../../support/checklistSample.ts'

const requests = [{ kind: 'checklist' as const, id: 'checklist', content: checklistSample }]
const crashed = [{ kind: 'failed', id: 'checklist', reason: 'crashed' }]

type Behaviour = (message: ToWorker, answer: (answer: FromWorker) => void, die: () => void) => void

/** Workers that behave as told, one after the other; the last behaviour repeats. */
function workers(...behaviours: readonly Behaviour[]) {
  const log = { started: 0, terminated: 0, messages: [] as ToWorker[] }
  const start = (): WorkerLike => {
    const behave = behaviours[Math.min(log.started, behaviours.length - 1)]
    log.started += 1
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      terminate: () => {
        log.terminated += 1
      },
      postMessage: (message) => {
        log.messages.push(message)
        const answer = (data: FromWorker): void =>
          queueMicrotask(() => worker.onmessage?.(new MessageEvent('message', { data })))
        behave?.(message, answer, () =>
          queueMicrotask(() => worker.onerror?.(new Event('error') as ErrorEvent)),
        )
      },
    }
    return worker
  }
  return { start, log }
}

const works: Behaviour = (message, answer) => {
  if (message.kind === 'make') {
    answer({ kind: 'progress', id: message.id, done: 1, all: 1 })
    answer({
      kind: 'made',
      id: message.id,
      documents: [
        {
          kind: 'done',
          id: 'checklist',
          bytes: new Uint8Array([1]),
          pages: 1,
          duplex: 'none',
          problems: [],
        },
      ],
    })
  }
  if (message.kind === 'check') answer({ kind: 'checked', id: message.id, losses: [] })
}
const dies: Behaviour = (_message, _answer, die) => die()
const isSilent: Behaviour = () => undefined

describe('a maker over a worker', () => {
  test('gives the packet and the progress of the worker', async () => {
    const { start, log } = workers(works)
    const progress: number[] = []
    const maker = workerDocumentMaker(start)
    const documents = await maker.make(requests, { onProgress: (done) => progress.push(done) })
    await maker.checkText('見本')
    expect([documents[0]?.kind, progress, log.started]).toEqual(['done', [1], 1])
  })

  test('a worker that dies is started again once and the packet is made', async () => {
    const { start, log } = workers(dies, works)
    expect((await workerDocumentMaker(start).make(requests))[0]?.kind).toBe('done')
    expect([log.started, log.terminated]).toEqual([2, 1])
  })

  test('one that dies twice leaves crashed documents, and the next call starts anew', async () => {
    const { start, log } = workers(dies, dies, works)
    const maker = workerDocumentMaker(start)
    expect(await maker.make(requests)).toEqual(crashed)
    expect((await maker.make(requests))[0]?.kind).toBe('done')
    expect(log.started).toBe(3)
  })

  test('one that falls silent is taken for dead', async () => {
    const { start } = workers(isSilent, works)
    expect((await workerDocumentMaker(start, 20).make(requests))[0]?.kind).toBe('done')
    expect(await workerDocumentMaker(workers(isSilent).start, 20).make(requests)).toEqual(crashed)
  })

  test('one that cannot be started settles too', async () => {
    const maker = workerDocumentMaker(() => {
      throw new TypeError('refused')
    })
    expect(await maker.make(requests)).toEqual(crashed)
    expect(await maker.checkText('見本')).toEqual([])
  })

  test('a cancelled call tells the worker; one cancelled before it began asks nothing', async () => {
    const { start, log } = workers((message, answer) => {
      if (message.kind === 'cancel') answer({ kind: 'made', id: message.id, documents: [] })
    })
    const controller = new AbortController()
    const making = workerDocumentMaker(start).make(requests, { signal: controller.signal })
    controller.abort()
    expect(await making).toEqual([])
    expect(log.messages.map(({ kind }) => kind)).toEqual(['make', 'cancel'])
    expect(await workerDocumentMaker(start).make(requests, { signal: AbortSignal.abort() })).toEqual(crashed)
  })
})
