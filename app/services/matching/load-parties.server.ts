import { and, eq, gte, sql } from 'drizzle-orm'
import { partyOf } from '#app/domain/matching/party-record.ts'
import { dayOf } from '#app/domain/time/days.ts'
import { listing } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'
import { type KeptParties, keepParties, type LoadedParty } from './kept-parties.ts'
import { loadPartyRecords } from './load-party-records.server.ts'

/** A transaction has its own: what it wrote is seen by nobody else. */
const kept = new WeakMap<Ports['db'], KeptParties>()

/**
 * Organisations as matching sees them, as the database has them now. Published ones come from what their search
 * entries keep; others (a firm looks at its own draft) from their own rows. Unknown ids are left out.
 */
export async function loadParties(
  ports: Pick<Ports, 'db' | 'regions'>,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<Map<string, LoadedParty>> {
  if (ids.length === 0) return new Map()
  const today = dayOf(now)
  const parties = kept.get(ports.db) ?? keepParties()
  kept.set(ports.db, parties)
  const wanted = [...new Set(ids)]
  const unpublished: string[] = []
  for (const { id, stamp, record } of await loadChanged(ports, { wanted, parties })) {
    if (record === null || stamp === null) {
      parties.drop(id)
      unpublished.push(id)
    } else parties.keep(id, { stamp, written: record })
  }
  const records = await loadPartyRecords(ports, unpublished)
  const loaded = new Map<string, LoadedParty>()
  for (const id of wanted) {
    const record = records.get(id)
    const found = record
      ? { party: partyOf(id, record, today), card: record, stamp: null }
      : parties.of(id, today)
    if (found) loaded.set(id, found)
  }
  parties.shrink()
  return loaded
}

type Changed = { id: string; stamp: string | null; record: string | null }

/**
 * The records that are not held, or not as they stand now, in one statement. A row that is written again is another
 * version in another place (xmin, ctid), so a stamp names one content. Neither ids nor stamps hold a space, and one
 * parameter for all is read many times faster than one each. The server keeps the statement: that saves a round trip.
 */
function loadChanged(
  { db }: Pick<Ports, 'db'>,
  { wanted, parties }: { wanted: readonly string[]; parties: KeptParties },
): Promise<Changed[]> {
  const stamps = wanted.map((id) => parties.stampOf(id) ?? '-').join(' ')
  return db
    .select({
      id: sql<Changed['id']>`asked.id`,
      stamp: sql<Changed['stamp']>`entry.stamp`,
      record: sql<Changed['record']>`entry.record`,
    })
    .from(sql`
      unnest(string_to_array(${wanted.join(' ')}, ' '), string_to_array(${stamps}, ' '))
        as asked(id, stamp)
      left join lateral (
        select search_entry.xmin::text || search_entry.ctid::text as stamp,
          search_entry.party::text as record
        from search_entry where search_entry.id = asked.id
      ) as entry on true`)
    .where(sql`asked.stamp is distinct from entry.stamp`)
    .prepare('changed_parties')
    .execute()
}

/** Public, published and not past its last day. */
export function isLive(today: string) {
  return and(
    eq(listing.state, 'published'),
    eq(listing.visibility, 'public'),
    gte(listing.validUntil, today),
  )
}
