import type { SearchNode } from '../adapters/search/search-index-port.ts'
import { FEEDING } from '../domain/search/feeding.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { deliverSearch, type Turn } from '../services/search/deliver-search.server.ts'
import { consumerOf } from '../services/search/search-nodes.server.ts'
import type { Doubt } from './doubt.ts'
import { repeat } from './repeat.ts'

/** Sends one server what was written, as it is written. Returns the stop, which waits for the batch on its way. */
export function startDeliverSearch(
  { db, now, log }: Pick<Runtime, 'db' | 'now' | 'log'>,
  { node, live, doubt }: Pick<SearchNode, 'node' | 'live'> & { doubt: Doubt },
): () => Promise<void> {
  const work = { consumer: consumerOf(node), writer: live }
  let stopping = false
  let pauseMs = 0
  let pausedUntil = 0
  let doubtful = false
  const wait = () => {
    pauseMs = Math.min(Math.max(2 * pauseMs, FEEDING.firstPauseMs), FEEDING.longestPauseMs)
    pausedUntil = performance.now() + pauseMs
  }
  const take = (turn: Turn) => {
    doubtful ||= turn.doubtful
    if (turn.waits !== null) {
      // one line when it begins to wait, not one for every try
      if (pauseMs === 0) log.warn({ node, reason: turn.waits }, 'a search server takes no changes')
      return wait()
    }
    pauseMs = 0
    // not before it takes something again: only then can it be compared
    if (doubtful) doubt.raise()
    doubtful = false
  }
  const stop = repeat({
    everyMs: FEEDING.pollMs,
    async work() {
      while (!stopping && performance.now() >= pausedUntil) {
        const turn = await deliverSearch({ db, now }, work)
        take(turn)
        for (const { id, error } of turn.parked)
          log.error({ node, entry: id, reason: error }, 'a document was refused and is parked')
        if (turn.claimed < FEEDING.batch) return
        await new Promise((resolve) => setTimeout(resolve, FEEDING.breathMs))
      }
    },
    onError(error) {
      if (pauseMs === 0) log.error({ node, err: error }, 'delivery to a search server')
      doubtful = true
      wait()
    },
  })
  return () => {
    stopping = true
    return stop()
  }
}
