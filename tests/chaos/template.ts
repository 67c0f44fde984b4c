import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { dictionaryOf } from '#app/domain/knowledge/lookups.ts'
import { loadSample } from '#app/services/sample/load-sample.server.ts'
import { migrateDatabase, openPostgres } from '#db/client.server.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import type { PostgresServer } from '#tests/support/postgres-server.ts'

/** What every scenario begins with: invented firms and listings, as few as make searches and rebuilds take some time. */
const FIRMS = 1_200
const LISTINGS = 400

export async function fillTemplate(postgres: PostgresServer): Promise<void> {
  const url = new URL(postgres.url)
  url.pathname = '/wanlian_template'
  const database = openPostgres(url.href)
  const { knowledge, regions } = loadKnowledge()
  const text = createTextTools(dictionaryOf(knowledge))
  await migrateDatabase(database)
  await loadSample(
    { db: database.db, knowledge, regions, text, now: () => new Date() },
    { count: FIRMS, listings: LISTINGS, report: () => {} },
  )
  await database.close()
}
