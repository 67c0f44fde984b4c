import { stateAfter } from '../../domain/listing/life.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { lockOwnRow, type OwnListingKey } from './own-listing.server.ts'
import { type ListingPorts, saveListing } from './save-listing.server.ts'

type Refusal = 'not-found' | 'no-such-step'

/** Takes a listing off the board, out of search and matches; a draft is put aside. Renewing brings it back. */
export async function withdrawListing(
  ports: ListingPorts,
  key: OwnListingKey,
): Promise<Result<{ version: number }, Refusal>> {
  return ports.db.transaction(async (db) => {
    const row = await lockOwnRow({ db }, key)
    if (!row) return refuse('not-found')
    const state = stateAfter(row.state, 'withdraw')
    if (!state) return refuse('no-such-step')
    return ok({ version: await saveListing({ ...ports, db }, { row, set: { state } }) })
  })
}
