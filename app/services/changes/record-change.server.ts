import { newId } from '#db/new-id.ts'
import { type Consumer, change, delivery } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

type Input = {
  entity: (typeof change.$inferInsert)['entity']
  entityId: string
  version: number
  /** Who must hear of it; each gets a delivery of its own. */
  consumers: readonly Consumer[]
}

/** Call it in the transaction of the write: either both are there or neither. */
export async function recordChange(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  { consumers, ...written }: Input,
): Promise<void> {
  const changeId = newId()
  const createdAt = now()
  await db.insert(change).values({ id: changeId, ...written, createdAt })
  if (consumers.length === 0) return
  await db
    .insert(delivery)
    .values(consumers.map((consumer) => ({ changeId, consumer, notBefore: createdAt })))
}
