import type { Runtime } from '../runtime/runtime.ts'
import { registerNodes } from '../services/search/search-nodes.server.ts'
import { startCompareSearch } from './compare-search.job.ts'
import { startDeliverSearch } from './deliver-search.job.ts'
import { createDoubt } from './doubt.ts'
import { startWatchSearch } from './watch-search.job.ts'

type Feeding = Pick<Runtime, 'db' | 'now' | 'log' | 'searchNodes' | 'searchBehind'>

/** Keeps the search servers of the configuration in step with the database, and lets go of those no longer named. */
export function startFeedSearch(runtime: Feeding): () => Promise<void> {
  const { log, searchNodes } = runtime
  const names = searchNodes.map(({ node }) => node)
  const registering = registerNodes(runtime, names).catch((err: unknown) => {
    log.error({ err }, 'search servers could not be registered')
  })
  const stops = searchNodes.flatMap((node) => {
    const fed = { ...node, doubt: createDoubt() }
    return [
      startWatchSearch(runtime, fed),
      startDeliverSearch(runtime, fed),
      startCompareSearch(runtime, fed),
    ]
  })
  return async () => {
    await Promise.all([registering, ...stops.map((stop) => stop())])
  }
}
