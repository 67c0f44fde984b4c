import { and, desc, eq, gte, inArray, like } from 'drizzle-orm'
import { listing, listingSegment, organisation, site } from '#db/schema/index.ts'
import type { ListingSide } from '../../domain/listing/types.ts'
import { dayOf } from '../../domain/time/days.ts'
import type { Ports } from '../ports.ts'

type Name = { zh: string; en: string }

export type NewListing = {
  publicId: string
  side: ListingSide
  title: string
  organisationName: string
  sample: boolean
  confirmedAt: string
  cluster: Name | null
  city: Name | null
}

function ofCluster(db: Ports['db'], cluster: string) {
  return db
    .select({ id: listingSegment.listingId })
    .from(listingSegment)
    .where(
      and(like(listingSegment.segmentId, `${cluster}--%`), eq(listingSegment.state, 'confirmed')),
    )
}

/** The public listings posted last, live today; of one cluster if named. */
export async function findNewestListings(
  { db, knowledge, regions, now }: Pick<Ports, 'db' | 'knowledge' | 'regions' | 'now'>,
  { limit, cluster }: { limit: number; cluster?: string },
): Promise<NewListing[]> {
  const rows = await db
    .select({
      id: listing.id,
      publicId: listing.publicId,
      side: listing.side,
      title: listing.title,
      confirmedAt: listing.confirmedAt,
      organisationId: organisation.id,
      organisationName: organisation.nameHans,
      sample: organisation.isSample,
    })
    .from(listing)
    .innerJoin(organisation, eq(organisation.id, listing.organisationId))
    .where(
      and(
        eq(listing.state, 'published'),
        eq(listing.visibility, 'public'),
        gte(listing.validUntil, dayOf(now())),
        eq(organisation.state, 'published'),
        cluster ? inArray(listing.id, ofCluster(db, cluster)) : undefined,
      ),
    )
    .orderBy(desc(listing.publishedAt))
    .limit(limit)
  if (rows.length === 0) return []
  const [segments, sites] = await Promise.all([
    db
      .select({ id: listingSegment.listingId, segmentId: listingSegment.segmentId })
      .from(listingSegment)
      .where(
        and(
          inArray(
            listingSegment.listingId,
            rows.map((row) => row.id),
          ),
          eq(listingSegment.state, 'confirmed'),
        ),
      )
      .orderBy(listingSegment.segmentId),
    db
      .select({ id: site.organisationId, code: site.regionCode })
      .from(site)
      .where(
        inArray(
          site.organisationId,
          rows.map((row) => row.organisationId),
        ),
      )
      .orderBy(site.id),
  ])
  return rows.map((row) => {
    const segmentId = segments.find((one) => one.id === row.id)?.segmentId ?? ''
    const code = sites.find((one) => one.id === row.organisationId)?.code ?? ''
    const home = knowledge.clusters.get(knowledge.segments.get(segmentId)?.cluster ?? '')
    const city = regions.region(regions.cityOf(code) ?? code)
    return {
      publicId: row.publicId,
      side: row.side,
      title: row.title,
      organisationName: row.organisationName,
      sample: row.sample,
      confirmedAt: row.confirmedAt.toISOString(),
      cluster: home ? { zh: home.zh.replace(/产业集群$/, ''), en: home.en } : null,
      city: city ? { zh: city.short, en: city.en } : null,
    }
  })
}
