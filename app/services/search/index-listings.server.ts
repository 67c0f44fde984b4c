import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm'
import type { ListingRecord, OrganisationRecord } from '#app/domain/search/entry.ts'
import { listingEntry } from '#app/domain/search/listing-entry.ts'
import { dayOf } from '#app/domain/time/days.ts'
import { listing, listingSegment } from '#db/schema/index.ts'
import { loadPartyRecords } from '../matching/load-party-records.server.ts'
import { textArray } from '../matching/text-array.ts'
import { entryToolsOf } from './entry-tools.server.ts'
import type { IndexPorts } from './index-organisations.server.ts'
import { loadOrganisationRecords } from './load-records.server.ts'
import { lockOrganisations } from './lock-organisations.server.ts'
import { inPieces, saveEntries } from './save-entries.server.ts'

/**
 * Brings the search entries of listings in step with their rows, inside the caller's transaction: published, public
 * and valid ones of published organisations are written, others taken out.
 */
export async function indexListings(
  ports: IndexPorts,
  listingIds: readonly string[],
): Promise<void> {
  const tools = entryToolsOf(ports)
  for (const ids of inPieces(listingIds)) {
    await lockOrganisations(ports, ownersOf(ports, ids))
    const entries = (await loadListingRecords(ports, ids)).map((one) => listingEntry(one, tools))
    await saveEntries(ports, { ids, entries })
    await refreshParties(ports, ids)
  }
}

function ownersOf({ db }: Pick<IndexPorts, 'db'>, listingIds: readonly string[]) {
  return db
    .select({ id: listing.organisationId })
    .from(listing)
    .where(inArray(listing.id, [...listingIds]))
}

/** Matching reads a firm's listings with the firm. */
async function refreshParties(ports: IndexPorts, listingIds: readonly string[]): Promise<void> {
  const rows = await ports.db
    .selectDistinct({ id: listing.organisationId })
    .from(listing)
    .where(inArray(listing.id, [...listingIds]))
  const parties = await loadPartyRecords(
    ports,
    rows.map(({ id }) => id),
  )
  if (parties.size === 0) return
  const [ids, records] = [[...parties.keys()], [...parties.values()]]
  await ports.db.execute(sql`
    update search_entry set party = fresh.party
    from (
      select id, party::jsonb
      from unnest(${textArray(ids)}, ${textArray(records.map((one) => JSON.stringify(one)))}) as given(id, party)
    ) as fresh
    where search_entry.id = fresh.id`)
}

/** The same for every listing of these organisations; published ones only, since others have no entry. */
export async function indexListingsOf(
  ports: IndexPorts,
  organisationIds: readonly string[],
): Promise<void> {
  const ids: string[] = []
  for (const some of inPieces(organisationIds)) {
    const rows = await ports.db
      .select({ id: listing.id })
      .from(listing)
      .where(and(inArray(listing.organisationId, some), eq(listing.state, 'published')))
    ids.push(...rows.map(({ id }) => id))
  }
  await indexListings(ports, ids)
}

async function loadListingRecords(
  ports: Pick<IndexPorts, 'db' | 'now'>,
  ids: readonly string[],
): Promise<ListingRecord[]> {
  const rows = await ports.db
    .select()
    .from(listing)
    .where(
      and(
        inArray(listing.id, [...ids]),
        eq(listing.state, 'published'),
        eq(listing.visibility, 'public'),
        gte(listing.validUntil, dayOf(ports.now())),
      ),
    )
  if (rows.length === 0) return []
  const owners = [...new Set(rows.map((row) => row.organisationId))]
  const [organisations, segments] = await Promise.all([
    loadOrganisationRecords(ports, owners),
    ports.db
      .select()
      .from(listingSegment)
      .where(inArray(listingSegment.listingId, [...ids]))
      .orderBy(asc(listingSegment.segmentId)),
  ])
  return rows.flatMap((row) => {
    const owner = organisations.get(row.organisationId)
    return owner ? [recordOf(row, { owner, segments })] : []
  })
}

function recordOf(
  row: typeof listing.$inferSelect,
  known: {
    owner: OrganisationRecord
    segments: readonly (typeof listingSegment.$inferSelect)[]
  },
): ListingRecord {
  const { amount, unit, period } = row
  return {
    ...row,
    publishedAt: row.publishedAt ?? row.createdAt,
    quantity: amount !== null && unit && period ? { amount, unit, period } : null,
    segments: known.segments.filter((one) => one.listingId === row.id),
    organisation: known.owner,
  }
}
