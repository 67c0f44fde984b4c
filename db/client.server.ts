import { connect } from 'node:net'
import { sql } from 'drizzle-orm'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { isInUse, socketPathOf } from './embedded/socket-path.ts'
import { type Embedded, startEmbedded } from './embedded/supervisor.ts'
import { askForTypesOnce, survivingLoss } from './lost-connection.ts'
import * as schema from './schema/index.ts'

/** What services take first: the pool or an open transaction, they cannot tell which. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, typeof schema>

export type Database = {
  db: Db
  engine: 'pglite' | 'postgres'
  /** Lifts the statement limit of the embedded database for migrations and bulk loads. */
  unlimited: <T>(work: () => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

export class DataFolderInUse extends Error {
  constructor(readonly dataDir: string) {
    super(`${dataDir} is in use by another process`)
  }
}

const STATEMENT_LIMIT_MS = 5_000
/** Between two tries to reach a server that is away. */
const RECONNECT_S = 0.2
const noNotices = { onnotice: () => {} }

async function overEmbedded(embedded: Embedded, size = 6): Promise<Database> {
  const client = postgres({
    ...noNotices,
    max: size,
    // postgres.js takes a ready socket from here, so a reopening database is waited for
    ...({ socket: embedded.connect } as object),
    username: 'postgres',
    database: 'postgres',
  })
  // on one connection: a second one that lies idle is found closed only by the statement after the one that was ended
  await askForTypesOnce(client)
  return {
    db: drizzle(survivingLoss(client), { schema }),
    engine: 'pglite',
    unlimited: embedded.unlimited,
    async close() {
      await client.end({ timeout: 2 })
      await embedded.stop()
    },
  }
}

/** Opens PGlite in `dataDir` (absent: in memory, from `template`). Refuses a folder that another process serves. */
export async function openEmbedded(options: {
  dataDir?: string
  socketPath?: string
  template?: string
  statementLimitMs?: number
}): Promise<Database & { embedded: Embedded }> {
  const socketPath = options.socketPath ?? socketPathOf(options.dataDir ?? 'memory')
  if (await isInUse(socketPath)) throw new DataFolderInUse(options.dataDir ?? socketPath)
  const embedded = await startEmbedded({
    ...options,
    socketPath,
    statementLimitMs: options.statementLimitMs ?? STATEMENT_LIMIT_MS,
  })
  return { ...(await overEmbedded(embedded)), embedded }
}

/** Joins the embedded database that a running server has open in `dataDir`: for commands beside it. */
export function joinEmbedded(dataDir: string): Database {
  const path = socketPathOf(dataDir)
  const client = postgres({
    ...noNotices,
    max: 1,
    ...({ socket: () => connect(path) } as object),
    username: 'postgres',
    database: 'postgres',
  })
  return {
    db: drizzle(survivingLoss(client), { schema }),
    engine: 'pglite',
    unlimited: (work) => work(),
    close: () => client.end({ timeout: 2 }),
  }
}

/** Opens a PostgreSQL server, version 15 or newer. */
export function openPostgres(url: string): Database {
  const client = postgres(url, {
    ...noNotices,
    max: 10,
    // by default it waits up to 20 s after a failure, and so does every request meanwhile
    backoff: () => RECONNECT_S,
    connection: { statement_timeout: STATEMENT_LIMIT_MS },
  })
  return {
    db: drizzle(survivingLoss(client), { schema }),
    engine: 'postgres',
    unlimited: (work) => work(),
    close: () => client.end({ timeout: 2 }),
  }
}

const MIGRATION_LOCK = 7_361_002

/** Brings the schema up to date; several instances that start together take turns. */
export async function migrateDatabase(database: Database, folder = 'db/migrations'): Promise<void> {
  await database.unlimited(async () => {
    if (database.engine === 'pglite')
      return migrate(database.db as never, { migrationsFolder: folder })
    await database.db.transaction(async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`)
      await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
      await migrate(database.db as never, { migrationsFolder: folder })
    })
  })
}
