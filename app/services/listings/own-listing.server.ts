import { and, asc, eq } from 'drizzle-orm'
import { listing, listingSegment, organisation } from '#db/schema/index.ts'
import type { Actor } from '../../domain/access/types.ts'
import type { ListingContent } from '../../domain/listing/schema.ts'
import type { ListingSegment } from '../../domain/listing/segments.ts'
import type { ListingState } from '../../domain/listing/types.ts'
import type { Ports } from '../ports.ts'

/** One of the actor's own listings: `organisationId` says for which of their firms they act. */
export type OwnListingKey = { actor: Actor; organisationId: string; publicId: string }

export type ListingRow = typeof listing.$inferSelect
export type OwnListing = {
  publicId: string
  version: number
  state: ListingState
  content: ListingContent
  publishedAt: string | null
  confirmedAt: string
  segments: ListingSegment[]
}

export function actsFor(actor: Actor, organisationId: string): boolean {
  return actor.memberships.some((one) => one.organisationId === organisationId)
}

/** The actor's own listing in any state, or null where there is none of theirs. */
export async function getOwnListing(
  { db }: Pick<Ports, 'db'>,
  key: OwnListingKey,
): Promise<OwnListing | null> {
  if (!actsFor(key.actor, key.organisationId)) return null
  const [row] = await db.select().from(listing).where(ownRow(key))
  if (!row) return null
  return {
    publicId: row.publicId,
    version: row.version,
    state: row.state,
    content: contentOf(row),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    confirmedAt: row.confirmedAt.toISOString(),
    segments: await readSegments({ db }, row.id),
  }
}

/** The row for a write, held until the transaction ends: of two editors the second waits and then sees the first. */
export async function lockOwnRow(
  { db }: Pick<Ports, 'db'>,
  { actor, organisationId, publicId }: OwnListingKey,
): Promise<ListingRow | null> {
  if (!actsFor(actor, organisationId)) return null
  const [row] = await db
    .select()
    .from(listing)
    .where(ownRow({ organisationId, publicId }))
    .for('update')
  return row ?? null
}

function ownRow({ organisationId, publicId }: { organisationId: string; publicId: string }) {
  return and(eq(listing.publicId, publicId), eq(listing.organisationId, organisationId))
}

export async function readSegments(
  { db }: Pick<Ports, 'db'>,
  listingId: string,
): Promise<ListingSegment[]> {
  return db
    .select({
      segmentId: listingSegment.segmentId,
      state: listingSegment.state,
      confidence: listingSegment.confidence,
      evidence: listingSegment.evidence,
    })
    .from(listingSegment)
    .where(eq(listingSegment.listingId, listingId))
    .orderBy(asc(listingSegment.segmentId))
}

export async function isPublishedOrganisation(
  { db }: Pick<Ports, 'db'>,
  organisationId: string,
): Promise<boolean> {
  const [row] = await db
    .select({ state: organisation.state })
    .from(organisation)
    .where(eq(organisation.id, organisationId))
  return row?.state === 'published'
}

export function contentOf(row: ListingRow): ListingContent {
  const { side, kind, title, body, specifications, certificates, regionCodes } = row
  const { amount, unit, period, validUntil } = row
  return {
    ...{ side, kind, title, body, specifications, certificates, regionCodes },
    ...{ amount, unit, period, validUntil },
  }
}
