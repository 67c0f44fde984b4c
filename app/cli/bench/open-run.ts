import { join } from 'node:path'
import { scopedKeys } from '#app/adapters/search/meilisearch/keys.server.ts'
import type { MeilisearchNode } from '#app/adapters/search/meilisearch/search-node.server.ts'
import { createPostgresSearch } from '#app/adapters/search/postgres-search.server.ts'
import { nameMatcherOf } from '#app/services/search/entry-tools.server.ts'
import { type Database, migrateDatabase } from '#db/client.server.ts'
import {
  BENCH_KEY,
  type BenchServer,
  type PostgresServer,
  startMeilisearch,
  startPostgres,
} from '../own-servers.ts'
import { type QueryClass, queryClasses } from './classes.ts'
import { type Engine, ilikeEngine, recordedPair, serviceEngine } from './engines.ts'
import { gatherMaterials, type Materials } from './materials.ts'
import type { EngineName, SearchOptions } from './options.ts'
import { openBenchNode, openBenchPglite, openBenchPostgres } from './stores/open-stores.ts'
import type { BenchWorld } from './world.ts'

/** Longest that a search of the closed loop waits: none is cut short, so that each is measured. */
const PATIENCE_MS = 60_000

export type Run = {
  postgres: PostgresServer
  meilisearch: BenchServer | null
  database: Database
  embedded: Database | null
  node: MeilisearchNode | null
  engines: Engine[]
  from: Materials
  classes: QueryClass[]
  close: () => Promise<void>
}

/** The servers over the loaded data, the engines that take part, and what they are asked. PostgreSQL is always there: it is the fall-back. */
export async function openRun(world: BenchWorld, options: SearchOptions): Promise<Run> {
  const { data, documents } = options
  const has = (...names: EngineName[]) => names.some((name) => options.engines.includes(name))
  const postgres = await startPostgres(join(data, 'postgres'))
  const database = openBenchPostgres(postgres.url)
  // what was added since the data was loaded
  await migrateDatabase(database)
  const meilisearch = has('meilisearch', 'direct')
    ? await startMeilisearch(join(data, 'meilisearch'))
    : null
  const node = meilisearch && openBenchNode(meilisearch.url, { world, timeoutMs: PATIENCE_MS })
  const pair =
    meilisearch && node
      ? recordedPair(serviceEngine('service', { world, database, search: node.engine }), {
          url: meilisearch.url,
          searchKey: scopedKeys(BENCH_KEY).search,
        })
      : null
  const embedded = has('pglite') ? await openBenchPglite(data) : null
  if (embedded) await migrateDatabase(embedded)
  const onDatabase = (name: string, of: Database) => {
    const search = createPostgresSearch(of.db, { names: nameMatcherOf(world) })
    return serviceEngine(name, { world, database: of, search })
  }
  const from = gatherMaterials(world, documents)
  return {
    ...{ postgres, database, meilisearch, node, embedded, from },
    classes: queryClasses(from, options.queries),
    engines: [
      ...(pair ? [pair.service, pair.direct] : []),
      ...(has('postgres') ? [onDatabase('postgres', database)] : []),
      ...(embedded ? [onDatabase('pglite', embedded)] : []),
      ...(has('ilike') ? [ilikeEngine('ilike', database)] : []),
      ...(has('ilike') && embedded ? [ilikeEngine('ilike-pglite', embedded)] : []),
    ],
    async close() {
      await pair?.close()
      await node?.close()
      await embedded?.close()
      await database.close()
      await meilisearch?.stop()
      await postgres.stop()
    },
  }
}
