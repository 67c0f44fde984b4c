import type { SearchNode } from '../adapters/search/search-index-port.ts'
import { FEEDING } from '../domain/search/feeding.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { wrongIn } from '../services/search/compare-index.server.ts'
import { repairIndex } from '../services/search/repair-index.server.ts'
import { consumerOf, readNode } from '../services/search/search-nodes.server.ts'
import type { Doubt } from './doubt.ts'
import { repeat } from './repeat.ts'

type Compared = Pick<SearchNode, 'node' | 'live'> & { doubt: Doubt }

/**
 * At the start, every hour, and whenever there was reason to doubt that a server holds what it was sent: whatever
 * the queue should have missed is found and sent.
 */
export function startCompareSearch(
  { db, now, log }: Pick<Runtime, 'db' | 'now' | 'log'>,
  { node, live, doubt }: Compared,
): () => Promise<void> {
  const stopping = new AbortController()
  let comparedAt = Number.NEGATIVE_INFINITY
  let failed = false
  const isDue = async () => {
    const doubtedForMs = doubt.raisedForMs()
    if (doubtedForMs === null) return doubt.now() - comparedAt >= FEEDING.compareMs
    if (doubtedForMs < FEEDING.doubtMs) return false
    // what arrived late is not yet among what it holds; but one that is always written is compared too
    return doubtedForMs > 10 * FEEDING.doubtMs || !(await live.stats())?.writing
  }
  const stop = repeat({
    everyMs: FEEDING.watchMs / 4,
    async work() {
      if (!(await isDue())) return
      const began = doubt.now()
      const row = await readNode({ db }, consumerOf(node))
      if (row?.filledAt) {
        const found = await repairIndex({ db, now }, { node, live }, stopping.signal)
        const level = wrongIn(found) > 0 ? 'warn' : 'info'
        log[level]({ node, ...found }, 'index compared with the database')
      }
      doubt.settle(began)
      comparedAt = began
      failed = false
    },
    onError: (error) => {
      doubt.raise()
      // one line when it begins to fail, not one for every try
      if (!failed && !stopping.signal.aborted)
        log.warn({ node, err: error }, 'comparison of an index')
      failed = true
    },
  })
  return () => {
    stopping.abort(new Error('the server stops'))
    return stop()
  }
}
