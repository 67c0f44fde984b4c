import { describe, expect, onTestFinished } from 'vitest'
import type { CandidateRequest } from '#app/adapters/search/candidate-port.ts'
import { BREAKER } from '#app/adapters/search/circuit-breaker.ts'
import { failOverCandidates } from '#app/adapters/search/fail-over-candidates.ts'
import { failOverSearch } from '#app/adapters/search/fail-over-search.server.ts'
import { openConnection } from '#app/adapters/search/meilisearch/connection.server.ts'
import { createMeilisearchSearch } from '#app/adapters/search/meilisearch/meilisearch-search.server.ts'
import { createPostgresCandidates } from '#app/adapters/search/postgres-candidates.server.ts'
import { createPostgresSearch } from '#app/adapters/search/postgres-search.server.ts'
import type { Db } from '#db/client.server.ts'
import { type LyingServer, type Manner, startLyingServer } from '#tests/support/lying-server.ts'
import { test } from '#tests/support/test-database.ts'
import { candidateWorldIn } from './candidate-port.ts'
import { names } from './search-world.ts'

const TIMEOUT_MS = 150
const REQUEST: CandidateRequest = {
  retrievers: [
    { name: 'words', asks: [{ by: 'words', words: { terms: { lexeme: '谐波' }, field: 'B' } }] },
  ],
  limit: 50,
  today: '2026-11-23',
}

async function over(db: Db, manner: Manner) {
  await candidateWorldIn(db)
  const server: LyingServer = await startLyingServer(manner)
  const connection = openConnection({ url: server.url, key: 'secret' })
  onTestFinished(async () => {
    await connection.close()
    await server.close()
  })
  const fallback = createPostgresCandidates(db)
  const search = failOverSearch({
    engines: [createMeilisearchSearch(connection, { names, timeoutMs: TIMEOUT_MS })],
    fallback: createPostgresSearch(db, { names }),
    timeoutMs: TIMEOUT_MS,
    now: () => 0,
  })
  const candidates = failOverCandidates(search, fallback)
  return { server, search, candidates, fallback }
}

const LIES: Manner[] = [
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
  'takes the request for a wrong one',
  'merges what it should not',
  'merges strangers',
]

describe('candidates with a server that is not there', () => {
  for (const manner of LIES)
    test(`come from the database when the server ${manner}`, async ({ database }) => {
      const { server, candidates, fallback } = await over(database.db, manner)
      const found = await candidates.retrieve(REQUEST)
      expect(found).toEqual({ ...(await fallback.retrieve(REQUEST)), degraded: true })
      expect(found.ids).toHaveLength(2)
      expect(server.asked()).toBe(1)
    })

  test('share the breaker of searches: a server that hung for one is not asked for the other', async ({
    database,
  }) => {
    const { server, search, candidates } = await over(database.db, 'hangs')
    for (let i = 0; i < BREAKER.hangs; i++) await search.health()
    expect((await candidates.retrieve(REQUEST)).engine).toBe('postgres')
    expect(server.asked()).toBe(BREAKER.hangs)
  })
})
