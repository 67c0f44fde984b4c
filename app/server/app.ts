import { randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { AWAY_RETRY_SECONDS } from '../http/database-away.ts'
import { searchedByHeaders } from '../http/searched-by.server.ts'
import type { Env } from '../runtime/env.ts'
import type { Log } from '../runtime/log.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { headers } from './headers.ts'
import { answerHealth } from './health.ts'
import { isLoopbackRequest } from './loopback.ts'
import { sameOrigin } from './origin.ts'
import type { Progress } from './progress.ts'

const BODY_LIMIT = 1024 * 1024
const YEAR = 'public, max-age=31536000, immutable'
const HOUR = 'public, max-age=3600'

type Options = {
  env: Env
  log: Log
  progress: Progress
  /** Null until migrations and samples are in. */
  runtime: () => Runtime | null
  build: () => Promise<ServerBuild>
  production: boolean
}

/** The web server: headers, limits, static files, health, then Remix. */
export function createApp({ env, log, progress, runtime, build, production }: Options): Hono {
  const app = new Hono()
  app.use(compress())
  app.use(headers())
  app.get('/healthz', (c) => answerHealth(c, progress, runtime()))
  if (production) {
    app.use(
      '/assets/*',
      serveStatic({ root: './build/client', onFound: (_, c) => c.header('Cache-Control', YEAR) }),
    )
    app.use(
      '*',
      serveStatic({ root: './public', onFound: (_, c) => c.header('Cache-Control', HOUR) }),
    )
  }
  app.use(sameOrigin(env.TRUST_PROXY))
  app.use(
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: (c) => c.text('413 request too large', 413, { Connection: 'close' }),
    }),
  )
  app.all('*', async (c) => {
    const ready = runtime()
    if (!ready) return c.text(`503 starting: ${progress.step}`, 503, { 'Retry-After': '2' })
    const started = performance.now()
    const requestId = randomUUID().slice(0, 8).toUpperCase()
    const peer = peerOf(c, env)
    const handler = createRequestHandler(await build(), production ? 'production' : 'development')
    const context: AppLoadContext = {
      runtime: ready,
      requestId,
      peer,
      loopback: isLoopbackRequest({
        bind: env.HOST,
        peer: getConnInfo(c).remote.address,
        host: c.req.header('host'),
        headers: c.req.raw.headers,
      }),
    }
    const answer = await handler(c.req.raw, context)
    const response = context.databaseAway ? away(answer) : answer
    response.headers.set('X-Request-Id', requestId)
    for (const [name, value] of Object.entries(searchedByHeaders(context)))
      response.headers.set(name, value)
    const took = Math.round(performance.now() - started)
    log.info({ requestId, method: c.req.method, path: c.req.path, status: response.status, took })
    return response
  })
  return app
}

/** The same answer as one that is worth another try; one that did without the database stays as it is. */
function away({ status, body, headers }: Response): Response {
  if (status !== 500) return new Response(body, { status, headers })
  const later = new Headers(headers)
  later.set('Retry-After', String(AWAY_RETRY_SECONDS))
  return new Response(body, { status: 503, headers: later })
}

function peerOf(c: Parameters<typeof getConnInfo>[0], env: Env): string {
  const forwarded = env.TRUST_PROXY
    ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    : ''
  return forwarded || getConnInfo(c).remote.address || 'unknown'
}
