import { type SQL, sql } from 'drizzle-orm'
import type { SearchDocument } from '#app/domain/search/document.ts'
import type { TermQuery } from '#app/domain/search/lexemes.ts'
import { conditions, kindsOf, matching, where, whereFound } from './conditions.ts'
import { type Counts, countsOf } from './count-statements.ts'
import { type SearchRequest, TOTAL_CAP } from './search-port.ts'
import { COUNT_CAP, GATHER_CAP } from './statements.ts'

/** The documents of the page by their place; the row without a document tells the rest. */
export type ListRow =
  | { place: number; document: SearchDocument; total: null; counts: null }
  | { place: null; document: null; total: number; counts: Counts | null }

const ORDERS = {
  fit: { column: sql.raw('confirmed_at'), direction: sql.raw('desc') },
  confirmed: { column: sql.raw('confirmed_at'), direction: sql.raw('desc') },
  newest: { column: sql.raw('created_at'), direction: sql.raw('desc') },
  name: { column: sql.raw('sort_name'), direction: sql.raw('asc') },
} as const

/**
 * A page in the order of a column, its total (exact up to GATHER_CAP, COUNT_CAP without words or filters) and its
 * counts in one statement. Few are gathered by their words and filters and put in order: walking an index in that order would
 * read all of it to find them. Of many, each kind gives its first ones from that index, and these are merged.
 */
export function listStatement(terms: TermQuery | null, request: SearchRequest): SQL {
  const { page, pageSize, sort } = request
  const { column, direction } = ORDERS[sort]
  const bare = !terms && request.filters.length === 0
  const skipped = (page - 1) * pageSize
  const order = sql`first ${direction}, id ${direction}`
  const asked = terms ? [matching(terms)] : []
  const firsts = kindsOf(request).map((kind) => {
    const all = where([...asked, ...conditions({ ...request, kinds: [kind] })])
    return sql`(select ctid as spot, ${column} as first, id from search_entry ${all}
      order by ${column} ${direction}, id ${direction} limit ${skipped + pageSize})`
  })
  const pageOf = (rows: SQL, when: SQL) =>
    sql`(select spot, row_number() over (order by ${order})::int as place
      from (select * from ${rows} where ${when} order by ${order} limit ${pageSize} offset ${skipped}) as page)`
  const few = sql`(select total from counted) <= ${bare ? -1 : GATHER_CAP}`
  const pages = [
    ...(bare ? [] : [pageOf(sql`found`, few)]),
    ...(firsts.length > 0
      ? [pageOf(sql`(${sql.join(firsts, sql` union all `)}) as firsts`, sql`not (${few})`)]
      : []),
  ]
  const shown = skipped < TOTAL_CAP && pages.length > 0
  return sql`
    with found as materialized (
      select ctid as spot, ${column} as first, id from search_entry
      ${whereFound(request, { terms })} limit ${(bare ? COUNT_CAP : GATHER_CAP) + 1}
    ), counted as materialized (select count(*)::int as total from found)
    ${
      shown
        ? sql`select page.place, entry.document, null::int as total, null::json as counts
          from (${sql.join(pages, sql` union all `)}) as page join search_entry entry on entry.ctid = page.spot union all`
        : sql``
    }
    select null::int, null::jsonb, total, ${countsOf(request, { rows: firstFound(), terms })} from counted`
}

function firstFound(): SQL {
  return sql`select facets, confirmed_at from (select spot from found limit ${COUNT_CAP}) as first
    join search_entry entry on entry.ctid = first.spot`
}
