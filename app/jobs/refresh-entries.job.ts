import type { Runtime } from '../runtime/runtime.ts'
import { refreshStaleEntries } from '../services/search/refresh-stale-entries.server.ts'
import { repeat } from './repeat.ts'

const HOUR_MS = 3_600_000
/** Small enough that visitors hardly notice a batch. */
const BATCH = 100

type Refreshing = Pick<Runtime, 'db' | 'text' | 'regions' | 'knowledge' | 'now' | 'log'>

/** After an update of the knowledge: reads all products again, batch by batch, at the start. */
export function startRefreshEntries(runtime: Refreshing): () => Promise<void> {
  return repeat({
    everyMs: HOUR_MS,
    async work() {
      let done = 0
      for (let batch = BATCH; batch === BATCH; done += batch)
        batch = await refreshStaleEntries(runtime, { limit: BATCH })
      if (done > 0) runtime.log.info({ entries: done }, 'search entries read with new knowledge')
    },
    onError: (error) => runtime.log.error({ err: error }, 'refresh of search entries'),
  })
}
