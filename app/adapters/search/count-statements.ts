import { type SQL, sql } from 'drizzle-orm'
import type { FacetCode, FacetName } from '#app/domain/search/document.ts'
import type { TermQuery } from '#app/domain/search/lexemes.ts'
import { activeFacets, freshCode, textArray, whereFound } from './conditions.ts'
import type { FacetRow } from './facet-counts.ts'
import type { SearchRequest } from './search-port.ts'
import { COUNT_CAP } from './statements.ts'

/** Counts by code: under a facet's name those made without its own filter, under '' those over the answer itself. */
export type Counts = Partial<Record<FacetName | '', Record<FacetCode, number> | null>>

export function rowsOf(counts: Counts): FacetRow[] {
  return Object.entries(counts).flatMap(([own, codes]) =>
    Object.entries(codes ?? {}).map(([code, count]) => ({ code: code as FacetCode, count, own })),
  )
}

/** The codes of a row, its freshness as of now among them. */
const codesOf = (now: Date) => sql`unnest(array_append(facets, ${freshCode(now)}))`

/**
 * All counts of an answer as one object: over `rows` (null: only the facets that filter), and for a facet that filters
 * over what would be found without its own filter, at most COUNT_CAP rows. Null where nothing is to be counted.
 */
export function countsOf(
  request: SearchRequest,
  { rows, terms }: { rows: SQL | null; terms: TermQuery | null },
): SQL {
  const own = activeFacets(request)
    .filter((name) => request.count.includes(name))
    .map((name) => {
      const all = whereFound(request, { terms, except: name })
      const without = sql`select facets, confirmed_at from search_entry ${all} limit ${COUNT_CAP}`
      return countPart(request, { rows: without, name })
    })
  const parts =
    rows && request.count.length > 0 ? [...own, countPart(request, { rows, name: '' })] : own
  if (parts.length === 0) return sql`null::json`
  return sql`(select json_object_agg(own, counts) from (${sql.join(parts, sql` union all `)}) as parts)`
}

function countPart({ now }: SearchRequest, { rows, name }: { rows: SQL; name: FacetName | '' }) {
  const only = name ? sql`where code like ${`${name}:%`}` : sql``
  return sql`(select ${name}::text as own, json_object_agg(code, count) as counts from (
    select code, count(*) as count from (select ${codesOf(now)} as code from (${rows}) as counted) as codes ${only} group by code
  ) as counted)`
}

/** What `kept` and `dropped` change in the counts. */
export function changedCounts(
  { now }: SearchRequest,
  { kept, dropped }: { kept: readonly string[]; dropped: readonly string[] },
): SQL {
  return sql`select code, sum(change)::int as count, '' as own from (
    select ${codesOf(now)} as code, case when id = any(${textArray(dropped)}) then -1 else 1 end as change
    from search_entry where id = any(${textArray([...kept, ...dropped])})
  ) as changed group by code`
}
