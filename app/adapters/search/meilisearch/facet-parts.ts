import type { FacetCode, FacetName } from '#app/domain/search/document.ts'
import { facetCode } from '#app/domain/search/facets.ts'
import type { TermQuery } from '#app/domain/search/lexemes.ts'
import { FRESHNESS, type Freshness } from '#app/domain/time/freshness.ts'
import { activeFacets } from '../conditions.ts'
import type { FacetRow } from '../facet-counts.ts'
import type { SearchRequest } from '../search-port.ts'
import type { Digest } from './digests.server.ts'
import type { EngineQuery } from './entry-index.server.ts'
import { allOf, conditionFilters, freshFilter, freshSince, termFilter } from './filter.ts'
import type { Reply } from './replies.ts'

/** A search of which only counts are wanted, and what these counts are. */
type Part = { query: EngineQuery; read: (reply: Reply) => FacetRow[] }

const attribute = (name: FacetName) => `facets.${name}`

/** Facets that are counted over the answer itself: those that do not filter. */
function countedOverAnswer(request: SearchRequest): FacetName[] {
  const active = activeFacets(request)
  return request.count.filter((name) => !active.includes(name))
}

/** The attributes of those facets; how fresh a record is depends on the day and is counted apart. */
export function facetAttributes(request: SearchRequest): string[] {
  return countedOverAnswer(request)
    .filter((name) => name !== 'fresh')
    .map(attribute)
}

export function readFacetRows({ facets }: Reply, own = ''): FacetRow[] {
  return Object.entries(facets).flatMap(([name, counts]) =>
    Object.entries(counts).map(([value, count]) => ({
      code: facetCode(name.slice(name.indexOf('.') + 1) as FacetName, value),
      count,
      own,
    })),
  )
}

/** Buckets that are counted by the engine where freshness is counted over the answer itself; the last one is the rest. */
export function freshBuckets(request: SearchRequest): Freshness[] {
  return countedOverAnswer(request).includes('fresh') ? FRESHNESS.slice(0, -1) : []
}

/** The rows of all buckets; `totals` are those that were counted. */
export function freshRows(total: number, totals: readonly number[]): FacetRow[] {
  const rest = totals.reduce((left, one) => left - one, total)
  return [...totals, rest].flatMap((count, place) => {
    const bucket = FRESHNESS[place]
    return bucket && count > 0 ? [{ code: facetCode('fresh', bucket), count, own: '' }] : []
  })
}

/** Without that facet the total is another: each bucket is counted. */
function bucketParts(filter: string, { now, own }: { now: Date; own: string }): Part[] {
  return FRESHNESS.map((bucket) => ({
    query: { filter: allOf(filter, freshFilter([bucket], now)) },
    read: ({ total }) =>
      total > 0 ? [{ code: facetCode('fresh', bucket), count: total, own }] : [],
  }))
}

/** For each counted facet that filters: its values in what would be found without it. */
export function ownParts(request: SearchRequest, terms: TermQuery | null): Part[] {
  const words = terms && termFilter(terms)
  const counted = activeFacets(request).filter((name) => request.count.includes(name))
  return counted.flatMap((name) => {
    const filter = allOf(words, conditionFilters(request, name))
    if (name === 'fresh') return bucketParts(filter, { now: request.now, own: name })
    return [
      {
        query: { filter, facets: [attribute(name)] },
        read: (reply: Reply) => readFacetRows(reply, name),
      },
    ]
  })
}

/** Every code of these records, counted; how fresh they are included. */
export function countDigests(digests: readonly Digest[], now: Date): Map<FacetCode, number> {
  const { fresh, ageing } = freshSince(now)
  const counts = new Map<FacetCode, number>()
  const count = (code: FacetCode) => counts.set(code, (counts.get(code) ?? 0) + 1)
  for (const { facets, confirmedAt } of digests) {
    for (const code of facets) count(code)
    const at = confirmedAt.getTime()
    count(at >= fresh ? 'fresh:fresh' : at >= ageing ? 'fresh:ageing' : 'fresh:stale')
  }
  return counts
}

/** The engine's counts with some records more and some less. */
export function corrected(
  rows: readonly FacetRow[],
  { plus, minus, now }: { plus: readonly Digest[]; minus: readonly Digest[]; now: Date },
): FacetRow[] {
  const counts = new Map(rows.map(({ code, count }) => [code, count]))
  for (const [code, count] of countDigests(plus, now))
    counts.set(code, (counts.get(code) ?? 0) + count)
  for (const [code, count] of countDigests(minus, now))
    counts.set(code, (counts.get(code) ?? 0) - count)
  return rowsOf(counts)
}

export function rowsOf(counts: ReadonlyMap<FacetCode, number>): FacetRow[] {
  return [...counts].flatMap(([code, count]) => (count > 0 ? [{ code, count, own: '' }] : []))
}
