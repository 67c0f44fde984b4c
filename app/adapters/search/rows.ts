import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'

/** Runs a statement of its own; the caller knows the shape of what it selects. */
export type Rows = <T extends Record<string, unknown>>(statement: SQL) => Promise<readonly T[]>

/** Compiling a plan to machine code takes longer than any of these runs. */
const SETTINGS = sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`

/**
 * Statements that only indexes may answer: a planner that takes a word for common would else read the whole table,
 * and is wrong where a common word and a common filter seldom meet. Travels with the first statement.
 */
export async function byIndexes<T>(db: Db, work: (rows: Rows) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    const rows = async <R extends Record<string, unknown>>(statement: SQL) =>
      (await tx.execute(statement)) as unknown as readonly R[]
    // sent before anything else: a statement that is built lazily goes out only when somebody waits for it
    const set = tx.execute(SETTINGS).then(() => {})
    const [result] = await Promise.all([work(rows), set])
    return result
  })
}
