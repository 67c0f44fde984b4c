import type { Database } from '../../db/client.server.ts'
import type { Ports } from '../services/ports.ts'
import type { Env } from './env.ts'
import type { Log } from './log.ts'

/** Everything a request needs from outside, wired once at the start. */
export type Runtime = Ports & {
  env: Env
  log: Log
  database: Database
  /** Ends jobs, closes the database. */
  close: () => Promise<void>
}
