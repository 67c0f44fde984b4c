import type { CandidatePort } from '../adapters/search/candidate-port.ts'
import { failOverCandidates } from '../adapters/search/fail-over-candidates.ts'
import { failOverSearch } from '../adapters/search/fail-over-search.server.ts'
import { scopedKeys } from '../adapters/search/meilisearch/keys.server.ts'
import {
  type MeilisearchNode,
  openSearchNode,
} from '../adapters/search/meilisearch/search-node.server.ts'
import type { SearchPort } from '../adapters/search/search-port.ts'
import type { NameMatcher } from '../domain/text/name.ts'
import { type Env, readMasterKey } from './env.ts'
import type { Log } from './log.ts'
import type { Runtime } from './runtime.ts'

type Parts = {
  env: Env
  log: Log
  names: NameMatcher
  fallback: SearchPort
  candidates: CandidatePort
}

/** Meilisearch where it is configured, and the database for whatever it does not answer. */
export function wireSearch({ env, log, names, fallback, candidates }: Parts): Pick<
  Runtime,
  'search' | 'candidates' | 'searchBehind' | 'searchState'
> & {
  searchNodes: MeilisearchNode[]
} {
  const searchBehind = new Set<string>()
  const { MEILI_URL: urls = [], MEILI_TIMEOUT_MS: timeoutMs } = env
  if (urls.length === 0)
    return {
      search: fallback,
      candidates,
      searchNodes: [],
      searchBehind,
      searchState: () => [],
    }
  const keys = scopedKeys(readMasterKey())
  const searchNodes = urls.map((url) =>
    openSearchNode({ url, keys, masterKey: readMasterKey, names, timeoutMs }),
  )
  const search = failOverSearch({
    engines: searchNodes.map(({ engine }) => engine),
    fallback,
    timeoutMs,
    now: () => performance.now(),
    isBehind: (node) => searchBehind.has(node),
    report: ({ node, fault, state, error }) =>
      fault === 'rejected' || fault === 'unknown'
        ? log.error(
            { node, fault, err: error },
            'a search was answered by the database: our mistake',
          )
        : log.warn({ node, fault, state }, 'a search server did not answer'),
  })
  return {
    search,
    candidates: failOverCandidates(search, candidates),
    searchNodes,
    searchBehind,
    searchState: search.nodes,
  }
}

/** Makes the keys of servers that are new; nobody waits for it, and a server that is away is set up later. */
export function setUpSearch({
  searchNodes,
  log,
  env,
}: Pick<Runtime, 'searchNodes' | 'log' | 'env'>): void {
  const nodes = searchNodes.map(({ node }) => node)
  if (nodes.length > 0)
    log.info({ nodes, timeoutMs: env.MEILI_TIMEOUT_MS }, 'searching on these; else on the database')
  for (const node of searchNodes)
    node.setUp().catch((error: unknown) => {
      log.warn({ node: node.node, err: error }, 'a search server could not be set up')
    })
}
