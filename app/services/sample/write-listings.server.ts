import type { SampleListing } from '#app/domain/sample/listing.ts'
import { listing, listingSegment } from '#db/schema/index.ts'
import { indexListings } from '../search/index-listings.server.ts'
import type { IndexPorts } from '../search/index-organisations.server.ts'
import { insertRows } from './insert-rows.server.ts'
import { recordNew } from './record-new.server.ts'

/** Listings with their segment, change and search entry; the firms that post them are there already. */
export async function writeListings(
  ports: IndexPorts,
  listings: readonly SampleListing[],
): Promise<void> {
  const knowledgeVersion = ports.knowledge.version
  const rows = listings.map(({ index, segment, publishedAt, ...one }) => ({
    ...one,
    version: 1,
    publishedAt,
    confirmedAt: publishedAt,
    createdAt: publishedAt,
    updatedAt: publishedAt,
  }))
  const segments = listings.map(({ id, segment }) => ({
    ...{ listingId: id, segmentId: segment, knowledgeVersion },
    ...{ state: 'confirmed' as const, evidence: [], confidence: 1 },
  }))
  await insertRows(ports, { table: listing, rows })
  await insertRows(ports, { table: listingSegment, rows: segments })
  const ids = listings.map(({ id }) => id)
  await recordNew(ports, { entity: 'listing', ids })
  await indexListings(ports, ids)
}
