import { strictTerms } from '#app/domain/search/candidates.ts'
import { asks } from '#app/domain/search/query.ts'
import type { NameMatcher } from '#app/domain/text/name.ts'
import type { CandidatePort, CandidateRequest, Candidates } from '../candidate-port.ts'
import { activeFacets } from '../conditions.ts'
import {
  type SearchAnswer,
  type SearchPort,
  type SearchRequest,
  TOTAL_CAP,
} from '../search-port.ts'
import { timeLimit } from '../time-limit.ts'
import { answer } from './answer.server.ts'
import { retrieveCandidates } from './candidates.server.ts'
import type { Connection } from './connection.server.ts'
import { keepDigests } from './digests.server.ts'
import { openEntryIndex } from './entry-index.server.ts'
import { allOf, conditionFilters, termFilter } from './filter.ts'
import { rememberingParts } from './remember-parts.ts'
import { indexUid } from './settings.ts'

/** An engine on one server; every call may bring its own time limit. Rejects with an `EngineError`. */
export interface SearchEngine extends SearchPort, CandidatePort {
  readonly node: string
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer>
  totalsWithout(
    request: SearchRequest,
    signal?: AbortSignal,
  ): ReturnType<SearchPort['totalsWithout']>
  health(signal?: AbortSignal): ReturnType<SearchPort['health']>
  retrieve(request: CandidateRequest, signal?: AbortSignal): Promise<Candidates>
}

type Options = { names: NameMatcher; timeoutMs: number; index?: string }

/** Search on one Meilisearch server: the candidates are found there, the domain ranks them. */
export function createMeilisearchSearch(
  connection: Connection,
  { names, timeoutMs, index: uid = indexUid() }: Options,
): SearchEngine {
  const digests = keepDigests()
  const matcher = rememberingParts(names)
  const open = (signal = timeLimit(timeoutMs)) => openEntryIndex(connection, { index: uid, signal })
  return {
    engine: 'meilisearch',
    node: connection.node,
    async search(request, signal) {
      const found = await answer(request, { index: open(signal), names: matcher, digests })
      return { ...found, engine: 'meilisearch', degraded: false }
    },
    async totalsWithout(request, signal) {
      const terms = asks(request.query) ? strictTerms(request.query) : null
      const words = terms && termFilter(terms)
      const facets = activeFacets(request)
      const replies = await open(signal).ask(
        facets.map((name) => ({ filter: allOf(words, conditionFilters(request, name)) })),
      )
      return facets
        .map((facet, place) => ({ facet, total: Math.min(replies[place]?.total ?? 0, TOTAL_CAP) }))
        .filter(({ total }) => total > 0)
        .toSorted((a, b) => b.total - a.total)
    },
    retrieve: (request, signal) => retrieveCandidates(request, open(signal)),
    async health(signal) {
      const [reply] = await open(signal).ask([{ filter: 'lastDay > 0' }])
      return { ok: reply !== undefined, documents: reply?.total ?? 0 }
    },
  }
}
