import { type CandidateStep, relaxedSteps, strictSteps } from '#app/domain/search/candidates.ts'
import { type Candidate, type Ranked, rank } from '#app/domain/search/rank.ts'
import type { RankKey } from '#app/domain/search/rank-key.ts'
import type { NameMatcher } from '#app/domain/text/name.ts'
import type { Rows } from './rows.ts'
import type { SearchRequest } from './search-port.ts'
import { CANDIDATE_CAP, candidateStatement, RANK_WINDOW } from './statements.ts'

/** With fewer hits than this that have everything, nearer ones are looked for too. */
const RELAX_BELOW = 5

/** `capped`: more were found than are looked at. */
export type Found = { ranked: readonly Ranked[]; capped: boolean }

type Row = {
  id: string
  step: number
  kind: Candidate['kind'] | null
  confirmed_at: string
  rank_key: RankKey
  verified: boolean
}

type Tools = { rows: Rows; names: NameMatcher }

/** The candidates of a query, best first; those past the ranking window follow in the order they were found. */
export async function findByFit(request: SearchRequest, tools: Tools): Promise<Found> {
  const strict = await candidatesOf(strictSteps(request.query), { request, tools })
  const { query, now } = request
  const context = { query, names: tools.names, now }
  const ranked = rank(strict.read, context)
  if (ranked.length + strict.unread.length >= RELAX_BELOW)
    return {
      ranked: [...ranked, ...strict.unread],
      capped: strict.read.length + strict.unread.length >= CANDIDATE_CAP,
    }
  const relaxed = await candidatesOf(relaxedSteps(query), { request, tools, cap: RANK_WINDOW })
  const known = new Set(ranked.map(({ id }) => id))
  const hits = strict.read.filter(({ id }) => known.has(id))
  const others = relaxed.read.filter(({ id }) => !known.has(id))
  return { ranked: rank([...hits, ...others], context), capped: false }
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
