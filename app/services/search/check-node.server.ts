import { searchEntry } from '#db/schema/index.ts'
import type { SearchNode } from '../../adapters/search/search-index-port.ts'
import { FEEDING } from '../../domain/search/feeding.ts'
import type { Ports } from '../ports.ts'
import { clearStaged } from './reindex-search.server.ts'
import { oldestUnsent } from './search-lag.server.ts'
import { consumerOf, readNode, setFilled } from './search-nodes.server.ts'

/** `unfilled`: to be built as a whole; `behind`: the oldest change not sent is too old to be shown. */
export type NodeHealth = 'ready' | 'behind' | 'unfilled' | 'unregistered'

/** What an index may be used for now; rejects when its server does not answer. Clears away what a dead build left. */
export async function checkNode(
  ports: Pick<Ports, 'db' | 'now'>,
  node: SearchNode,
): Promise<NodeHealth> {
  const consumer = consumerOf(node.node)
  const row = await readNode(ports, consumer)
  if (!row) return 'unregistered'
  const at = ports.now().getTime()
  if (!row.filledAt) return 'unfilled'
  if (row.staged && (row.buildingUntil?.getTime() ?? 0) < at)
    await clearStaged(ports, { node, consumer })
  if (!(await isWhole(ports, node))) {
    await setFilled(ports, { consumer, filledAt: null })
    return 'unfilled'
  }
  const oldest = await oldestUnsent(ports, consumer)
  return oldest && at - oldest.getTime() > FEEDING.behindMs ? 'behind' : 'ready'
}

async function isWhole({ db }: Pick<Ports, 'db'>, { live }: SearchNode): Promise<boolean> {
  if ((await live.settingsHash()) !== live.wantedSettingsHash) return false
  const stats = await live.stats()
  if (stats === null) return false
  if (stats.documents > 0) return true
  const some = await db.select({ id: searchEntry.id }).from(searchEntry).limit(1)
  return some.length === 0
}
