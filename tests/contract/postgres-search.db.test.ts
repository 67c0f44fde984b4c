import { createPostgresSearch } from '#app/adapters/search/postgres-search.server.ts'
import { searchPortContract } from './search-port.ts'
import { names } from './search-world.ts'

searchPortContract('postgres', async (db) => createPostgresSearch(db, { names }))
