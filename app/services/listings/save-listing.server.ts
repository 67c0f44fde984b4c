import { eq } from 'drizzle-orm'
import { listing, listingSegment } from '#db/schema/index.ts'
import type { ListingSegment } from '../../domain/listing/segments.ts'
import { recordChange } from '../changes/record-change.server.ts'
import type { Ports } from '../ports.ts'
import { indexListings } from '../search/index-listings.server.ts'
import type { ListingRow } from './own-listing.server.ts'

export type ListingPorts = Pick<Ports, 'db' | 'text' | 'regions' | 'knowledge' | 'now'>

/** Writes a locked row with its next version, the change and the search entry; all in the caller's transaction. */
export async function saveListing(
  ports: ListingPorts,
  { row, set }: { row: ListingRow; set: Partial<ListingRow> },
): Promise<number> {
  const version = row.version + 1
  await ports.db
    .update(listing)
    .set({ ...set, version, updatedAt: ports.now() })
    .where(eq(listing.id, row.id))
  await recordChange(ports, { entity: 'listing', entityId: row.id, version, consumers: [] })
  await indexListings(ports, [row.id])
  return version
}

/** The whole set of a listing's segments, in two statements. */
export async function replaceSegments(
  { db, knowledge }: Pick<Ports, 'db' | 'knowledge'>,
  { listingId, segments }: { listingId: string; segments: readonly ListingSegment[] },
): Promise<void> {
  await db.delete(listingSegment).where(eq(listingSegment.listingId, listingId))
  if (segments.length === 0) return
  await db
    .insert(listingSegment)
    .values(segments.map((one) => ({ ...one, listingId, knowledgeVersion: knowledge.version })))
}
