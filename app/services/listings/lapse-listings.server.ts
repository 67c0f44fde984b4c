import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'
import { newId } from '#db/new-id.ts'
import { change, listing } from '#db/schema/index.ts'
import { dayOf } from '../../domain/time/days.ts'
import { indexListings } from '../search/index-listings.server.ts'
import type { ListingPorts } from './save-listing.server.ts'

/**
 * Ends published listings past their last day, at most `limit` at a time; answers how many. Rows that another
 * instance holds are left to it, so running it twice changes nothing.
 */
export async function lapseListings(
  ports: ListingPorts,
  { limit }: { limit: number },
): Promise<number> {
  const at = ports.now()
  return ports.db.transaction(async (db) => {
    const due = await db
      .select({ id: listing.id })
      .from(listing)
      .where(and(eq(listing.state, 'published'), lt(listing.validUntil, dayOf(at))))
      .orderBy(asc(listing.validUntil), asc(listing.id))
      .limit(limit)
      .for('update', { skipLocked: true })
    if (due.length === 0) return 0
    const ids = due.map((one) => one.id)
    const lapsed = await db
      .update(listing)
      .set({ state: 'lapsed', version: sql`${listing.version} + 1`, updatedAt: at })
      .where(inArray(listing.id, ids))
      .returning({ entityId: listing.id, version: listing.version })
    // The rows of `recordChange` in one statement; nobody is told of a lapse yet.
    const told = { entity: 'listing', createdAt: at } as const
    await db.insert(change).values(lapsed.map((one) => ({ id: newId(), ...told, ...one })))
    await indexListings({ ...ports, db }, ids)
    return ids.length
  })
}
