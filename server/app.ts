import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { securityHeaders } from './headers.ts'

/**
 * The web server of one counter: the built pages with their security headers, nothing else.
 *
 * @param folder  The built pages, relative to the working directory.
 */
export function createApp(folder: string): Hono {
  const app = new Hono()
  const headers = securityHeaders()
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) context.header(name, value)
    context.header(
      'Cache-Control',
      context.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
  })
  app.use('/*', serveStatic({ root: folder }))
  app.notFound((context) => context.text('このページはありません。', 404))
  return app
}
