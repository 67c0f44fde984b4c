import type { SearchNode } from '../adapters/search/search-index-port.ts'
import { FEEDING } from '../domain/search/feeding.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { repairIndex } from '../services/search/repair-index.server.ts'
import { consumerOf, readNode } from '../services/search/search-nodes.server.ts'
import { repeat } from './repeat.ts'

/** At the start and every hour: whatever the queue should have missed is found and sent. */
export function startCompareSearch(
  { db, now, log }: Pick<Runtime, 'db' | 'now' | 'log'>,
  { node, live }: Pick<SearchNode, 'node' | 'live'>,
): () => Promise<void> {
  const stopping = new AbortController()
  const stop = repeat({
    everyMs: FEEDING.compareMs,
    async work() {
      const row = await readNode({ db }, consumerOf(node))
      if (!row?.filledAt) return
      const found = await repairIndex({ db, now }, { node, live }, stopping.signal)
      const wrong = found.missing + found.extra + found.other
      log[wrong > 0 ? 'warn' : 'info']({ node, ...found }, 'index compared with the database')
    },
    onError: (error) => {
      if (!stopping.signal.aborted) log.warn({ node, err: error }, 'comparison of an index')
    },
  })
  return () => {
    stopping.abort(new Error('the server stops'))
    return stop()
  }
}
