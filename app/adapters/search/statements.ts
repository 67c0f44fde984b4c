import { type SQL, sql } from 'drizzle-orm'
import type { TermQuery } from '#app/domain/search/lexemes.ts'
import { activeFacets, textArray, whereFound } from './conditions.ts'
import { type SearchRequest, TOTAL_CAP } from './search-port.ts'

/** How many documents a search looks at, and how many of these it ranks; the best tiers come first. */
export const CANDIDATE_CAP = 2_000
export const RANK_WINDOW = 500
/** Facets of a list without ranking are counted over at most this many. */
export const COUNT_CAP = 5_000
/** Up to this many are gathered and then put in order; of more, an index in that order holds enough from its start. */
export const GATHER_CAP = 10_000

/** One line for each facet that filters: the total without it. */
export function totalsWithoutStatement(terms: TermQuery | null, request: SearchRequest): SQL {
  const parts = activeFacets(request).map((name) => {
    const all = whereFound(request, { terms, except: name })
    return sql`select ${name}::text as facet, count(*)::int as total from (select 1 from search_entry ${all} limit ${TOTAL_CAP}) as counted`
  })
  return sql.join(parts, sql` union all `)
}

export function documentsStatement(ids: readonly string[]): SQL {
  return sql`select id, document from search_entry where id = any(${textArray(ids)})`
}
