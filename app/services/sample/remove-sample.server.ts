import { and, asc, count, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { change, dismissal, listing, organisation, searchEntry, user } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'
import { tellNodes } from '../search/tell-nodes.server.ts'
import { lockSampleState, type SampleState, writeSampleState } from './sample-state.server.ts'

/** Firms of a transaction; what hangs on them goes with them. */
const BATCH = 250

type Progress = (progress: { done: number; total: number }) => void

/** Takes all samples and the sample identities away, in batches; rows that people wrote stay as they are. */
export async function removeSample(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  report: Progress,
): Promise<{ removed: number }> {
  await mark({ db }, 'removing')
  const [row] = await db
    .select({ total: count() })
    .from(organisation)
    .where(eq(organisation.isSample, true))
  const total = row?.total ?? 0
  let done = 0
  for (;;) {
    const removed = await removeBatch({ db, now })
    done += removed
    report({ done, total: Math.max(total, done) })
    if (removed < BATCH) break
  }
  await db.delete(user).where(isNotNull(user.sampleRole))
  await mark({ db }, 'removed')
  return { removed: done }
}

async function removeBatch({ db, now }: Pick<Ports, 'db' | 'now'>): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`)
    const rows = await tx
      .select({ id: organisation.id })
      .from(organisation)
      .where(eq(organisation.isSample, true))
      .orderBy(asc(organisation.id))
      .limit(BATCH)
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return 0
    const listings = await tx
      .select({ id: listing.id })
      .from(listing)
      .where(inArray(listing.organisationId, ids))
    const listingIds = listings.map(({ id }) => id)
    const entries = await tx
      .delete(searchEntry)
      .where(inArray(searchEntry.organisationId, ids))
      .returning({ id: searchEntry.id, version: searchEntry.version })
    await tellNodes({ db: tx, now }, { entries })
    for (const [entity, gone] of [
      ['organisation', ids],
      ['listing', listingIds],
    ] as const) {
      await tx.delete(change).where(and(eq(change.entity, entity), inArray(change.entityId, gone)))
    }
    await tx.delete(dismissal).where(inArray(dismissal.targetId, [...ids, ...listingIds]))
    await tx.delete(organisation).where(inArray(organisation.id, ids))
    return ids.length
  })
}

async function mark({ db }: Pick<Ports, 'db'>, state: SampleState['state']): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await lockSampleState({ db: tx })
    if (!before) return
    const none = { firms: 0, listings: 0, wantedFirms: 0, wantedListings: 0 }
    await writeSampleState({ db: tx }, { ...before, ...none, state })
  })
}
