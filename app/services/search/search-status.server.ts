import { and, count, eq } from 'drizzle-orm'
import { change, delivery, searchEntry } from '#db/schema/index.ts'
import type { SearchNode } from '../../adapters/search/search-index-port.ts'
import { FEEDING } from '../../domain/search/feeding.ts'
import type { Ports } from '../ports.ts'
import { compareIndex, type Drift, wrongIn } from './compare-index.server.ts'
import { countUnsent, oldestUnsent } from './search-lag.server.ts'
import { consumerOf, readNode } from './search-nodes.server.ts'
import { messageOf } from './send-entries.server.ts'

export type NodeStatus = {
  node: string
  /** Why it does not answer; the figures of its index are missing then. */
  fault: string | null
  filledAt: Date | null
  building: boolean
  entries: number
  documents: number | null
  bytes: number | null
  pending: number
  /** Of the oldest change that is not sent. */
  lagMs: number
  parked: { id: string; error: string }[]
  drift: Omit<Drift, 'ids'> | null
  settings: { wanted: string; had: string | null }
  ok: boolean
}

/** More than a person reads at once; the count is of all. */
const MOST_PARKED = 20

export async function searchStatus(
  ports: Pick<Ports, 'db' | 'now'>,
  node: Pick<SearchNode, 'node' | 'live'>,
): Promise<NodeStatus> {
  const consumer = consumerOf(node.node)
  const at = ports.now()
  const [row, oldest, unsent, parked, total] = await Promise.all([
    readNode(ports, consumer),
    oldestUnsent(ports, consumer),
    countUnsent(ports, consumer),
    parkedOf(ports, consumer),
    ports.db.select({ n: count() }).from(searchEntry),
  ])
  const index = await readIndex(ports, node)
  const lagMs = oldest ? Math.max(0, at.getTime() - oldest.getTime()) : 0
  const settings = { wanted: node.live.wantedSettingsHash, had: index.had }
  const { drift } = index
  const inStep = drift !== null && wrongIn(drift) === 0
  const filledAt = row?.filledAt ?? null
  return {
    ...{ node: node.node, fault: index.fault, filledAt, parked, lagMs, settings, drift },
    building: (row?.buildingUntil?.getTime() ?? 0) > at.getTime(),
    entries: total[0]?.n ?? 0,
    documents: index.documents,
    bytes: index.bytes,
    pending: unsent.pending,
    ok:
      filledAt !== null &&
      settings.had === settings.wanted &&
      inStep &&
      parked.length === 0 &&
      lagMs <= FEEDING.behindMs,
  }
}

async function readIndex(ports: Pick<Ports, 'db'>, node: Pick<SearchNode, 'node' | 'live'>) {
  const none = { documents: null, bytes: null, had: null, drift: null }
  try {
    const had = await node.live.settingsHash()
    const stats = await node.live.stats()
    if (had === null || stats === null) return { ...none, fault: 'there is no index' }
    const consumer = consumerOf(node.node)
    const drift = await compareIndex(ports, { writer: node.live, consumer })
    return { had, documents: stats.documents, bytes: stats.bytes, drift, fault: null }
  } catch (error) {
    return { ...none, fault: messageOf(error) }
  }
}

async function parkedOf(
  { db }: Pick<Ports, 'db'>,
  consumer: ReturnType<typeof consumerOf>,
): Promise<NodeStatus['parked']> {
  const rows = await db
    .select({ id: change.entityId, error: delivery.error })
    .from(delivery)
    .innerJoin(change, eq(change.id, delivery.changeId))
    .where(and(eq(delivery.consumer, consumer), eq(delivery.state, 'parked')))
    .limit(MOST_PARKED)
  return rows.map(({ id, error }) => ({ id, error: error ?? '' }))
}
