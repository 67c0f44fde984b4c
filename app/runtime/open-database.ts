import { join } from 'node:path'
import {
  type Database,
  migrateDatabase,
  openEmbedded,
  openPostgres,
} from '../../db/client.server.ts'
import type { Env } from './env.ts'

/** The database of the configuration, migrated. */
export async function openDatabase(env: Pick<Env, 'DATABASE_URL' | 'DATA_DIR'>): Promise<Database> {
  const database = env.DATABASE_URL
    ? openPostgres(env.DATABASE_URL)
    : await openEmbedded({ dataDir: join(env.DATA_DIR, 'pglite') })
  await migrateDatabase(database)
  return database
}

export { DataFolderInUse } from '../../db/client.server.ts'
