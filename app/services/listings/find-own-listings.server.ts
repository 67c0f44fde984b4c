import { and, count, desc, eq } from 'drizzle-orm'
import { listing } from '#db/schema/index.ts'
import type { Actor } from '../../domain/access/types.ts'
import { stateOn } from '../../domain/listing/life.ts'
import { LISTING_STATES, type ListingSide, type ListingState } from '../../domain/listing/types.ts'
import { dayOf } from '../../domain/time/days.ts'
import type { Ports } from '../ports.ts'
import { actsFor } from './own-listing.server.ts'

export const OWN_PAGE_SIZE = 20

export type OwnListingLine = {
  publicId: string
  side: ListingSide
  title: string
  state: ListingState
  validUntil: string
  confirmedAt: string
}

export type OwnListings = {
  listings: OwnListingLine[]
  counts: Record<ListingState, number>
  /** Of the chosen state, or of all. */
  total: number
}

/** A firm's listings, last written first; null where the actor does not act for it. */
export async function findOwnListings(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  input: { actor: Actor; organisationId: string; state?: ListingState; page: number },
): Promise<OwnListings | null> {
  const { actor, organisationId, state, page } = input
  if (!actsFor(actor, organisationId)) return null
  const own = eq(listing.organisationId, organisationId)
  const [rows, states] = await Promise.all([
    db
      .select({
        publicId: listing.publicId,
        side: listing.side,
        title: listing.title,
        state: listing.state,
        validUntil: listing.validUntil,
        confirmedAt: listing.confirmedAt,
      })
      .from(listing)
      .where(state ? and(own, eq(listing.state, state)) : own)
      .orderBy(desc(listing.updatedAt), desc(listing.id))
      .limit(OWN_PAGE_SIZE)
      .offset((page - 1) * OWN_PAGE_SIZE),
    db.select({ state: listing.state, n: count() }).from(listing).where(own).groupBy(listing.state),
  ])
  const counts = countsOf(states)
  const today = dayOf(now())
  return {
    listings: rows.map((row) => ({
      ...row,
      state: stateOn(today, row),
      confirmedAt: row.confirmedAt.toISOString(),
    })),
    counts,
    total: state ? counts[state] : LISTING_STATES.reduce((sum, one) => sum + counts[one], 0),
  }
}

function countsOf(rows: readonly { state: ListingState; n: number }[]) {
  const counts = { draft: 0, published: 0, withdrawn: 0, lapsed: 0 }
  for (const { state, n } of rows) counts[state] = n
  return counts
}
