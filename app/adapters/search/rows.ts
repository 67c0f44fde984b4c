import type { SQL } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'

/** Runs a statement of its own; the caller knows the shape of what it selects. */
export type Rows = <T extends Record<string, unknown>>(statement: SQL) => Promise<readonly T[]>

export function rowsOf(db: Db): Rows {
  return async <T extends Record<string, unknown>>(statement: SQL) =>
    (await db.execute(statement)) as unknown as readonly T[]
}
