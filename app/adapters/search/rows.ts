import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'

/** Runs a statement of its own; the caller knows the shape of what it selects. */
export type Rows = <T extends Record<string, unknown>>(statement: SQL) => Promise<readonly T[]>

/**
 * Statements that only indexes may answer: a planner that takes a word for common would else read the whole table,
 * and is wrong where a common word and a common filter seldom meet. Travels with the first statement.
 */
export async function byIndexes<T>(db: Db, work: (rows: Rows) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    const rows = async <R extends Record<string, unknown>>(statement: SQL) =>
      (await tx.execute(statement)) as unknown as readonly R[]
    const [, result] = await Promise.all([
      tx.execute(sql`set local enable_seqscan = off`),
      work(rows),
    ])
    return result
  })
}
