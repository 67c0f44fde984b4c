import { and, desc, eq, gte } from 'drizzle-orm'
import { listing, organisation } from '#db/schema/index.ts'
import { dayOf } from '../../domain/time/days.ts'
import type { Ports } from '../ports.ts'

/** A sitemap holds 50,000 addresses; three languages and the chain pages leave room for so many of each. */
const MOST = 5_000

/** Public ids of real firms and live listings that search engines may show, newest first. */
export async function findIndexable({ db, now }: Pick<Ports, 'db' | 'now'>) {
  const [enterprises, listings] = await Promise.all([
    db
      .select({ publicId: organisation.publicId })
      .from(organisation)
      .where(and(eq(organisation.state, 'published'), eq(organisation.isSample, false)))
      .orderBy(desc(organisation.createdAt))
      .limit(MOST),
    db
      .select({ publicId: listing.publicId })
      .from(listing)
      .innerJoin(organisation, eq(organisation.id, listing.organisationId))
      .where(
        and(
          eq(listing.state, 'published'),
          eq(listing.visibility, 'public'),
          gte(listing.validUntil, dayOf(now())),
          eq(organisation.isSample, false),
        ),
      )
      .orderBy(desc(listing.publishedAt))
      .limit(MOST),
  ])
  return {
    enterprises: enterprises.map((row) => row.publicId),
    listings: listings.map((row) => row.publicId),
  }
}
