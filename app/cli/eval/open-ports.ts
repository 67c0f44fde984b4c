import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPostgresCandidates } from '#app/adapters/search/postgres-candidates.server.ts'
import { createPostgresSearch } from '#app/adapters/search/postgres-search.server.ts'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { dictionaryOf } from '#app/domain/knowledge/lookups.ts'
import { buildTagger } from '#app/domain/tagging/tagger.ts'
import type { Ports } from '#app/services/ports.ts'
import { readWithNames } from '#app/services/products/product-tools.server.ts'
import { nameMatcherOf } from '#app/services/search/entry-tools.server.ts'
import { migrateDatabase, openEmbedded } from '#db/client.server.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import { openMeilisearch } from './open-meilisearch.ts'
import { type Depth, reduceKnowledge, reduceNames } from './reduce-knowledge.ts'

export const ENGINES = ['postgres', 'meilisearch'] as const
type Engine = (typeof ENGINES)[number]

export type EvalPorts = Omit<Ports, 'auth' | 'mail' | 'geometry'>

type Opened = {
  ports: EvalPorts
  /** Brings what was loaded to the engine that searches; nothing where that is the database. */
  fill: (report: (done: number) => void) => Promise<void>
  close: () => Promise<void>
}

/** The product's own tools over an empty database in memory that is gone with the process. */
export async function openPorts({
  depth = 'all',
  engine = 'postgres',
}: {
  depth?: Depth
  engine?: Engine
} = {}): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'wanlian-eval-'))
  const database = await openEmbedded({
    socketPath: join(folder, 'db.sock'),
    statementLimitMs: 60_000,
  })
  await migrateDatabase(database)
  const { knowledge: whole, regions } = loadKnowledge()
  const knowledge = reduceKnowledge(whole, depth)
  const text = createTextTools(dictionaryOf(knowledge))
  readWithNames({ knowledge, text }, (names) => reduceNames(names, depth))
  const names = nameMatcherOf({ regions, text })
  const server = engine === 'meilisearch' ? await openMeilisearch(database.db, names) : null
  const started = new Date()
  return {
    ports: {
      db: database.db,
      search: server?.engine ?? createPostgresSearch(database.db, { names }),
      candidates: server?.engine ?? createPostgresCandidates(database.db),
      text,
      knowledge,
      regions,
      tagger: buildTagger(knowledge, text),
      now: () => started,
    },
    async fill(report) {
      await server?.fill(report)
    },
    async close() {
      await server?.close()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
