import type { SQL } from 'drizzle-orm'
import {
  type CandidateStep,
  relaxedSteps,
  strictSteps,
  type Tier,
} from '#app/domain/search/candidates.ts'
import type { TermQuery } from '#app/domain/search/lexemes.ts'
import { type Candidate, type Ranked, rank } from '#app/domain/search/rank.ts'
import type { NameMatcher } from '#app/domain/text/name.ts'
import {
  type CandidateRow,
  type Rest,
  relaxedStatement,
  strictStatement,
} from './candidate-statement.ts'
import type { Counts } from './count-statements.ts'
import type { Readings } from './readings.ts'
import type { Rows } from './rows.ts'
import type { SearchRequest } from './search-port.ts'
import { CANDIDATE_CAP } from './statements.ts'

export type Found = {
  /** Best first; those past the ranking window follow in the order they were found, as far as the page needs them. */
  ranked: readonly Ranked[]
  total: number
  /** More were found than are looked at. */
  capped: boolean
  counts: Counts
  /** Hits that `counts` does not hold, and what it holds that proved to be no hit. */
  uncounted: readonly string[]
  miscounted: readonly string[]
}

type Tools = { rows: Rows; readings: Readings; names: NameMatcher }
type Gathered = { read: Candidate[]; unread: Ranked[]; rest: Rest }

/**
 * The candidates of a query. Nearer ones are looked for where nothing has it all, not where a filter keeps it away:
 * then the filter is what to change.
 */
export async function findByFit(request: SearchRequest, tools: Tools): Promise<Found> {
  const context = { query: request.query, names: tools.names, now: request.now }
  const steps = strictSteps(request.query)
  const { read, unread, rest } = await gather(steps, {
    tools,
    statement: strictStatement(steps, request),
  })
  const ranked = rank(read, context)
  const total = ranked.length + rest.unread
  if (total > 0 || rest.elsewhere) {
    const kept = new Set(ranked.map(({ id }) => id))
    return {
      ranked: [...ranked, ...unread],
      total,
      capped: read.length + rest.unread >= CANDIDATE_CAP,
      counts: rest.counts ?? {},
      uncounted: idsOf(read.filter(({ id, tier }) => tier === 'name' && kept.has(id))),
      miscounted: idsOf(read.filter(({ id, tier }) => tier !== 'name' && !kept.has(id))),
    }
  }
  return findNear(request, tools)
}

async function findNear(request: SearchRequest, tools: Tools): Promise<Found> {
  const steps = relaxedSteps(request.query)
  const terms: TermQuery = { any: steps.map((step) => step.terms) }
  const none: Found = {
    ranked: [],
    total: 0,
    capped: false,
    counts: {},
    uncounted: [],
    miscounted: [],
  }
  if (steps.length === 0) return none
  const { read, rest } = await gather(steps, {
    tools,
    statement: relaxedStatement(steps, { request, terms }),
  })
  const ranked = rank(read, { query: request.query, names: tools.names, now: request.now })
  const total = ranked.length
  return { ...none, ranked, total, counts: rest.counts ?? {}, uncounted: idsOf(ranked) }
}

const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id)

async function gather(
  steps: readonly CandidateStep[],
  { tools: { rows, readings }, statement }: { tools: Tools; statement: SQL },
): Promise<Gathered> {
  const ranked: { id: string; tier: Tier; mark: string }[] = []
  const unread: { id: string; place: number }[] = []
  let rest: Rest = { unread: 0, elsewhere: false, counts: null }
  for (const row of await rows<CandidateRow>(statement)) {
    if (row.rest !== null) {
      rest = row.rest
      continue
    }
    const { id, place, mark } = row
    const tier = steps[row.step]?.tier
    if (mark === null) unread.push({ id, place })
    else if (tier) ranked.push({ id, tier, mark })
  }
  const found = await readings.of(ranked, rows)
  return {
    read: ranked.flatMap(({ id, tier }) => {
      const reading = found.get(id)
      return reading ? [{ id, tier, ...reading }] : []
    }),
    unread: unread
      .sort((a, b) => a.place - b.place)
      .map(({ id }) => ({ id, score: 0, partial: false })),
    rest,
  }
}
