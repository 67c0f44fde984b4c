import { stateAfter } from '../../domain/listing/life.ts'
import { decideSegments, type SegmentAnswer } from '../../domain/listing/segments.ts'
import { isWithinValidity } from '../../domain/listing/validity.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { dayOf } from '../../domain/time/days.ts'
import type { Ports } from '../ports.ts'
import {
  isPublishedOrganisation,
  type ListingRow,
  lockOwnRow,
  type OwnListingKey,
  readSegments,
} from './own-listing.server.ts'
import { proposeSegments } from './propose-segments.server.ts'
import { type ListingPorts, replaceSegments, saveListing } from './save-listing.server.ts'

type Input = OwnListingKey & {
  version: number
  /** To proposals; what is not answered stays open. */
  answers: readonly SegmentAnswer[]
  /** Segments the person looked up. */
  added: readonly string[]
}
type Refusal = 'not-found' | 'stale' | 'organisation-unpublished' | 'expired'

/** Stores what the person said of the segments. A draft goes out with it, at once, as stated by the firm. */
export async function publishListing(
  ports: ListingPorts & Pick<Ports, 'tagger'>,
  input: Input,
): Promise<Result<{ version: number; published: boolean }, Refusal>> {
  return ports.db.transaction(async (db) => {
    const tx = { ...ports, db }
    const row = await lockOwnRow(tx, input)
    if (!row) return refuse('not-found')
    if (row.version !== input.version) return refuse('stale')
    const published = row.state === 'draft'
    const refusal = published && (await refusalToPublish(tx, row))
    if (refusal) return refuse(refusal)
    const decided = await readSegments(tx, row.id)
    const rows = proposeSegments(ports, { text: row, decided })
    const added = input.added.filter((id) => ports.knowledge.segments.has(id))
    const segments = decideSegments({ decided, rows, answers: input.answers, added })
    await replaceSegments(tx, { listingId: row.id, segments })
    const at = ports.now()
    const state = stateAfter(row.state, 'publish')
    const set = published && state ? { state, publishedAt: at, confirmedAt: at } : {}
    return ok({ version: await saveListing(tx, { row, set }), published })
  })
}

async function refusalToPublish(
  ports: Pick<Ports, 'db' | 'now'>,
  row: ListingRow,
): Promise<'organisation-unpublished' | 'expired' | null> {
  if (!isWithinValidity(row.validUntil, dayOf(ports.now()))) return 'expired'
  return (await isPublishedOrganisation(ports, row.organisationId))
    ? null
    : 'organisation-unpublished'
}
