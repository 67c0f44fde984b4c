import {
  type CandidateStep,
  relaxedSteps,
  strictSteps,
  strictTerms,
} from '#app/domain/search/candidates.ts'
import type { TermQuery } from '#app/domain/search/lexemes.ts'
import { type Candidate, type Ranked, rank } from '#app/domain/search/rank.ts'
import type { RankKey } from '#app/domain/search/rank-key.ts'
import type { NameMatcher } from '#app/domain/text/name.ts'
import type { Rows } from './rows.ts'
import type { SearchRequest } from './search-port.ts'
import { CANDIDATE_CAP, candidateStatement, RANK_WINDOW, totalStatement } from './statements.ts'

/** `terms`: what the hits were found by; `capped`: more were found than are looked at. */
export type Found = { ranked: readonly Ranked[]; terms: TermQuery; capped: boolean }

type Row = {
  id: string
  step: number
  kind: Candidate['kind'] | null
  confirmed_at: string
  rank_key: RankKey
  verified: boolean
}

type Tools = { rows: Rows; names: NameMatcher }

/**
 * The candidates of a query, best first; those past the ranking window follow in the order they were found. Nearer
 * ones are looked for where nothing has it all, not where a filter keeps it away: then the filter is what to change.
 */
export async function findByFit(request: SearchRequest, tools: Tools): Promise<Found> {
  const { query, now } = request
  const context = { query, names: tools.names, now }
  const terms = strictTerms(query)
  const strict = await candidatesOf(strictSteps(query), { request, tools })
  const ranked = [...rank(strict.read, context), ...strict.unread]
  if (ranked.length > 0 || (await isFilteredAway(request, { terms, tools }))) {
    const capped = strict.read.length + strict.unread.length >= CANDIDATE_CAP
    return { ranked, terms, capped }
  }
  const steps = relaxedSteps(query)
  const relaxed = await candidatesOf(steps, { request, tools, cap: RANK_WINDOW })
  return {
    ranked: rank(relaxed.read, context),
    terms: { any: steps.map((step) => step.terms) },
    capped: false,
  }
}

async function isFilteredAway(
  request: SearchRequest,
  { terms, tools }: { terms: TermQuery; tools: Tools },
): Promise<boolean> {
  if (request.filters.length === 0) return false
  const [counted] = await tools.rows<{ total: number }>(
    totalStatement(terms, { ...request, filters: [] }),
  )
  return (counted?.total ?? 0) > 0
}

async function candidatesOf(
  steps: readonly CandidateStep[],
  { request, tools, cap }: { request: SearchRequest; tools: Tools; cap?: number },
): Promise<{ read: Candidate[]; unread: Ranked[] }> {
  if (steps.length === 0) return { read: [], unread: [] }
  const rows = await tools.rows<Row>(
    candidateStatement(steps, { request, ...(cap ? { cap } : {}) }),
  )
  const read: Candidate[] = []
  const unread: Ranked[] = []
  for (const row of rows) {
    const tier = steps[row.step]?.tier
    if (!tier) continue
    if (row.kind !== null) {
      const { id, kind, rank_key: key, verified } = row
      read.push({ id, tier, kind, key, confirmedAt: new Date(row.confirmed_at), verified })
      // a name that only shares characters is no hit until it was compared
    } else if (tier !== 'name') unread.push({ id: row.id, score: 0, partial: false })
  }
  return { read, unread }
}
