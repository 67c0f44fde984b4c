import type { CandidatePort } from './candidate-port.ts'
import type { FailOverSearch } from './fail-over-search.server.ts'

/** Candidates that are never missed: from the first search server that answers, else from the database. */
export function failOverCandidates(
  { firstAnswer }: Pick<FailOverSearch, 'firstAnswer'>,
  fallback: CandidatePort,
): CandidatePort {
  return {
    async retrieve(request) {
      const first = await firstAnswer((engine, signal) => engine.retrieve(request, signal))
      return first?.answer ?? { ...(await fallback.retrieve(request)), degraded: true }
    },
  }
}
