import { describe } from 'vitest'
import type { CandidatePort } from '#app/adapters/search/candidate-port.ts'
import { createPostgresCandidates } from '#app/adapters/search/postgres-candidates.server.ts'
import { hasMeilisearch } from '#tests/support/meilisearch-server.ts'
import { candidatePortContract, candidateWorldIn } from './candidate-port.ts'
import { fedFrom } from './fed-meilisearch.ts'

candidatePortContract('postgres', async (db) => createPostgresCandidates(db))

describe.skipIf(!hasMeilisearch())('on a real server', () => {
  candidatePortContract('meilisearch', async (db): Promise<CandidatePort> => {
    await candidateWorldIn(db)
    return (await fedFrom(db)).engine
  })
})
