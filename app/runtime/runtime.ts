import type { Database } from '../../db/client.server.ts'
import type { SearchNode, SearchNodeState } from '../adapters/search/search-index-port.ts'
import type { Ports } from '../services/ports.ts'
import type { Env } from './env.ts'
import type { Log } from './log.ts'

/** Everything a request needs from outside, wired once at the start. */
export type Runtime = Ports & {
  env: Env
  log: Log
  database: Database
  /** Search servers that are fed from the database; none where it searches itself. */
  searchNodes: readonly SearchNode[]
  /** Those whose documents are too old to be shown; whoever feeds them puts them in and takes them out. */
  searchBehind: Set<string>
  searchState: () => SearchNodeState[]
  /** Ends jobs, closes the database. */
  close: () => Promise<void>
}
