import { readFile } from 'node:fs/promises'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { relative } from 'node:path'
import { formsFolder } from '#tools/forms/readForms.ts'
import type { Given } from './given.ts'

/** A small site on this machine for what runs in browsers. */
export interface Site {
  readonly origin: string
  /** Gives up the documents that were sent since the last call. */
  takeOutput(): readonly Uint8Array[]
  close(): Promise<void>
}

/** Opens a site that serves built scripts, the fonts and the blanks, and receives documents. */
export async function openSite(scripts: string, given: Given): Promise<Site> {
  const app = new Hono()
  let received: Uint8Array[] = []
  app.get('/', (context) => context.html('<!doctype html><meta charset="utf-8"><title>bench</title>'))
  app.get('/given.json', (context) => context.json(given))
  app.get('/fonts/:file', async (context) => {
    const font = given.fonts.find(({ face }) => `${face}.ttf` === context.req.param('file'))
    if (font === undefined) return context.notFound()
    return context.body(new Uint8Array(await readFile(font.file)), 200, { 'Content-Type': 'font/ttf' })
  })
  app.post('/output', async (context) => {
    received.push(new Uint8Array(await context.req.arrayBuffer()))
    return context.body(null, 204)
  })
  app.use('/forms/*', serveStatic({ root: formsFolder, rewriteRequestPath: (path) => path.slice(6) }))
  app.use('/*', serveStatic({ root: relative('.', scripts) }))
  const { origin, close } = await listen(app.fetch)
  return {
    origin,
    takeOutput: () => {
      const taken = received
      received = []
      return taken
    },
    close,
  }
}

/** Serves on a free port of this machine. */
export async function listen(
  fetch: Hono['fetch'],
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const started = serve({ fetch, hostname: '127.0.0.1', port: 0 }, (info) =>
        resolve({ server: started, port: info.port }),
      )
    },
  )
  const close = async (): Promise<void> => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { origin: `http://localhost:${port}`, close }
}
