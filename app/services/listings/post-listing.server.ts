import { and, count, eq, inArray } from 'drizzle-orm'
import { newId, newPublicId } from '#db/new-id.ts'
import { listing } from '#db/schema/index.ts'
import type { Actor } from '../../domain/access/types.ts'
import type { ListingContent } from '../../domain/listing/schema.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { recordChange } from '../changes/record-change.server.ts'
import type { Ports } from '../ports.ts'
import { actsFor, isPublishedOrganisation } from './own-listing.server.ts'

/** More open listings than this are a catalogue, which belongs among the products. */
const MOST_OPEN_LISTINGS = 500

type Refusal = 'not-found' | 'organisation-unpublished' | 'too-many-listings'

/** Keeps what was written as a draft; its segments are looked at before it goes out. */
export async function postListing(
  ports: Pick<Ports, 'db' | 'now'>,
  input: { actor: Actor; organisationId: string; content: ListingContent },
): Promise<Result<{ publicId: string }, Refusal>> {
  const { actor, organisationId, content } = input
  if (!actsFor(actor, organisationId)) return refuse('not-found')
  return ports.db.transaction(async (db) => {
    if (!(await isPublishedOrganisation({ db }, organisationId)))
      return refuse('organisation-unpublished')
    if ((await countOpen({ db }, organisationId)) >= MOST_OPEN_LISTINGS)
      return refuse('too-many-listings')
    const [id, publicId, at] = [newId(), newPublicId(), ports.now()]
    await db.insert(listing).values({
      ...{ id, publicId, organisationId },
      ...content,
      ...{ confirmedAt: at, createdAt: at, updatedAt: at },
    })
    await recordChange(
      { ...ports, db },
      { entity: 'listing', entityId: id, version: 1, consumers: [] },
    )
    return ok({ publicId })
  })
}

async function countOpen({ db }: Pick<Ports, 'db'>, organisationId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(listing)
    .where(
      and(
        eq(listing.organisationId, organisationId),
        inArray(listing.state, ['draft', 'published']),
      ),
    )
  return row?.n ?? 0
}
