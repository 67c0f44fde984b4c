import type { Database } from '../../db/client.server.ts'
import type { SearchNode } from '../adapters/search/search-index-port.ts'
import { readEnv } from '../runtime/env.ts'
import { createLog } from '../runtime/log.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { wire } from '../runtime/wire.ts'
import { registerNodes } from '../services/search/search-nodes.server.ts'
import { openBeside } from './open-ports.ts'

type Opened = {
  ports: Pick<Runtime, 'db' | 'now'>
  nodes: readonly SearchNode[]
  database: Database
  close: () => Promise<void>
}

/** The database and the search servers of the configuration, for a command beside a running server or without one. */
export async function openSearch(): Promise<Opened> {
  const env = readEnv()
  const database = await openBeside()
  const runtime = wire({ env, log: createLog({ LOG_LEVEL: 'error' }), database })
  const { db, now, searchNodes: nodes } = runtime
  if (nodes.length > 0)
    await registerNodes(
      { db },
      nodes.map(({ node }) => node),
    )
  return { ports: { db, now }, nodes, database, close: () => runtime.close() }
}
