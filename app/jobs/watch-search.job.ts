import type { SearchNode } from '../adapters/search/search-index-port.ts'
import { FEEDING } from '../domain/search/feeding.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { checkNode } from '../services/search/check-node.server.ts'
import { reindexSearch } from '../services/search/reindex-search.server.ts'
import { registerNodes } from '../services/search/search-nodes.server.ts'
import type { Doubt } from './doubt.ts'
import { repeat } from './repeat.ts'

type Watching = Pick<Runtime, 'db' | 'now' | 'log' | 'searchNodes' | 'searchBehind'>

/**
 * Until its index is known to be whole and in step, a server is not asked and the database answers; an index that is
 * gone, empty or set up otherwise is built in the background. Returns the stop, which ends a build.
 */
export function startWatchSearch(
  runtime: Watching,
  { doubt, ...node }: SearchNode & { doubt: Doubt },
): () => Promise<void> {
  const { log, searchBehind, searchNodes } = runtime
  const ports = { db: runtime.db, now: runtime.now }
  const stopping = new AbortController()
  searchBehind.add(node.node)
  let said = ''
  const say = (state: string) => {
    if (state === said) return
    said = state
    log.info({ node: node.node, state }, 'index of a search server')
  }
  let written = new Date(0)
  let wasAway = false
  const work = async () => {
    const { health, writtenAt } = await checkNode(ports, node).catch(async (error: unknown) => {
      wasAway = true
      // one that lost everything denies every key until it is set up; then the next look finds no index
      await node.setUp()
      throw error
    })
    // it may have been restored, or be another one at the same address: then its index is older than it was
    if (wasAway || (writtenAt && writtenAt < written)) doubt.raise()
    wasAway = false
    written = writtenAt ?? new Date(0)
    say(health)
    if (health === 'ready') searchBehind.delete(node.node)
    else searchBehind.add(node.node)
    if (health === 'unregistered')
      await registerNodes(
        ports,
        searchNodes.map((one) => one.node),
      )
    if (health !== 'unfilled') return
    const built = await reindexSearch(ports, { node, signal: stopping.signal })
    if (!built) return
    const { refused, ...figures } = built
    log.info({ node: node.node, ...figures }, 'the index of a search server was built')
    for (const { id, error } of refused)
      log.error(
        { node: node.node, entry: id, reason: error },
        'a document was refused and is parked',
      )
  }
  const stop = repeat({
    everyMs: FEEDING.watchMs,
    work,
    onError: (error) => {
      if (stopping.signal.aborted) return
      if (said !== 'away') log.warn({ node: node.node, err: error }, 'watch of a search server')
      said = 'away'
    },
  })
  return () => {
    stopping.abort(new Error('the server stops'))
    return stop()
  }
}
