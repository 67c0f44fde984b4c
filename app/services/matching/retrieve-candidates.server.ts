import { type SQL, sql } from 'drizzle-orm'
import type { MatchContext } from '#app/domain/matching/context.ts'
import { fuse } from '#app/domain/matching/fuse.ts'
import type { Direction, MatchParty } from '#app/domain/matching/types.ts'
import { type WantedSegment, wantedSegments } from '#app/domain/matching/wanted.ts'
import { facetCode } from '#app/domain/search/facets.ts'
import { dayOf } from '#app/domain/time/days.ts'
import type { Ports } from '../ports.ts'
import { lexicalQueries, materialQueries } from './lexical-queries.ts'
import { productQueries } from './product-queries.ts'
import { textArray } from './text-array.ts'

/** Candidates that are scored; what each retriever may bring, and what one word or segment may bring. */
const MOST_CANDIDATES = 400
const MOST_PER_WORD = 120
const MOST_PER_SEGMENT = 80
const MOST_NEAR = 120

type Input = { subject: MatchParty; direction: Direction; context: MatchContext }

/** Ids of organisations that may fit, from what goes into what, words, chain, live listings and neighbourhood: five queries, each on an index. */
export async function retrieveCandidates(
  ports: Pick<Ports, 'db' | 'text'>,
  input: Input,
): Promise<{ ids: string[]; capped: boolean }> {
  const wanted = wantedSegments(input.subject, input.direction, input.context)
  const statements = [
    byWords(productQueries(input.subject, input.direction, input.context)),
    byWords(wordQueries(input, ports)),
    bySegments(wanted),
    byListings(wanted, { ...input, today: dayOf(input.context.now) }),
    nearby(wanted, input.subject),
  ].filter((one) => one !== null)
  const lists = await Promise.all(
    statements.map(async (statement) => {
      const rows = await ports.db.execute<{ organisation_id: string }>(statement)
      return [...rows].map((row) => row.organisation_id)
    }),
  )
  const all = new Set(lists.flat())
  return { ids: fuse(lists, MOST_CANDIDATES), capped: all.size > MOST_CANDIDATES }
}

function wordQueries({ subject, direction, context }: Input, { text }: Pick<Ports, 'text'>) {
  const tools = { text, rarity: context.rarity }
  const { offers, needs } = subject
  if (direction === 'peers') return lexicalQueries(offers, 'B', tools)
  if (direction === 'downstream') return lexicalQueries(offers, 'C', tools)
  const materials = offers.slice(0, 6).flatMap(({ name }) => materialQueries(name, tools))
  return [...new Set([...lexicalQueries(needs, 'B', tools), ...materials])]
}

function byWords(queries: readonly string[]): SQL | null {
  if (queries.length === 0) return null
  return sql`
    select found.organisation_id
    from unnest(${textArray(queries)}) with ordinality as asked(query, place)
    cross join lateral (
      select organisation_id from search_entry
      where terms @@ asked.query::tsquery and kind = 'enterprise'
      limit ${MOST_PER_WORD}
    ) as found
    order by asked.place, found.organisation_id`
}

function bySegments(wanted: readonly WantedSegment[]): SQL | null {
  if (wanted.length === 0) return null
  return sql`
    select found.organisation_id
    from unnest(${textArray(wanted.map(({ id }) => id))}, ${textArray(wanted.map(({ side }) => side))})
      with ordinality as asked(id, side, place)
    cross join lateral (
      select organisation_id, confidence from tag
      where node_id = asked.id and side = asked.side and state = 'confirmed'
      order by confidence desc, organisation_id
      limit ${MOST_PER_SEGMENT}
    ) as found
    order by asked.place, found.confidence desc, found.organisation_id`
}

/** Firms whose live listings stand in the segments: a need that was posted speaks louder than a profile. */
function byListings(
  wanted: readonly WantedSegment[],
  { subject, direction, today }: Input & { today: string },
): SQL | null {
  const side = direction === 'downstream' ? 'demand' : 'supply'
  const own = direction === 'downstream' ? subject.segments.offers.map(({ id }) => id) : []
  const ids = [...new Set([...own, ...wanted.map(({ id }) => id)])].slice(0, 60)
  if (ids.length === 0 || direction === 'peers') return null
  return sql`
    select found.organisation_id
    from unnest(${textArray(ids)}) with ordinality as asked(id, place)
    cross join lateral (
      select listing.organisation_id, listing.id
      from listing_segment join listing on listing.id = listing_segment.listing_id
      where listing_segment.segment_id = asked.id and listing_segment.state = 'confirmed'
        and listing.side = ${side} and listing.state = 'published'
        and listing.visibility = 'public' and listing.valid_until >= ${today}
      order by listing.id desc
      limit ${MOST_PER_SEGMENT}
    ) as found
    order by asked.place, found.id desc`
}

/** The same segments in the subject's own cities: near partners are found however many there are elsewhere. */
function nearby(wanted: readonly WantedSegment[], { cityCodes }: MatchParty): SQL | null {
  const segments = wanted
    .filter(({ side }) => side === 'offers')
    .map(({ id }) => facetCode('segment', id))
  const cities = cityCodes.map((code) => facetCode('city', code))
  if (segments.length === 0 || cities.length === 0) return null
  return sql`
    select organisation_id from search_entry
    where facets && ${textArray(segments)} and facets && ${textArray(cities)} and kind = 'enterprise'
    order by confirmed_at desc, organisation_id
    limit ${MOST_NEAR}`
}
