import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { failOverSearch } from '#app/adapters/search/fail-over-search.server.ts'
import { createPostgresSearch } from '#app/adapters/search/postgres-search.server.ts'
import type { SearchPort } from '#app/adapters/search/search-port.ts'
import { nameMatcherOf } from '#app/services/search/entry-tools.server.ts'
import { searchCatalogue } from '#app/services/search/search-catalogue.server.ts'
import { openPostgres } from '#db/client.server.ts'
import type { BenchQuery } from './classes.ts'
import type { ServiceAt } from './open-loop.ts'
import { openBenchNode } from './stores/open-stores.ts'
import { openWorld } from './world.ts'

/** The product's own limit for a search server. */
const TIMEOUT_MS = 300

/** The search service of one process over loopback HTTP, wired as the product wires it; the answer says only how it went. */
export function answerSearches(): void {
  const service = JSON.parse(process.env.BENCH_SERVICE ?? '{}') as ServiceAt
  const world = openWorld()
  const database = openPostgres(service.database)
  const search = wired(service, createPostgresSearch(database.db, { names: nameMatcherOf(world) }))
  const ports = { ...world, db: database.db, search }
  const server = createServer(async (request, response) => {
    try {
      const query = JSON.parse(await bodyOf(request)) as BenchQuery
      const { total, degraded } = await searchCatalogue(ports, { ...query, viewer: null })
      response.end(JSON.stringify({ total, degraded }))
    } catch (error) {
      response.statusCode = 500
      response.end(JSON.stringify({ error: String(error) }))
    }
  })
  server.listen(0, '127.0.0.1', () => {
    process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  })
  process.once('SIGTERM', () => process.exit(0))
  process.once('disconnect', () => process.exit(0))

  function wired({ meilisearch }: ServiceAt, fallback: SearchPort): SearchPort {
    if (!meilisearch) return fallback
    const { engine } = openBenchNode(meilisearch, { world, timeoutMs: TIMEOUT_MS })
    const now = () => performance.now()
    return failOverSearch({ engines: [engine], fallback, timeoutMs: TIMEOUT_MS, now })
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}
