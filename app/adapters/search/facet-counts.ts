import type { FacetCode } from '#app/domain/search/document.ts'
import { facetOf } from '#app/domain/search/facets.ts'
import { activeFacets } from './conditions.ts'
import type { SearchAnswer, SearchRequest } from './search-port.ts'

export type FacetRow = { code: FacetCode; count: number; own: string }

/** Most frequent first, then by code; a filtering facet takes the counts made without its own filter. */
export function facetCounts(
  rows: readonly FacetRow[],
  request: SearchRequest,
): SearchAnswer['facets'] {
  const active = new Set<string>(activeFacets(request))
  const facets: SearchAnswer['facets'] = {}
  for (const { code, count, own } of rows) {
    const { name } = facetOf(code)
    if (!request.count.includes(name) || (active.has(name) ? own !== name : own !== '')) continue
    const counts = facets[name] ?? []
    counts.push({ code, count })
    facets[name] = counts
  }
  for (const counts of Object.values(facets))
    counts.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
  return facets
}

/** Counts of the same code become one; what is then 0 is no code of the answer. */
export function added(rows: readonly FacetRow[]): FacetRow[] {
  const sums = new Map<string, FacetRow>()
  for (const row of rows) {
    const key = `${row.own} ${row.code}`
    const known = sums.get(key)
    sums.set(key, known ? { ...known, count: known.count + row.count } : row)
  }
  return [...sums.values()].filter(({ count }) => count > 0)
}
