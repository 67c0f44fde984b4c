import type { TermQuery } from '#app/domain/search/lexemes.ts'
import type { FacetRow } from '../facet-counts.ts'
import type { SearchRequest } from '../search-port.ts'
import type { EntryIndex } from './entry-index.server.ts'
import { facetAttributes, freshBuckets, freshRows, ownParts, readFacetRows } from './facet-parts.ts'
import { allOf, conditionFilters, freshFilter, termFilter } from './filter.ts'

export type Counted = { total: number; rows: FacetRow[] }

type Asked = { terms: TermQuery | null; index: EntryIndex }

/** All that the engine holds for the terms and filters: how many, and every facet that does not filter. */
export async function countAll(request: SearchRequest, { terms, index }: Asked): Promise<Counted> {
  const filter = allOf(terms && termFilter(terms), conditionFilters(request))
  const buckets = freshBuckets(request)
  const [all, ...fresh] = await index.ask([
    { filter, facets: facetAttributes(request) },
    ...buckets.map((bucket) => ({ filter: allOf(filter, freshFilter([bucket], request.now)) })),
  ])
  if (!all) return { total: 0, rows: [] }
  const { total } = all
  const totals = fresh.map((reply) => reply.total)
  const rows = buckets.length > 0 ? freshRows(total, totals) : []
  return { total, rows: [...readFacetRows(all), ...rows] }
}

/** For each counted facet that filters: its values in what would be found without it. */
export async function countOwn(
  request: SearchRequest,
  { terms, index }: Asked,
): Promise<FacetRow[]> {
  const parts = ownParts(request, terms)
  const replies = await index.ask(parts.map(({ query }) => query))
  return replies.flatMap((reply, place) => parts[place]?.read(reply) ?? [])
}

/** Work that is begun before it is known whether it is needed: where nobody waits for it, its failure is nobody's. */
export function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {})
  return work
}
