import { type SQL, sql } from 'drizzle-orm'
import { type CandidateStep, strictTerms } from '#app/domain/search/candidates.ts'
import type { TermQuery } from '#app/domain/search/lexemes.ts'
import { conditions, matching, where, whereFound } from './conditions.ts'
import { type Counts, countsOf } from './count-statements.ts'
import { MARK_OF_ENTRY } from './readings.ts'
import type { SearchRequest } from './search-port.ts'
import { CANDIDATE_CAP, RANK_WINDOW } from './statements.ts'

type Place = { place: number; id: string; step: number }

/** One that is ranked; one that follows them unread, as far as the page needs; and the row that tells the rest. */
export type CandidateRow =
  | (Place & { mark: string; rest: null })
  | (Place & { mark: null; rest: null })
  | { place: null; id: null; step: null; mark: null; rest: Rest }

/**
 * `unread`: how many there are past the window that need no comparing; `elsewhere`: there are some without the
 * filters; `counts`: over all that need no comparing, and of each facet that filters without it.
 */
export type Rest = { unread: number; elsewhere: boolean; counts: Counts | null }

/**
 * Candidates of each step by the inverted index, strictest step first. Each step stops at the cap, so a common word
 * costs what a rare one does, and a step that fills it lets those behind it rest. Rows are gone back to by where they
 * lie, which within one statement never changes.
 */
export function strictStatement(steps: readonly CandidateStep[], request: SearchRequest): SQL {
  const terms = strictTerms(request.query)
  const sure = sql.raw(
    `step in (${steps.flatMap(({ tier }, step) => (tier === 'name' ? [] : [step])).join(', ')})`,
  )
  const rows = sql`select facets, confirmed_at from found join search_entry entry on entry.ctid = found.spot where ${sure}`
  const last = Math.min(CANDIDATE_CAP, RANK_WINDOW + request.page * request.pageSize)
  return sql`${gathering(steps, { request, cap: CANDIDATE_CAP })}
    ${readOf(sql`found.place <= ${RANK_WINDOW}`)} union all
    select place::int, id, step, null, null from found
    where place > ${RANK_WINDOW} and place <= ${last} and ${sure} union all
    ${restOf(sql`
      (select count(*)::int from found where place > ${RANK_WINDOW} and ${sure}) as unread,
      ${elsewhere(request, { terms, sure })} as elsewhere,
      ${countsOf(request, { rows, terms })} as counts`)}`
}

/** Only what is ranked; what proves to be no hit is not known before, so that nothing is counted but without filters. */
export function relaxedStatement(
  steps: readonly CandidateStep[],
  { request, terms }: { request: SearchRequest; terms: TermQuery },
): SQL {
  return sql`${gathering(steps, { request, cap: RANK_WINDOW })}
    ${readOf(sql`true`)} union all
    ${restOf(sql`0 as unread, false as elsewhere, ${countsOf(request, { rows: null, terms })} as counts`)}`
}

function gathering(
  steps: readonly CandidateStep[],
  { request, cap }: { request: SearchRequest; cap: number },
): SQL {
  const others = conditions(request, { words: true })
  const name = (step: number) => sql.raw(`step_${step}`)
  const gathered = steps.map(({ terms }, step) => {
    const room = steps
      .slice(0, step)
      .map((_, before) => sql`(select count(*) from ${name(before)}) < ${cap}`)
    return sql`${name(step)} as materialized (
      select ctid as spot, id from search_entry ${where([...room, matching(terms), ...others])} limit ${cap})`
  })
  const union = steps.map(
    (_, step) => sql`select spot, id, ${sql.raw(String(step))} as step from ${name(step)}`,
  )
  return sql`with ${sql.join(gathered, sql`, `)}, found as materialized (
    select spot, id, min(step) as step, row_number() over (order by min(step), id collate "C") as place
    from (${sql.join(union, sql` union all `)}) as steps
    group by spot, id order by place limit ${cap}
  )`
}

function readOf(which: SQL): SQL {
  return sql`select found.place::int, found.id, found.step, ${MARK_OF_ENTRY} as mark, null::json as rest
    from found join search_entry entry on entry.ctid = found.spot where ${which}`
}

function restOf(columns: SQL): SQL {
  return sql`select null, null, null, null, (select row_to_json(rest) from (select ${columns}) as rest)`
}

/**
 * Whether it is the filters that keep everything away. Counted up to the cap: of a single row the planner would think that
 * it comes first in any index, and read the whole of one where it comes last.
 */
function elsewhere(request: SearchRequest, { terms, sure }: { terms: TermQuery; sure: SQL }): SQL {
  if (request.filters.length === 0) return sql`false`
  const all = whereFound({ ...request, filters: [] }, { terms })
  return sql`case when exists (select 1 from found where ${sure}) then true
    else (select count(*) > 0 from (select 1 from search_entry ${all} limit ${CANDIDATE_CAP}) as unfiltered) end`
}
