import { stateAfter } from '../../domain/listing/life.ts'
import { isWithinValidity } from '../../domain/listing/validity.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { dayOf } from '../../domain/time/days.ts'
import { isPublishedOrganisation, lockOwnRow, type OwnListingKey } from './own-listing.server.ts'
import { type ListingPorts, saveListing } from './save-listing.server.ts'

type Refusal = 'not-found' | 'no-such-step' | 'wrong-day' | 'organisation-unpublished'

/**
 * The firm says that it still stands, until a new day. What lapsed or was withdrawn is live again; its place among
 * the newest stays that of its first day, so renewing buys no place.
 */
export async function renewListing(
  ports: ListingPorts,
  { validUntil, ...key }: OwnListingKey & { validUntil: string },
): Promise<Result<{ version: number }, Refusal>> {
  return ports.db.transaction(async (db) => {
    const row = await lockOwnRow({ db }, key)
    if (!row) return refuse('not-found')
    const state = stateAfter(row.state, 'renew')
    if (!state) return refuse('no-such-step')
    const at = ports.now()
    if (!isWithinValidity(validUntil, dayOf(at))) return refuse('wrong-day')
    if (!(await isPublishedOrganisation({ db }, row.organisationId)))
      return refuse('organisation-unpublished')
    const set = { state, validUntil, confirmedAt: at, publishedAt: row.publishedAt ?? at }
    return ok({ version: await saveListing({ ...ports, db }, { row, set }) })
  })
}
