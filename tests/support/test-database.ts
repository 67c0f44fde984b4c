import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TransactionRollbackError } from 'drizzle-orm'
import postgres from 'postgres'
import { test as base, inject } from 'vitest'
import { type Database, type Db, openEmbedded, openPostgres } from '#db/client.server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of a migrated PGlite dump, or the URL of a PostgreSQL server with a migrated template. */
    databaseTemplate: string
  }
}

/** A database of its own, migrated and empty; the caller closes it. */
async function createTestDatabase(): Promise<Database> {
  const template = inject('databaseTemplate')
  if (process.env.TEST_DATABASE === 'postgres') return cloneOfTemplate(template)
  return openEmbedded({
    template,
    socketPath: join(tmpdir(), `wanlian-${randomUUID()}.sock`),
    statementLimitMs: 30_000,
  })
}

async function cloneOfTemplate(serverUrl: string): Promise<Database> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} template wanlian_template`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const database = openPostgres(url.href)
  return {
    ...database,
    async close() {
      await database.close()
      await admin.unsafe(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}

/** `db` is a transaction that is rolled back when the test ends; one database a file. */
export const test = base.extend<{ $file: { database: Database }; $test: { db: Db } }>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needs of a fixture from the pattern
    async ({}, use) => {
      const database = await createTestDatabase()
      await use(database)
      await database.close()
    },
    { scope: 'file' },
  ],
  db: async ({ database }, use) => {
    await database.db
      .transaction(async (tx) => {
        await use(tx)
        tx.rollback()
      })
      .catch((error: unknown) => {
        if (!(error instanceof TransactionRollbackError)) throw error
      })
  },
})
