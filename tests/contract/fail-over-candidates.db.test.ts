import { describe, expect } from 'vitest'
import type { CandidateRequest } from '#app/adapters/search/candidate-port.ts'
import { BREAKER } from '#app/adapters/search/circuit-breaker.ts'
import { failOverCandidates } from '#app/adapters/search/fail-over-candidates.ts'
import { createPostgresCandidates } from '#app/adapters/search/postgres-candidates.server.ts'
import type { Db } from '#db/client.server.ts'
import type { Manner } from '#tests/support/lying-server.ts'
import { test } from '#tests/support/test-database.ts'
import { candidateWorldIn } from './candidate-port.ts'
import { LIES, lying, searchOver } from './lies.ts'

const REQUEST: CandidateRequest = {
  retrievers: [
    { name: 'words', asks: [{ by: 'words', words: { terms: { lexeme: '谐波' }, field: 'B' } }] },
  ],
  limit: 50,
  today: '2026-11-23',
}

async function over(db: Db, manner: Manner) {
  await candidateWorldIn(db)
  const server = await lying(manner)
  const { search } = searchOver(db, [server.url])
  const fallback = createPostgresCandidates(db)
  return { server, search, candidates: failOverCandidates(search, fallback), fallback }
}

const ALL_LIES: readonly Manner[] = [
  ...LIES,
  'takes the request for a wrong one',
  'merges what it should not',
  'merges strangers',
]

describe('candidates with a server that is not there', () => {
  for (const manner of ALL_LIES)
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
