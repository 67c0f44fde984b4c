import { type SQL, sql } from 'drizzle-orm'
import type { CandidateStep } from '#app/domain/search/candidates.ts'
import type { FacetName } from '#app/domain/search/document.ts'
import type { TermQuery } from '#app/domain/search/lexemes.ts'
import {
  activeFacets,
  conditions,
  freshCode,
  kindsOf,
  matching,
  textArray,
  where,
} from './conditions.ts'
import { type SearchRequest, TOTAL_CAP } from './search-port.ts'

/** How many documents a search looks at, and how many of these it ranks; the best tiers come first. */
export const CANDIDATE_CAP = 2_000
export const RANK_WINDOW = 500
/** Facets of a list without ranking are counted over at most this many. */
export const COUNT_CAP = 5_000
/** Up to this many are gathered and then put in order; of more, an index in that order holds enough from its start. */
export const GATHER_CAP = 20_000

/**
 * Candidates of each step by the inverted index, strictest step first. Each step stops at the cap, so a common word
 * costs what a rare one does; only those in the window bring what ranking reads.
 */
export function candidateStatement(
  steps: readonly CandidateStep[],
  { request, cap = CANDIDATE_CAP }: { request: SearchRequest; cap?: number },
): SQL {
  const filters = conditions(request)
  const found = steps.map(
    ({ terms }, place) =>
      sql`(select id, ${sql.raw(String(place))} as step from search_entry ${where([matching(terms), ...filters])} limit ${cap})`,
  )
  return sql`
    with found as (
      select id, min(step) as step, row_number() over (order by min(step), id) as place
      from (${sql.join(found, sql` union all `)}) as steps
      group by id order by place limit ${cap}
    )
    select found.id, found.step, ranked.*
    from found left join lateral (
      select entry.kind, entry.confirmed_at, entry.rank_key, entry.facets @> '{trust:verified}' as verified
      from search_entry entry
      where entry.id = found.id and found.place <= ${RANK_WINDOW}
    ) as ranked on true
    order by found.place`
}

const ORDERS = {
  fit: { columns: sql.raw('confirmed_at'), order: sql.raw('confirmed_at desc, id desc') },
  confirmed: { columns: sql.raw('confirmed_at'), order: sql.raw('confirmed_at desc, id desc') },
  newest: { columns: sql.raw('created_at'), order: sql.raw('created_at desc, id desc') },
  name: { columns: sql.raw('sort_name'), order: sql.raw('sort_name, id') },
} as const

/**
 * A page in the order of a column. Few are gathered by their words and filters first: walking an index in that order
 * would read all of it to find them. Of many, each kind gives its first ones, which are merged.
 */
export function pageStatement(
  terms: TermQuery | null,
  { request, gather }: { request: SearchRequest; gather: boolean },
): SQL {
  const { page, pageSize, sort } = request
  const { columns, order } = ORDERS[sort]
  const skipped = (page - 1) * pageSize
  const pageOf = (rows: SQL) =>
    sql`select id from ${rows} order by ${order} limit ${pageSize} offset ${skipped}`
  const asked = terms ? [matching(terms)] : []
  if (gather) {
    const all = where([...conditions(request), ...asked])
    return sql`with found as materialized (select id, ${columns} from search_entry ${all}) ${pageOf(sql`found`)}`
  }
  const ofKinds = kindsOf(request).map((kind) => {
    const rest = conditions({ ...request, kinds: [kind] })
    return sql`(select id, ${columns} from search_entry ${where([...rest, ...asked])} order by ${order} limit ${skipped + pageSize})`
  })
  return pageOf(sql`(${sql.join(ofKinds, sql` union all `)}) as firsts`)
}

/** Exact up to GATHER_CAP; without words or filters, up to COUNT_CAP. */
export function totalStatement(terms: TermQuery | null, request: SearchRequest): SQL {
  const most = terms || request.filters.length > 0 ? GATHER_CAP : COUNT_CAP
  const all = where([...conditions(request), ...(terms ? [matching(terms)] : [])])
  return sql`select count(*)::int as total from (select 1 from search_entry ${all} limit ${most + 1}) as counted`
}

/** One line for each facet that filters: the total without it. */
export function totalsWithoutStatement(terms: TermQuery | null, request: SearchRequest): SQL {
  const parts = activeFacets(request).map((name) => {
    const all = where([...conditions(request, name), ...(terms ? [matching(terms)] : [])])
    return sql`select ${name}::text as facet, count(*)::int as total from (select 1 from search_entry ${all} limit ${TOTAL_CAP}) as counted`
  })
  return sql.join(parts, sql` union all `)
}

export function documentsStatement(ids: readonly string[]): SQL {
  return sql`select id, document from search_entry where id = any(${textArray(ids)})`
}

/** What facets are counted over: the kept candidates, or the first entries of a list without words. */
export type Counted = { ids: readonly string[] } | { terms: TermQuery | null }

/**
 * Counts of every code over what was found; for a facet that filters, over what would be found without its own
 * filter. All in one statement, each part over at most COUNT_CAP rows.
 */
export function facetStatement(
  request: SearchRequest,
  { over, terms }: { over: Counted; terms: TermQuery | null },
): SQL {
  const active = activeFacets(request)
  const parts = active.map((name) =>
    countPart(request, { rows: rowsFor(request, { terms, name }), name }),
  )
  const base =
    'ids' in over
      ? sql`select facets, confirmed_at from search_entry where id = any(${textArray(over.ids)})`
      : rowsFor(request, { terms: over.terms })
  parts.push(countPart(request, { rows: base }))
  return sql.join(parts, sql` union all `)
}

function rowsFor(
  request: SearchRequest,
  { terms, name }: { terms: TermQuery | null; name?: FacetName },
): SQL {
  const filters = conditions(request, name)
  if (terms)
    return sql`select facets, confirmed_at from search_entry ${where([matching(terms), ...filters])} limit ${COUNT_CAP}`
  return sql`select facets, confirmed_at from search_entry ${where(filters)} limit ${COUNT_CAP}`
}

/** `own` tells the counts that stand for a filtering facet from those over the answer itself. */
function countPart({ now }: SearchRequest, { rows, name }: { rows: SQL; name?: FacetName }): SQL {
  const codes = sql`unnest(array_append(facets, ${freshCode(now)})) as code`
  const only = name ? sql`where code like ${`${name}:%`}` : sql``
  return sql`(select code, count(*)::int as count, ${name ?? ''}::text as own
    from (${rows}) as counted cross join lateral ${codes} ${only} group by code)`
}
