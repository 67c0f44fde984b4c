import type { Runtime } from '../runtime/runtime.ts'
import { registerNodes } from '../services/search/search-nodes.server.ts'
import { startCompareSearch } from './compare-search.job.ts'
import { startDeliverSearch } from './deliver-search.job.ts'
import { startWatchSearch } from './watch-search.job.ts'

type Feeding = Pick<Runtime, 'db' | 'now' | 'log' | 'searchNodes' | 'searchBehind'>

/** Keeps the search servers of the configuration in step with the database, and lets go of those no longer named. */
export function startFeedSearch(runtime: Feeding): () => Promise<void> {
  const { log, searchNodes } = runtime
  const names = searchNodes.map(({ node }) => node)
  const registering = registerNodes(runtime, names).catch((err: unknown) => {
    log.error({ err }, 'search servers could not be registered')
  })
  const stops = searchNodes.flatMap((node) => [
    startWatchSearch(runtime, node),
    startDeliverSearch(runtime, node),
    startCompareSearch(runtime, node),
  ])
  return async () => {
    await Promise.all([registering, ...stops.map((stop) => stop())])
  }
}
