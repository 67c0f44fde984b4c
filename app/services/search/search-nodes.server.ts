import { and, asc, eq, inArray, notExists, notInArray, sql } from 'drizzle-orm'
import { type Consumer, change, delivery, searchNode } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

export type SearchConsumer = (typeof searchNode.$inferSelect)['consumer']
type Writing = Pick<Ports, 'db'>

export const consumerOf = (node: string): SearchConsumer => `search:${node}`
/** The index that is being filled beside the live one. */
export const stagedOf = (consumer: SearchConsumer): SearchConsumer => `${consumer}/next`

/** Every consumer that hears of entries now. */
export const registered = sql`
  select consumer from ${searchNode} where told
  union all
  select consumer || '/next' from ${searchNode} where staged`

export async function readNode(
  { db }: Writing,
  consumer: SearchConsumer,
): Promise<typeof searchNode.$inferSelect | null> {
  const [row] = await db.select().from(searchNode).where(eq(searchNode.consumer, consumer))
  return row ?? null
}

/** From here on these servers hear of every entry and no others; one that is new is to be filled as a whole. */
export async function registerNodes({ db }: Writing, nodes: readonly string[]): Promise<void> {
  const wanted = nodes.map(consumerOf)
  const had = (await db.select().from(searchNode)).map(({ consumer }) => consumer)
  const gone = had.filter((consumer) => !wanted.includes(consumer))
  if (gone.length > 0) {
    await settled({ db }, (tx) =>
      tx
        .delete(searchNode)
        .where(wanted.length > 0 ? notInArray(searchNode.consumer, wanted) : sql`true`),
    )
    for (const consumer of gone) {
      await dropQueue({ db }, consumer)
      await dropQueue({ db }, stagedOf(consumer))
    }
  }
  const fresh = wanted.filter((consumer) => !had.includes(consumer))
  if (fresh.length === 0) return
  await settled({ db }, (tx) =>
    tx
      .insert(searchNode)
      .values(fresh.map((consumer) => ({ consumer })))
      .onConflictDoNothing(),
  )
}

type Telling = { consumer: SearchConsumer; staged: boolean; told?: boolean }

/** When it returns, every write that is not told as from now can be read in the database. */
export async function setTelling(
  { db }: Writing,
  { consumer, ...telling }: Telling,
): Promise<void> {
  await settled({ db }, (tx) =>
    tx.update(searchNode).set(telling).where(eq(searchNode.consumer, consumer)),
  )
}

/** Null: what it holds is not to be shown, and a build brings whatever is written from now on. */
export async function setFilled(
  { db }: Writing,
  { consumer, filledAt }: { consumer: SearchConsumer; filledAt: Date | null },
): Promise<void> {
  await db
    .update(searchNode)
    .set({ filledAt, told: filledAt !== null })
    .where(eq(searchNode.consumer, consumer))
}

/** Deliveries that are deleted by one statement, so that none lasts long. */
const PIECE = 5_000

/** Takes a consumer's deliveries away, and the changes of entries that nobody else waits for. */
export async function dropQueue({ db }: Writing, consumer: Consumer): Promise<void> {
  for (;;) {
    const rows = await db
      .select({ changeId: delivery.changeId })
      .from(delivery)
      .where(eq(delivery.consumer, consumer))
      .limit(PIECE)
    if (rows.length === 0) return
    await dropDeliveries({ db }, { consumer, changeIds: rows.map(({ changeId }) => changeId) })
  }
}

type Dropped = { consumer: Consumer; changeIds: readonly string[] }

/**
 * Together with their changes, so that a process that ends here leaves none behind. Two consumers that are at the
 * same change take turns: each would else see the other's delivery and leave the change to it.
 */
export async function dropDeliveries(
  { db }: Writing,
  { consumer, changeIds }: Dropped,
): Promise<void> {
  const ids = [...changeIds]
  await db.transaction(async (tx) => {
    await tx
      .select({ id: change.id })
      .from(change)
      .where(inArray(change.id, ids))
      .orderBy(asc(change.id))
      .for('update')
    await tx
      .delete(delivery)
      .where(and(eq(delivery.consumer, consumer), inArray(delivery.changeId, ids)))
    await tx
      .delete(change)
      .where(
        and(
          inArray(change.id, ids),
          eq(change.entity, 'entry'),
          notExists(tx.select().from(delivery).where(eq(delivery.changeId, change.id))),
        ),
      )
  })
}

const LOCK_TRIES = 60
const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Changes who hears of writes, between two writes and never within one: it waits for every transaction that has read
 * the old list. New writes wait at most a second for it, and it tries again.
 */
async function settled(
  { db }: Writing,
  work: (tx: Writing['db']) => Promise<unknown>,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction(async (tx) => {
        await tx.execute(sql`set local lock_timeout = '1s'`)
        await tx.execute(sql`lock table ${searchNode} in access exclusive mode`)
        await work(tx)
      })
    } catch (error) {
      const { code } = ((error as Error).cause ?? error) as { code?: unknown }
      if (code !== LOCK_NOT_AVAILABLE || tries === LOCK_TRIES) throw error
    }
  }
}
