import {
  type Ask,
  asksBy,
  askWeight,
  BOTH_WEIGHT,
  type Retriever,
} from '#app/domain/matching/retrievers.ts'
import type { FieldTerms } from '#app/domain/search/lexemes.ts'
import type { CandidateRequest, Candidates } from '../candidate-port.ts'
import { EngineError } from './engine-error.ts'
import type { EntryIndex, WeightedQuery } from './entry-index.server.ts'
import { allOf, oneOf, termFilter } from './filter.ts'
import { dayNumber, type WordAttribute } from './index-document.ts'

/** A firm may be found by itself and by each of its listings: so many more hits than candidates are asked for. */
const HITS_PER_CANDIDATE = 1.5

/** Candidates from one federated request: all retrievers at once, merged by the server in the order of their weights. */
export async function retrieveCandidates(
  { retrievers, limit, today }: CandidateRequest,
  index: EntryIndex,
): Promise<Candidates> {
  const most = Math.ceil(limit * HITS_PER_CANDIDATE)
  const hits = await index.merge(candidateQueries(retrievers, today), most)
  const ids = new Set(hits.map(readOwner))
  return {
    ids: [...ids].slice(0, limit),
    capped: ids.size > limit || hits.length >= most,
    engine: 'meilisearch',
    degraded: false,
  }
}

function readOwner({ organisationId }: Readonly<Record<string, unknown>>): string {
  if (typeof organisationId === 'string') return organisationId
  throw new EngineError('rubbish', 'a hit without its organisation')
}

/** The queries of the retrievers, heaviest first. */
function candidateQueries(retrievers: readonly Retriever[], today: string): WeightedQuery[] {
  const weighted = retrievers.flatMap(({ name, asks }) =>
    grouped(asks).flatMap(({ place, asks: group }) => {
      const filter = filterOf(group, today)
      return filter ? [{ filter, weight: askWeight(name, place) }] : []
    }),
  )
  const both = bothFilter(retrievers)
  if (both) weighted.push({ filter: both, weight: BOTH_WEIGHT })
  return weighted
    .sort((a, b) => b.weight - a.weight)
    .map((query) => ({ ...query, attributesToRetrieve: ['organisationId'] }))
}

/** One ask, then two, four, eight and so on share a query: far down the list the exact order matters little. */
function grouped(asks: readonly Ask[]): { place: number; asks: readonly Ask[] }[] {
  const groups: { place: number; asks: readonly Ask[] }[] = []
  for (let place = 0, size = 1; place < asks.length; place += size, size *= 2)
    groups.push({ place, asks: asks.slice(place, place + size) })
  return groups
}

/** Firms that one of the goods and one of the places speak for. */
function bothFilter(retrievers: readonly Retriever[]): string | null {
  const asks = retrievers.flatMap((one) => one.asks)
  const [words, places] = [wordFilter(asks), placeFilter(asks)]
  return words && places ? allOf(words, places, FIRMS) : null
}

const FIRMS = 'kind = "enterprise"'

/** Whatever has one of the things asked for; all of a kind. */
function filterOf(asks: readonly Ask[], today: string): string | null {
  switch (asks[0]?.by) {
    case 'words':
      return firmsWith(wordFilter(asks))
    case 'segment':
      return firmsWith(placeFilter(asks))
    case 'near':
      return firmsWith(
        anyOf(
          asksBy(asks, 'near').map(({ segments, cityCodes }) =>
            allOf(oneOf('facets.segment', segments), oneOf('facets.city', cityCodes)),
          ),
        ),
      )
    case 'listing':
      return listingFilter(asks, today)
    default:
      return null
  }
}

function firmsWith(filter: string | null): string | null {
  return filter && allOf(filter, FIRMS)
}

const ATTRIBUTES = { B: 'offers', C: 'needs' } as const satisfies Partial<
  Record<FieldTerms['field'], WordAttribute>
>

function wordFilter(asks: readonly Ask[]): string | null {
  const words = asksBy(asks, 'words').map((ask) => ask.words)
  return anyOf(
    (['B', 'C'] as const).flatMap((field) => {
      const terms = words.flatMap((one) => (one.field === field ? [one.terms] : []))
      return termFilter({ any: terms }, [ATTRIBUTES[field]]) ?? []
    }),
  )
}

function placeFilter(asks: readonly Ask[]): string | null {
  const wanted = asksBy(asks, 'segment').map(({ segment }) => segment)
  const idsOn = (side: 'offers' | 'needs') =>
    wanted.flatMap((one) => (one.side === side ? [one.id] : []))
  return anyOf([
    ...someIn('facets.segment', idsOn('offers')),
    ...someIn('neededSegments', idsOn('needs')),
  ])
}

function listingFilter(asks: readonly Ask[], today: string): string | null {
  const asked = asksBy(asks, 'listing')
  const live = `lastDay >= ${dayNumber(today)}`
  return anyOf(
    (['supply', 'demand'] as const).flatMap((side) => {
      const ids = asked.flatMap((one) => (one.side === side ? [one.segment] : []))
      if (ids.length === 0) return []
      const place = oneOf('facets.segment', ids)
      return [allOf(place, oneOf('facets.side', [side]), live, 'kind = "listing"')]
    }),
  )
}

function someIn(attribute: string, values: readonly string[]): string[] {
  return values.length > 0 ? [oneOf(attribute, values)] : []
}

function anyOf(filters: readonly string[]): string | null {
  if (filters.length < 2) return filters[0] ?? null
  return `(${filters.map((one) => `(${one})`).join(' OR ')})`
}
