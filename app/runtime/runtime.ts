import type { Database, Db } from '../../db/client.server.ts'
import type { AuthPort } from '../adapters/auth/auth-port.ts'
import type { MailPort } from '../adapters/mail/mail-port.ts'
import type { SearchPort } from '../adapters/search/search-port.ts'
import type { Knowledge } from '../domain/knowledge/types.ts'
import type { TextTools } from '../domain/text/types.ts'
import type { Env } from './env.ts'
import type { Log } from './log.ts'

/** Everything a request needs from outside, wired once at the start. */
export type Runtime = {
  env: Env
  log: Log
  database: Database
  db: Db
  search: SearchPort
  mail: MailPort
  auth: AuthPort
  text: TextTools
  knowledge: Knowledge
  now: () => Date
  /** Ends jobs, closes the database. */
  close: () => Promise<void>
}
