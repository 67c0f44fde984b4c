import {
  type CandidateStep,
  relaxedSteps,
  strictSteps,
  strictTerms,
  type Tier,
} from '#app/domain/search/candidates.ts'
import type { TermQuery } from '#app/domain/search/lexemes.ts'
import { type Candidate, type Ranked, rank } from '#app/domain/search/rank.ts'
import type { NameMatcher } from '#app/domain/text/name.ts'
import type { SearchRequest } from '../search-port.ts'
import { RANK_WINDOW } from '../statements.ts'
import type { Digest, Digests } from './digests.server.ts'
import type { EngineQuery, EntryIndex } from './entry-index.server.ts'
import { allOf, conditionFilters, termFilter } from './filter.ts'
import { idOfRef } from './index-document.ts'
import type { Reply } from './replies.ts'

export type Found = {
  /** Best first; those past the ranking window follow in the order they were found. */
  ranked: readonly Ranked[]
  /** What the hits were found by. */
  terms: TermQuery
  /** Facets are counted over these records, or over all the engine holds for the terms, some more and some less. */
  over: { read: readonly Digest[] } | { plus: readonly Digest[]; minus: readonly Digest[] }
}

export type Tools = { index: EntryIndex; names: NameMatcher; digests: Digests }

/**
 * The candidates of a query, in one round trip: of each step the engine counts its hits and names the first thousand.
 * Nearer ones are looked for where nothing has it all, not where a filter keeps it away.
 */
export async function findByFit(request: SearchRequest, tools: Tools): Promise<Found> {
  const terms = strictTerms(request.query)
  const steps = strictSteps(request.query)
  const places = placesOf(steps, await tools.index.ask(stepQueries(steps, request)))
  const strict = await rankFirst(places.found, { request, tools })
  const unread = places.found.slice(RANK_WINDOW).filter(({ tier }) => tier !== 'name')
  if (strict.ranked.length + unread.length > 0) {
    const ranked = [...strict.ranked, ...unread.map(({ id }) => ({ id, score: 0, partial: false }))]
    const { kept, dropped } = strict
    if (places.complete && unread.length === 0) return { ranked, terms, over: { read: kept } }
    const byName = ({ id }: Digest) => strict.tierOf.get(id) === 'name'
    const over = { plus: kept.filter(byName), minus: dropped.filter((one) => !byName(one)) }
    return { ranked, terms, over }
  }
  return findNear(request, { tools, terms })
}

/** What comes near; asked in the same round trip whether a filter keeps away what has it all. */
async function findNear(
  request: SearchRequest,
  { tools, terms }: { tools: Tools; terms: TermQuery },
): Promise<Found> {
  const steps = relaxedSteps(request.query)
  const unfiltered = conditionFilters({ ...request, filters: [] })
  const without =
    request.filters.length > 0 ? [{ filter: allOf(termFilter(terms), unfiltered) }] : []
  const replies = await tools.index.ask([...stepQueries(steps, request), ...without])
  if ((replies[steps.length]?.total ?? 0) > 0) return { ranked: [], terms, over: { read: [] } }
  const { found } = placesOf(steps, replies)
  const near = await rankFirst(found, { request, tools })
  return {
    ranked: near.ranked,
    terms: { any: steps.map((step) => step.terms) },
    over: { read: near.kept },
  }
}

function stepQueries(steps: readonly CandidateStep[], request: SearchRequest): EngineQuery[] {
  const conditions = conditionFilters(request)
  return steps.map(({ terms }) => ({
    filter: allOf(termFilter(terms), conditions),
    facets: ['ref'],
  }))
}

type Place = { id: string; ref: string; tier: Tier }

/** By step, then by id; a document belongs to its strictest step. `complete`: all of them were named. */
function placesOf(
  steps: readonly CandidateStep[],
  replies: readonly Reply[],
): { found: Place[]; complete: boolean } {
  const found = new Map<string, Place>()
  let complete = true
  steps.forEach(({ tier }, step) => {
    const { total = 0, facets } = replies[step] ?? {}
    const refs = Object.keys(facets?.ref ?? {})
    if (refs.length < total) complete = false
    for (const ref of refs) {
      const id = idOfRef(ref)
      if (!found.has(id)) found.set(id, { id, ref, tier })
    }
  })
  return { found: [...found.values()], complete }
}

/** Reads and ranks those in the window; `dropped` proved to be no hits. */
async function rankFirst(
  places: readonly Place[],
  { request, tools }: { request: SearchRequest; tools: Tools },
) {
  const window = places.slice(0, RANK_WINDOW)
  const digests = await tools.digests.of(window, tools.index)
  const tierOf = new Map(window.map(({ id, tier }) => [id, tier]))
  const candidates = window.flatMap(({ id, tier }): Candidate[] => {
    const digest = digests.get(id)
    if (!digest) return []
    const { kind, key, confirmedAt, facets } = digest
    return [{ id, tier, kind, key, confirmedAt, verified: facets.includes('trust:verified') }]
  })
  const { query, now } = request
  const ranked = rank(candidates, { query, names: tools.names, now })
  const hits = new Set(ranked.map(({ id }) => id))
  const read = [...digests.values()]
  return {
    ranked,
    tierOf,
    kept: read.filter(({ id }) => hits.has(id)),
    dropped: read.filter(({ id }) => !hits.has(id)),
  }
}
