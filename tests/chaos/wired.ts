import { readEnv } from '#app/runtime/env.ts'
import { createLog } from '#app/runtime/log.ts'
import type { Runtime } from '#app/runtime/runtime.ts'
import { wire } from '#app/runtime/wire.ts'
import { openPostgres } from '#db/client.server.ts'

/** The product without its web server, over the database and the search servers of the environment. */
export function wired(): Runtime {
  const env = readEnv()
  if (!env.DATABASE_URL) throw new Error('DATABASE_URL is missing')
  return wire({ env, log: createLog(env), database: openPostgres(env.DATABASE_URL) })
}
