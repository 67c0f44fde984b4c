import { join } from 'node:path'
import { scopedKeys } from '#app/adapters/search/meilisearch/keys.server.ts'
import {
  type MeilisearchNode,
  openSearchNode,
} from '#app/adapters/search/meilisearch/search-node.server.ts'
import { nameMatcherOf } from '#app/services/search/entry-tools.server.ts'
import { type Database, openEmbedded, openPostgres } from '#db/client.server.ts'
import { BENCH_KEY } from '../../own-servers.ts'
import type { BenchWorld } from '../world.ts'

/** No statement of a bench is ended by a limit: a slow one is what it is there to show. */
const NO_LIMIT_MS = 3_600_000

export function openBenchPostgres(url: string): Database {
  const address = new URL(url)
  // what the address says comes before what the app asks for
  address.searchParams.set('statement_timeout', '0')
  return openPostgres(address.href)
}

export function openBenchPglite(data: string): Promise<Database> {
  return openEmbedded({ dataDir: join(data, 'pglite'), statementLimitMs: NO_LIMIT_MS })
}

export function openBenchNode(
  url: string,
  { world, timeoutMs }: { world: BenchWorld; timeoutMs: number },
): MeilisearchNode {
  const names = nameMatcherOf(world)
  const keys = scopedKeys(BENCH_KEY)
  return openSearchNode({ url, keys, masterKey: () => BENCH_KEY, names, timeoutMs })
}
