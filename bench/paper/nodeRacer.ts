import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { formsFolder } from '#tools/forms/readForms.ts'
import type { FromChild, ToChild } from './nodeChild.ts'
import { peakMemoryMB } from './peakMemory.ts'
import type { Racer } from './racer.ts'

/**
 * Starts a route in a fresh process of Node.
 *
 * @param script  The built `nodeChild`.
 * @param givenFile  What it is given, as JSON.
 */
export async function nodeRacer(script: string, givenFile: string, name: string): Promise<Racer> {
  const child = fork(script, [givenFile, name, formsFolder], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await said(child, 'ready')
  return {
    name,
    lap: async () => (await ask(child, 'lap', 'lap')).ms,
    async output() {
      const { documents } = await ask(child, 'output', 'output')
      return documents.map((base64) => new Uint8Array(Buffer.from(base64, 'base64')))
    },
    peakMB: () => Promise.resolve(peakMemoryMB(child.pid ?? 0)),
    async close() {
      child.disconnect()
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

function ask<K extends FromChild['kind']>(child: ChildProcess, message: ToChild, kind: K) {
  const answer = said(child, kind)
  child.send(message)
  return answer
}

async function said<K extends FromChild['kind']>(
  child: ChildProcess,
  kind: K,
): Promise<Extract<FromChild, { kind: K }>> {
  const ended = new AbortController()
  const { signal } = ended
  try {
    const [answer] = (await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(() => [{ kind: 'failed', reason: 'the process ended' }]),
    ])) as readonly FromChild[]
    if (answer?.kind === kind) return answer as Extract<FromChild, { kind: K }>
    throw new Error(answer?.kind === 'failed' ? answer.reason : `said ${answer?.kind} instead of ${kind}`)
  } finally {
    ended.abort()
  }
}
