import { and, asc, count, eq } from 'drizzle-orm'
import { change, delivery } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'
import type { SearchConsumer } from './search-nodes.server.ts'

/** When the oldest change was written that a server has not been sent; null = it has all. */
export async function oldestUnsent(
  { db }: Pick<Ports, 'db'>,
  consumer: SearchConsumer,
): Promise<Date | null> {
  const [row] = await db
    .select({ writtenAt: change.createdAt })
    .from(delivery)
    .innerJoin(change, eq(change.id, delivery.changeId))
    .where(and(eq(delivery.consumer, consumer), eq(delivery.state, 'pending')))
    .orderBy(asc(delivery.notBefore))
    .limit(1)
  return row?.writtenAt ?? null
}

export async function countUnsent(
  { db }: Pick<Ports, 'db'>,
  consumer: SearchConsumer,
): Promise<{ pending: number; parked: number }> {
  const rows = await db
    .select({ state: delivery.state, n: count() })
    .from(delivery)
    .where(eq(delivery.consumer, consumer))
    .groupBy(delivery.state)
  const of = (wanted: string) => rows.find(({ state }) => state === wanted)?.n ?? 0
  return { pending: of('pending'), parked: of('parked') }
}
