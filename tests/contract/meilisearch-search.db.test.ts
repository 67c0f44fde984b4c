import { describe } from 'vitest'
import { hasMeilisearch } from '#tests/support/meilisearch-server.ts'
import { fedFrom } from './fed-meilisearch.ts'
import { searchPortContract } from './search-port.ts'
import { worldIn } from './search-world.ts'

describe.skipIf(!hasMeilisearch())('on a real server:', () => {
  searchPortContract('meilisearch', async (db) => {
    await worldIn(db)
    return (await fedFrom(db)).engine
  })
})
