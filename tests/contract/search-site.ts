import { type ServerType, serve } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import { onTestFinished, vi } from 'vitest'
import * as entry from '#app/entry.server.tsx'
import * as root from '#app/root.tsx'
import * as board from '#app/routes/($lang)+/_public+/listings._index.tsx'
import * as product from '#app/routes/($lang)+/_public+/products.$term.tsx'
import * as search from '#app/routes/($lang)+/_public+/search.tsx'
import * as partnersApi from '#app/routes/api+/v1.partners.ts'
import * as searchApi from '#app/routes/api+/v1.search.ts'
import { readEnv } from '#app/runtime/env.ts'
import { createLog } from '#app/runtime/log.ts'
import type { Runtime } from '#app/runtime/runtime.ts'
import { wire } from '#app/runtime/wire.ts'
import { createApp } from '#app/server/app.ts'
import type { Database } from '#db/client.server.ts'
import { NOW } from '#tests/support/builders.ts'

/** Real time limits would make slow machines fail; a server that hangs costs it once. */
const TIMEOUT_MS = '3000'

const PAGES = {
  ':lang?/search': search,
  ':lang?/listings': board,
  ':lang?/products/:term': product,
  'api/v1/search': searchApi,
  'api/v1/partners': partnersApi,
}

const ROUTES = {
  root: { id: 'root', path: '', module: root },
  ...Object.fromEntries(
    Object.entries(PAGES).map(([path, module]) => [
      path,
      { id: path, parentId: 'root', path, module },
    ]),
  ),
}

/** The routes that search, without what only a browser needs. */
const BUILD = {
  mode: 'test',
  entry: { module: entry },
  routes: ROUTES,
  assets: { entry: { imports: [], module: '' }, routes: ROUTES, url: '', version: '' },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: { v3_singleFetch: true },
  isSpaMode: false,
} as unknown as ServerBuild

export type Site = {
  runtime: Runtime
  get: (path: string) => Promise<{ engine: string | null; degraded: string | null; body: string }>
}

/** The web server as it is wired by its configuration, over a database, on a port of its own. */
export async function siteOver(
  database: Database,
  meilisearch: { url: string; masterKey: string },
): Promise<Site> {
  vi.stubEnv('MEILI_URL', meilisearch.url)
  vi.stubEnv('MEILI_MASTER_KEY', meilisearch.masterKey)
  const settings = { NODE_ENV: 'test', LOG_LEVEL: 'silent', MEILI_TIMEOUT_MS: TIMEOUT_MS }
  const env = readEnv({ ...process.env, ...settings })
  const log = createLog(env)
  const runtime = wire({ env, log, database, now: () => NOW })
  const app = createApp({
    env,
    log,
    progress: { step: '', done: 0, total: 0 },
    runtime: () => runtime,
    build: async () => BUILD,
    production: false,
  })
  const server = await new Promise<ServerType>((resolve) => {
    const one = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(one))
  })
  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as { port: number }
  return {
    runtime,
    async get(path) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`)
      const body = await response.text()
      if (!response.ok) throw new Error(`${path}: ${response.status} ${body.slice(0, 200)}`)
      return {
        engine: response.headers.get('X-Search-Engine'),
        degraded: response.headers.get('X-Search-Degraded'),
        body,
      }
    },
  }
}
