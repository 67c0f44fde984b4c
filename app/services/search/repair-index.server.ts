import type { SearchNode } from '../../adapters/search/search-index-port.ts'
import { FEEDING } from '../../domain/search/feeding.ts'
import type { Ports } from '../ports.ts'
import { compareIndex, type Drift, wrongIn } from './compare-index.server.ts'
import { consumerOf, setFilled } from './search-nodes.server.ts'
import { tellNodes } from './tell-nodes.server.ts'

type Repaired = Omit<Drift, 'ids'> & {
  /** Entries that are sent again. */
  queued: number
  /** So much is wrong that the index is built anew. */
  rebuild: boolean
}

/** Compares a live index with the database; what differs is told again, and the queue repairs it. */
export async function repairIndex(
  ports: Pick<Ports, 'db' | 'now'>,
  node: Pick<SearchNode, 'node' | 'live'>,
  signal?: AbortSignal,
): Promise<Repaired> {
  const consumer = consumerOf(node.node)
  const { ids, ...drift } = await compareIndex(ports, {
    writer: node.live,
    consumer,
    ...(signal ? { signal } : {}),
  })
  const wrong = wrongIn(drift)
  const rebuild = wrong > FEEDING.batch && wrong > drift.entries / 2
  if (rebuild) await setFilled(ports, { consumer, filledAt: null })
  else
    for (let from = 0; from < ids.length; from += FEEDING.batch)
      await tellNodes(ports, { entries: ids.slice(from, from + FEEDING.batch), only: consumer })
  return { ...drift, queued: rebuild ? 0 : ids.length, rebuild }
}
