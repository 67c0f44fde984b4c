import { onTestFinished } from 'vitest'
import {
  type FailOverEvent,
  type FailOverSearch,
  failOverSearch,
} from '#app/adapters/search/fail-over-search.server.ts'
import { openConnection } from '#app/adapters/search/meilisearch/connection.server.ts'
import { createMeilisearchSearch } from '#app/adapters/search/meilisearch/meilisearch-search.server.ts'
import { createPostgresSearch } from '#app/adapters/search/postgres-search.server.ts'
import type { SearchPort } from '#app/adapters/search/search-port.ts'
import type { Db } from '#db/client.server.ts'
import { type LyingServer, type Manner, startLyingServer } from '#tests/support/lying-server.ts'
import { names } from './search-world.ts'

const TIMEOUT_MS = 150

/** Manners in which no request is answered as it should be, whatever it asks for. */
export const LIES: readonly Manner[] = [
  'hangs',
  'drips',
  'hangs up',
  'is overloaded',
  'is broken',
  'is behind a broken proxy',
  'denies the key',
  'lacks the index',
  'answers a page',
  'answers half',
  'answers nothing',
  'answers too little',
]

/** A server that lies until the test ends. */
export async function lying(manner: Manner): Promise<LyingServer> {
  const server = await startLyingServer(manner)
  onTestFinished(() => server.close())
  return server
}

type Over = {
  search: FailOverSearch
  postgres: SearchPort
  events: FailOverEvent[]
  /** Moves the clock of the breakers. */
  pass: (ms: number) => void
}

/** Search over a real database and these servers, with a clock of its own. */
export function searchOver(
  db: Db,
  urls: readonly string[],
  isBehind?: (node: string) => boolean,
): Over {
  const connections = urls.map((url) => openConnection({ url, key: 'secret' }))
  onTestFinished(async () => {
    await Promise.all(connections.map((one) => one.close()))
  })
  let time = 0
  const events: FailOverEvent[] = []
  const postgres = createPostgresSearch(db, { names })
  const search = failOverSearch({
    engines: connections.map((connection) =>
      createMeilisearchSearch(connection, { names, timeoutMs: TIMEOUT_MS }),
    ),
    fallback: postgres,
    timeoutMs: TIMEOUT_MS,
    now: () => time,
    report: (event) => events.push(event),
    ...(isBehind ? { isBehind } : {}),
  })
  const pass = (ms: number) => {
    time += ms
  }
  return { search, postgres, events, pass }
}
