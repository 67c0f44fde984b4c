import { and, asc, eq } from 'drizzle-orm'
import { listing, listingSegment, organisation, site } from '#db/schema/index.ts'
import { visibleTo } from '#db/scopes.ts'
import type { Actor } from '../../domain/access/types.ts'
import { stateOn } from '../../domain/listing/life.ts'
import type { ListingContent } from '../../domain/listing/schema.ts'
import type { ListingState } from '../../domain/listing/types.ts'
import { workingSites } from '../../domain/search/facets.ts'
import { dayOf } from '../../domain/time/days.ts'
import type { Ports } from '../ports.ts'
import { contentOf } from './own-listing.server.ts'

/** What anybody may read of a listing; contacts are not in it by construction. */
export type ListingView = ListingContent & {
  publicId: string
  state: ListingState
  publishedAt: string | null
  confirmedAt: string
  /** Confirmed ones. */
  segmentIds: string[]
  organisation: {
    publicId: string
    nameHans: string
    nameEn: string | null
    sample: boolean
    verifiedOn: string | null
    cityCodes: string[]
    /** Only where the firm chose to show them. */
    website: string | null
    switchboard: string | null
  }
  /** The reader belongs to the firm. */
  own: boolean
}

/** A listing as the reader may see it: public ones (lapsed ones too) and those of their own firms; null = no such page. */
export async function getListing(
  { db, regions, now }: Pick<Ports, 'db' | 'regions' | 'now'>,
  { actor, publicId }: { actor: Actor | null; publicId: string },
): Promise<ListingView | null> {
  const [found] = await db
    .select({ row: listing, firm: organisation })
    .from(listing)
    .innerJoin(organisation, eq(organisation.id, listing.organisationId))
    .where(and(eq(listing.publicId, publicId), visibleTo(actor).listings))
  if (!found) return null
  const { row, firm } = found
  const [segments, sites] = await Promise.all([
    db
      .select({ id: listingSegment.segmentId })
      .from(listingSegment)
      .where(and(eq(listingSegment.listingId, row.id), eq(listingSegment.state, 'confirmed')))
      .orderBy(asc(listingSegment.segmentId)),
    db
      .select({ kind: site.kind, regionCode: site.regionCode })
      .from(site)
      .where(eq(site.organisationId, firm.id))
      .orderBy(asc(site.id)),
  ])
  const cities = workingSites(sites).map(
    ({ regionCode }) => regions.cityOf(regionCode) ?? regionCode,
  )
  return {
    ...contentOf(row),
    publicId: row.publicId,
    state: stateOn(dayOf(now()), row),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    confirmedAt: row.confirmedAt.toISOString(),
    segmentIds: segments.map((one) => one.id),
    organisation: {
      publicId: firm.publicId,
      nameHans: firm.nameHans,
      nameEn: firm.nameEn,
      sample: firm.isSample,
      verifiedOn: firm.verifiedAt ? dayOf(firm.verifiedAt) : null,
      cityCodes: [...new Set(cities)],
      website: firm.showWebsite ? firm.website : null,
      switchboard: firm.showSwitchboard ? firm.switchboard : null,
    },
    own: actor?.memberships.some((one) => one.organisationId === firm.id) ?? false,
  }
}
