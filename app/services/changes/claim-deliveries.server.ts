import { and, eq, inArray, lte, type SQLWrapper, sql } from 'drizzle-orm'
import { type Consumer, delivery } from '#db/schema/index.ts'
import { DELIVERY } from '../../domain/account/limits.ts'
import type { Ports } from '../ports.ts'

export type Claim = { changeId: string; consumer: Consumer; attempts: number }

type Claiming = {
  consumer: Consumer
  limit?: number
  /** How long nobody else takes them. */
  leaseMs?: number
  /** Only deliveries of these changes. */
  among?: SQLWrapper
}

/** Takes due deliveries for one consumer, so that no other worker has them until the lease ends. */
export async function claimDeliveries(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  { consumer, limit = DELIVERY.batch, leaseMs = DELIVERY.leaseMs, among }: Claiming,
): Promise<Claim[]> {
  const at = now()
  // a common table expression runs once, so it locks no more rows than the limit says
  const due = db.$with('due').as(
    db
      .select({ changeId: delivery.changeId })
      .from(delivery)
      .where(
        and(
          eq(delivery.consumer, consumer),
          eq(delivery.state, 'pending'),
          lte(delivery.notBefore, at),
          among && inArray(delivery.changeId, among),
        ),
      )
      .orderBy(delivery.notBefore)
      .limit(limit)
      .for('update', { skipLocked: true }),
  )
  const claimed = await db
    .with(due)
    .update(delivery)
    .set({
      attempts: sql`${delivery.attempts} + 1`,
      notBefore: new Date(at.getTime() + leaseMs),
    })
    .where(
      and(
        eq(delivery.consumer, consumer),
        inArray(delivery.changeId, db.select({ changeId: due.changeId }).from(due)),
      ),
    )
    .returning({ changeId: delivery.changeId, attempts: delivery.attempts })
  return claimed.map((one) => ({ ...one, consumer }))
}
