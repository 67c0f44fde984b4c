import type { TestProject } from 'vitest/node'
import { migrateDatabase, openPostgres } from '#db/client.server.ts'
import { startPostgres } from './postgres-server.ts'

/** A PostgreSQL server of the machine's own binaries with the migrated template; ended with the run. */
export default async function setup(project: TestProject) {
  const server = await startPostgres()
  const url = new URL(server.url)
  url.pathname = '/wanlian_template'
  const database = openPostgres(url.href)
  await migrateDatabase(database)
  await database.close()
  project.provide('databaseTemplate', server.url)
  return server.stop
}
