import type { SearchIndexWriter } from '../../adapters/search/search-index-port.ts'
import { FEEDING } from '../../domain/search/feeding.ts'
import type { Ports } from '../ports.ts'
import { deliverBatch } from './deliver-search.server.ts'
import { countUnsent } from './search-lag.server.ts'
import type { SearchConsumer } from './search-nodes.server.ts'

type Sending = {
  /** The queue of an index that nobody else sends to. */
  consumer: SearchConsumer
  writer: SearchIndexWriter
  signal: AbortSignal
  report?: (done: number, total: number) => void
}

/**
 * Sends what was written meanwhile while others go on writing, until so little is left that live writes can wait for
 * it. Where writes come as fast as they are sent what is left does not shrink: it is then left for `sendRest`, when
 * nothing is added.
 */
export async function catchUp(
  ports: Pick<Ports, 'db' | 'now'>,
  { report = () => {}, ...to }: Sending,
): Promise<void> {
  let done = 0
  for (let left = await unsent(ports, to); left > FEEDING.mostHeld; ) {
    const until = done + left
    while (done < until) {
      const claimed = await sendBatch(ports, to)
      if (claimed === 0) break
      done += claimed
      report(done, Math.max(done, until))
    }
    const now = await unsent(ports, to)
    if (now >= left) return
    left = now
  }
}

/** Sends all that waits; whoever calls it has seen to it that nothing is added. */
export async function sendRest(
  ports: Pick<Ports, 'db' | 'now'>,
  to: Omit<Sending, 'report'>,
): Promise<void> {
  while ((await sendBatch(ports, to)) > 0);
}

async function sendBatch(
  ports: Pick<Ports, 'db' | 'now'>,
  { consumer, writer, signal }: Omit<Sending, 'report'>,
): Promise<number> {
  signal.throwIfAborted()
  const { claimed, waits } = await deliverBatch(ports, { consumer, writer, signal })
  if (waits !== null) throw new Error(`the new index takes no changes: ${waits}`)
  return claimed
}

async function unsent(ports: Pick<Ports, 'db'>, { consumer }: Pick<Sending, 'consumer'>) {
  return (await countUnsent(ports, consumer)).pending
}
