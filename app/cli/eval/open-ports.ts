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
import { type Depth, reduceKnowledge, reduceNames } from './reduce-knowledge.ts'

export type EvalPorts = Omit<Ports, 'auth' | 'mail' | 'geometry'>

/** The product's own tools over an empty database in memory that is gone with the process. */
export async function openPorts(
  depth: Depth = 'all',
): Promise<{ ports: EvalPorts; close: () => Promise<void> }> {
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
  const started = new Date()
  return {
    ports: {
      db: database.db,
      search: createPostgresSearch(database.db, { names: nameMatcherOf({ regions, text }) }),
      candidates: createPostgresCandidates(database.db),
      text,
      knowledge,
      regions,
      tagger: buildTagger(knowledge, text),
      now: () => started,
    },
    async close() {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
