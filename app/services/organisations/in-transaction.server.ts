import { TransactionRollbackError } from 'drizzle-orm'
import type { Ports } from '../ports.ts'

/** Runs work in one transaction; a refusal undoes what was written before it. */
export async function inTransaction<P extends Pick<Ports, 'db'>, R extends { ok: boolean }>(
  ports: P,
  work: (ports: P) => Promise<R>,
): Promise<R> {
  const refused: R[] = []
  try {
    return await ports.db.transaction(async (tx) => {
      const result = await work({ ...ports, db: tx })
      if (result.ok) return result
      refused.push(result)
      return tx.rollback()
    })
  } catch (error) {
    const [refusal] = refused
    if (refusal && error instanceof TransactionRollbackError) return refusal
    throw error
  }
}
