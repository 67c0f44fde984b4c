import { type SQL, sql } from 'drizzle-orm'
import type { MatchContext } from '#app/domain/matching/context.ts'
import { fuse } from '#app/domain/matching/fuse.ts'
import type { MatchParty } from '#app/domain/matching/types.ts'
import { wantedSegments } from '#app/domain/matching/wanted.ts'
import { fieldLiteral } from '#app/domain/search/lexemes.ts'
import { dayOf } from '#app/domain/time/days.ts'
import type { Ports } from '../ports.ts'
import { lexicalQueries } from './lexical-queries.ts'
import { textArray } from './text-array.ts'

const MOST_LISTINGS = 300
const MOST_PER_PROBE = 60

type Input = { subject: MatchParty; context: MatchContext }

/** Ids of live listings that may fit: needs in the subject's own segments, supply in those it buys from, and by words. */
export async function retrieveListings(
  ports: Pick<Ports, 'db' | 'text'>,
  input: Input,
): Promise<{ ids: string[]; capped: boolean }> {
  const statements = [bySegments(input), byWords(input, ports)].filter((one) => one !== null)
  const lists = await Promise.all(
    statements.map(async (statement) => {
      const rows = await ports.db.execute<{ id: string }>(statement)
      return [...rows].map(({ id }) => id)
    }),
  )
  const all = new Set(lists.flat())
  return { ids: fuse(lists, MOST_LISTINGS), capped: all.size > MOST_LISTINGS }
}

function bySegments({ subject, context }: Input): SQL | null {
  const demanded = subject.segments.offers.map(({ id }) => ({ id, side: 'demand' }))
  const supplied = wantedSegments(subject, 'upstream', context).map(({ id }) => ({
    id,
    side: 'supply',
  }))
  const asked = [...demanded, ...supplied]
  if (asked.length === 0) return null
  return sql`
    select found.id
    from unnest(${textArray(asked.map(({ id }) => id))}, ${textArray(asked.map(({ side }) => side))})
      with ordinality as asked(segment_id, side, place)
    cross join lateral (
      select listing.id
      from listing_segment join listing on listing.id = listing_segment.listing_id
      where listing_segment.segment_id = asked.segment_id and listing_segment.state = 'confirmed'
        and listing.side = asked.side and listing.state = 'published'
        and listing.visibility = 'public' and listing.valid_until >= ${dayOf(context.now)}
      order by listing.id desc
      limit ${MOST_PER_PROBE}
    ) as found
    order by asked.place, found.id desc`
}

function byWords({ subject, context }: Input, { text }: Pick<Ports, 'text'>): SQL | null {
  const tools = { text, rarity: context.rarity }
  const queries = [
    ...lexicalQueries(subject.offers, 'C', tools),
    ...lexicalQueries(subject.needs, 'B', tools),
  ].map(fieldLiteral)
  if (queries.length === 0) return null
  return sql`
    select found.id
    from unnest(${textArray(queries)}) with ordinality as asked(query, place)
    cross join lateral (
      select id from search_entry
      where terms @@ asked.query::tsquery and kind = 'listing'
      limit ${MOST_PER_PROBE}
    ) as found
    order by asked.place, found.id desc`
}
