import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer as createHttpServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { serve } from '@hono/node-server'
import { type ViteDevServer, createServer as createViteServer } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FontMissing } from '#adapters/pdf/fontShelf.ts'
import { siteFile, siteFontByRanges } from '#adapters/pdf/siteFiles.ts'
import { createApp } from '../../server/app.ts'
import { fontFiles } from '../../tools/vite/fonts.ts'

const font = Uint8Array.from({ length: 50_000 }, (_, at) => (at * 7) % 256)
const running: { folder: string; origins: Map<string, string>; close: (() => Promise<unknown>)[] } = {
  folder: '',
  origins: new Map(),
  close: [],
}

beforeAll(async () => {
  running.folder = await mkdtemp(join(tmpdir(), 'pages-'))
  await writeFile(join(running.folder, 'font.ttf'), font)
  await writeFile(join(running.folder, 'index.html'), '<!doctype html><title>案内</title>')
  await startCounter()
  await startDevelopment()
  await startPlain()
})

afterAll(async () => {
  for (const close of running.close) await close()
  await rm(running.folder, { recursive: true })
})

/** The server of the counter. */
async function startCounter(): Promise<void> {
  const { fetch } = createApp(relative('.', running.folder))
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(started))
  })
  keep('counter', server.address(), () => new Promise((resolve) => server.close(resolve)))
}

/** `npm run dev`, with the plugin that serves the other fonts. */
async function startDevelopment(): Promise<void> {
  const server: ViteDevServer = await createViteServer({
    configFile: false,
    root: running.folder,
    publicDir: running.folder,
    cacheDir: join(running.folder, '.vite'),
    logLevel: 'error',
    plugins: [{ ...fontFiles(), configResolved: () => undefined }],
    server: { host: '127.0.0.1', port: 0, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  })
  await server.listen()
  keep('development', server.httpServer?.address(), () => server.close())
}

/** A server that knows no ranges, and the address of one that is gone. */
async function startPlain(): Promise<void> {
  const server: Server = createHttpServer((_request, response) => {
    response.setHeader('Content-Type', 'font/ttf')
    response.end(font)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  keep('plain', server.address(), () => new Promise((resolve) => server.close(resolve)))
  const gone = createHttpServer()
  await new Promise<void>((resolve) => {
    gone.listen(0, '127.0.0.1', resolve)
  })
  keep('closed', gone.address(), () => Promise.resolve())
  await new Promise((resolve) => gone.close(resolve))
}

function keep(
  name: string,
  address: AddressInfo | string | null | undefined,
  close: () => Promise<unknown>,
): void {
  if (address === null || address === undefined || typeof address === 'string') throw new Error('no port')
  running.origins.set(name, `http://127.0.0.1:${address.port}`)
  running.close.push(close)
}

const urlOf = (server: string, file: string): string => `${running.origins.get(server)}/${file}`

describe.each(['counter', 'development'])('%s answers', (server) => {
  test('a part of a file as such, with its place', async () => {
    const response = await fetch(urlOf(server, 'font.ttf'), { headers: { Range: 'bytes=100-299' } })
    expect(response.status).toBe(206)
    expect(response.headers.get('Content-Range')).toBe('bytes 100-299/50000')
    expect(response.headers.get('Content-Length')).toBe('200')
    expect(response.headers.get('Content-Type')).toBe('font/ttf')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(font.slice(100, 300))
  })

  test('the whole file to whoever asks for no part', async () => {
    expect(await siteFile(urlOf(server, 'font.ttf'))).toEqual(font)
  })

  test('a part beyond the file with 416', async () => {
    const response = await fetch(urlOf(server, 'font.ttf'), { headers: { Range: 'bytes=60000-60010' } })
    await response.body?.cancel()
    expect(response.status).toBe(416)
  })

  test('a missing font so that it counts as missing', async () => {
    expect(await siteFile(urlOf(server, 'fonts/ipamjm.ttf'))).toBeUndefined()
    expect(await siteFontByRanges(urlOf(server, 'fonts/ipamjm.ttf'))).toBeUndefined()
  })
})

test('parts come from the counter with its security headers', async () => {
  const response = await fetch(urlOf('counter', 'font.ttf'), { headers: { Range: 'bytes=0-9' } })
  await response.body?.cancel()
  expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
})

describe('a font read by ranges', () => {
  test.each(['counter', 'development', 'plain'])('is the same from the server %s', async (server) => {
    const bytes = await siteFontByRanges(urlOf(server, 'font.ttf'))
    if (bytes === undefined) throw new Error('the font is not there')
    expect(bytes.length).toBe(font.length)
    await bytes.need([
      { offset: 40_000, length: 500 },
      { offset: 20_000, length: 100 },
    ])
    expect(bytes.at(40_000, 500)).toEqual(font.slice(40_000, 40_500))
    expect(bytes.at(20_000, 100)).toEqual(font.slice(20_000, 20_100))
  })

  test('is missing when the file goes away or changes in between', async () => {
    const path = join(running.folder, 'going.ttf')
    await writeFile(path, font)
    const bytes = await siteFontByRanges(urlOf('counter', 'going.ttf'))
    await writeFile(path, font.slice(0, 45_000))
    await expect(bytes?.need([{ offset: 40_000, length: 500 }])).rejects.toThrow(FontMissing)
    await rm(path)
    await expect(bytes?.need([{ offset: 30_000, length: 500 }])).rejects.toThrow(FontMissing)
  })

  test('a server that cannot be reached is not a missing file', async () => {
    const closed = urlOf('closed', 'font.ttf')
    await expect(siteFile(closed)).rejects.toThrow('fetch failed')
    await expect(siteFontByRanges(closed)).rejects.toThrow('fetch failed')
  })
})
