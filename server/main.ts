import { existsSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'

const PAGES = 'dist'
const host = process.env['HOST'] ?? '127.0.0.1'
const port = Number(process.env['PORT'] ?? 4173)

if (!existsSync(`${PAGES}/index.html`)) {
  console.error(
    'dist/ がありません。「npm start」で組み立ててから始めてください。 (Run `npm start`, which builds first.)',
  )
  process.exitCode = 1
} else {
  const server = serve(
    { fetch: createApp(PAGES).fetch, hostname: host, port },
    ({ address, port: bound }) => {
      console.log(
        `\n書かない窓口ガイド  http://${address === '127.0.0.1' ? 'localhost' : address}:${bound}/\n止めるには Ctrl+C を押します。 (Press Ctrl+C to stop.)`,
      )
    },
  )
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `ポート ${port} はほかのプログラムが使っています。「PORT=4174 npm start」のように番号を変えてください。 (The port is in use; set PORT.)`
        : `始められませんでした: ${error.message}`,
    )
    process.exitCode = 1
  })
}
