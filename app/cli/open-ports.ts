import { join } from 'node:path'
import {
  type Database,
  DataFolderInUse,
  joinEmbedded,
  migrateDatabase,
  openEmbedded,
  openPostgres,
} from '../../db/client.server.ts'
import { loadKnowledge } from '../../db/reference/load-knowledge.ts'
import { createTextTools } from '../adapters/text/text-tools.server.ts'
import { dictionaryOf } from '../domain/knowledge/lookups.ts'
import { readEnv } from '../runtime/env.ts'
import type { IndexPorts } from '../services/search/index-organisations.server.ts'

/** What a command needs that writes entities; where a server has the data folder open, through that server. */
export async function openPorts(): Promise<{ ports: IndexPorts; database: Database }> {
  const database = await openBeside()
  const { knowledge, regions } = loadKnowledge()
  const text = createTextTools(dictionaryOf(knowledge))
  return { ports: { db: database.db, knowledge, regions, text, now: () => new Date() }, database }
}

/** The database of the configuration; where a server has the data folder open, through that server. */
export async function openBeside(): Promise<Database> {
  const env = readEnv()
  if (env.DATABASE_URL) return migrated(openPostgres(env.DATABASE_URL))
  const dataDir = join(env.DATA_DIR, 'pglite')
  try {
    return await migrated(await openEmbedded({ dataDir }))
  } catch (error) {
    if (error instanceof DataFolderInUse) return joinEmbedded(dataDir)
    throw error
  }
}

async function migrated(database: Database): Promise<Database> {
  await migrateDatabase(database)
  return database
}
