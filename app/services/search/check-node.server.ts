import { searchEntry } from '#db/schema/index.ts'
import type { SearchNode } from '../../adapters/search/search-index-port.ts'
import { FEEDING } from '../../domain/search/feeding.ts'
import type { Ports } from '../ports.ts'
import { clearStaged } from './reindex-search.server.ts'
import { oldestUnsent } from './search-lag.server.ts'
import { consumerOf, readNode, setFilled } from './search-nodes.server.ts'

/** `unfilled`: to be built as a whole; `behind`: the oldest change not sent is too old to be shown. */
type NodeHealth = 'ready' | 'behind' | 'unfilled' | 'unregistered'

export type NodeCheck = {
  health: NodeHealth
  /** When its index was last written; null where it has none. */
  writtenAt: Date | null
}

/** What an index may be used for now; rejects when its server does not answer. Clears away what a dead build left. */
export async function checkNode(
  ports: Pick<Ports, 'db' | 'now'>,
  node: SearchNode,
): Promise<NodeCheck> {
  const none = (health: NodeHealth): NodeCheck => ({ health, writtenAt: null })
  const consumer = consumerOf(node.node)
  const row = await readNode(ports, consumer)
  if (!row) return none('unregistered')
  const at = ports.now().getTime()
  if (!row.filledAt) return none('unfilled')
  if (row.staged && (row.buildingUntil?.getTime() ?? 0) < at)
    await clearStaged(ports, { node, consumer })
  const writtenAt = await whole(ports, node)
  if (writtenAt === null) {
    await setFilled(ports, { consumer, filledAt: null })
    return none('unfilled')
  }
  const oldest = await oldestUnsent(ports, consumer)
  const isBehind = oldest !== null && at - oldest.getTime() > FEEDING.behindMs
  return { health: isBehind ? 'behind' : 'ready', writtenAt }
}

/** When an index was last written that has its settings and documents where there are any; else null. */
async function whole({ db }: Pick<Ports, 'db'>, { live }: SearchNode): Promise<Date | null> {
  if ((await live.settingsHash()) !== live.wantedSettingsHash) return null
  const stats = await live.stats()
  if (stats === null || stats.documents > 0) return stats?.writtenAt ?? null
  const some = await db.select({ id: searchEntry.id }).from(searchEntry).limit(1)
  return some.length === 0 ? stats.writtenAt : null
}
