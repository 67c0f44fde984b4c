import { type SQL, sql } from 'drizzle-orm'
import { fuse } from '#app/domain/matching/fuse.ts'
import { type AskBy, asksBy, RETRIEVERS, type Retriever } from '#app/domain/matching/retrievers.ts'
import { facetCode } from '#app/domain/search/facets.ts'
import { fieldLiteral } from '#app/domain/search/lexemes.ts'
import type { Db } from '#db/client.server.ts'
import type { CandidatePort } from './candidate-port.ts'
import { textArray } from './conditions.ts'

/** Candidates from the database: one statement a retriever, each on an index; those that several name come first. */
export function createPostgresCandidates(db: Db): CandidatePort {
  return {
    async retrieve({ retrievers, limit, today }) {
      const statements = retrievers.flatMap((one) => statementOf(one, today) ?? [])
      const lists = await Promise.all(
        statements.map(async (statement) => {
          const rows = await db.execute<{ organisation_id: string }>(statement)
          return [...rows].map((row) => row.organisation_id)
        }),
      )
      const all = new Set(lists.flat())
      return {
        ids: fuse(lists, limit),
        capped: all.size > limit,
        engine: 'postgres',
        degraded: false,
      }
    },
  }
}

function statementOf({ name, asks }: Retriever, today: string): SQL | null {
  const { each } = RETRIEVERS[name]
  const [first] = asks
  if (!first) return null
  switch (first.by) {
    case 'words':
      return byWords(asksBy(asks, 'words'), each)
    case 'segment':
      return bySegments(asksBy(asks, 'segment'), each)
    case 'listing':
      return byListings(asksBy(asks, 'listing'), { each, today })
    case 'near':
      return nearby(first, each)
  }
}

function byWords(asks: readonly AskBy<'words'>[], each: number): SQL {
  return sql`
    select found.organisation_id
    from unnest(${textArray(asks.map(({ words }) => fieldLiteral(words)))}) with ordinality as asked(query, place)
    cross join lateral (
      select organisation_id from search_entry
      where terms @@ asked.query::tsquery and kind = 'enterprise'
      limit ${each}
    ) as found
    order by asked.place, found.organisation_id`
}

function bySegments(asks: readonly AskBy<'segment'>[], each: number): SQL {
  const wanted = asks.map(({ segment }) => segment)
  return sql`
    select found.organisation_id
    from unnest(${textArray(wanted.map(({ id }) => id))}, ${textArray(wanted.map(({ side }) => side))})
      with ordinality as asked(id, side, place)
    cross join lateral (
      select organisation_id, confidence from tag
      where node_id = asked.id and side = asked.side and state = 'confirmed'
      order by confidence desc, organisation_id
      limit ${each}
    ) as found
    order by asked.place, found.confidence desc, found.organisation_id`
}

function byListings(
  asks: readonly AskBy<'listing'>[],
  { each, today }: { each: number; today: string },
): SQL {
  return sql`
    select found.organisation_id
    from unnest(${textArray(asks.map(({ segment }) => segment))}, ${textArray(asks.map(({ side }) => side))})
      with ordinality as asked(id, side, place)
    cross join lateral (
      select listing.organisation_id, listing.id
      from listing_segment join listing on listing.id = listing_segment.listing_id
      where listing_segment.segment_id = asked.id and listing_segment.state = 'confirmed'
        and listing.side = asked.side and listing.state = 'published'
        and listing.visibility = 'public' and listing.valid_until >= ${today}
      order by listing.id desc
      limit ${each}
    ) as found
    order by asked.place, found.id desc`
}

function nearby({ segments, cityCodes }: AskBy<'near'>, each: number): SQL {
  const places = segments.map((id) => facetCode('segment', id))
  const cities = cityCodes.map((code) => facetCode('city', code))
  return sql`
    select organisation_id from search_entry
    where facets && ${textArray(places)} and facets && ${textArray(cities)} and kind = 'enterprise'
    order by confirmed_at desc, organisation_id
    limit ${each}`
}
