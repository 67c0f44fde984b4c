import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Membership } from '../app/domain/access/types.ts'
import { listing, organisation } from './schema/index.ts'

/** Whoever reads: a signed-in person, or null for a visitor. */
export type Viewer = { memberships: readonly Pick<Membership, 'organisationId'>[] } | null

/**
 * The rows a viewer may open, as conditions for `where`: what is public, and what belongs to their own
 * organisations. A lapsed listing keeps its page; lists add their own condition on state and date.
 */
export function visibleTo(viewer: Viewer): { organisations: SQL; listings: SQL } {
  const own = viewer?.memberships.map((one) => one.organisationId) ?? []
  const publicOrganisation = eq(organisation.state, 'published')
  const publicListing = and(
    inArray(listing.state, ['published', 'lapsed']),
    eq(listing.visibility, 'public'),
    // An alias of its own: the query around may join organisation too.
    sql`exists (select 1 from ${organisation} as owner_row where owner_row.id = ${listing.organisationId} and owner_row.state = 'published')`,
  )
  return {
    organisations: anyOf(publicOrganisation, own.length > 0 && inArray(organisation.id, own)),
    listings: anyOf(publicListing, own.length > 0 && inArray(listing.organisationId, own)),
  }
}

function anyOf(first: SQL | undefined, second: SQL | false): SQL {
  return or(first, second || undefined) ?? sql`false`
}
