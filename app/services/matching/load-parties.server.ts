import { and, eq, gte, sql } from 'drizzle-orm'
import { type PartyRecord, partyOf } from '#app/domain/matching/party-record.ts'
import type { MatchParty } from '#app/domain/matching/types.ts'
import { dayOf } from '#app/domain/time/days.ts'
import { listing, searchEntry } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'
import { loadPartyRecords } from './load-party-records.server.ts'

/** What a page shows of a firm beside what is compared. */
export type PartyCard = Pick<
  PartyRecord,
  'publicId' | 'name' | 'nameEn' | 'sample' | 'website' | 'switchboard'
>
export type LoadedParty = { party: MatchParty; card: PartyCard }

/**
 * Organisations as matching sees them. Published ones are read in one statement from what their search entries keep;
 * others (a firm looks at its own draft) from their own rows. Unknown ids are left out.
 */
export async function loadParties(
  ports: Pick<Ports, 'db' | 'regions'>,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<Map<string, LoadedParty>> {
  if (ids.length === 0) return new Map()
  const wanted = [...new Set(ids)]
  const kept = await ports.db
    .select({ id: searchEntry.id, record: searchEntry.party })
    .from(searchEntry)
    // ids hold no commas; one parameter for all of them is read many times faster than one each
    .where(sql`${searchEntry.id} = any(string_to_array(${wanted.join(',')}, ','))`)
  const records = new Map(kept.flatMap(({ id, record }) => (record ? [[id, record] as const] : [])))
  const missing = wanted.filter((id) => !records.has(id))
  for (const [id, record] of await loadPartyRecords(ports, missing)) records.set(id, record)
  const today = dayOf(now)
  return new Map(
    [...records].map(([id, record]) => [id, { party: partyOf(id, record, today), card: record }]),
  )
}

/** Public, published and not past its last day. */
export function isLive(today: string) {
  return and(
    eq(listing.state, 'published'),
    eq(listing.visibility, 'public'),
    gte(listing.validUntil, today),
  )
}
