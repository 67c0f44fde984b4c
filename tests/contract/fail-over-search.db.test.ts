import { describe, expect } from 'vitest'
import { BREAKER } from '#app/adapters/search/circuit-breaker.ts'
import type { SearchAnswer, SearchRequest } from '#app/adapters/search/search-port.ts'
import { freePort } from '#app/cli/free-port.ts'
import { FACET_NAMES } from '#app/domain/search/document.ts'
import { readQuery } from '#app/domain/search/query.ts'
import type { Db } from '#db/client.server.ts'
import { NOW } from '#tests/support/builders.ts'
import type { Manner } from '#tests/support/lying-server.ts'
import { NO_PRODUCTS } from '#tests/support/no-products.ts'
import { test } from '#tests/support/test-database.ts'
import { LIES, lying, searchOver } from './lies.ts'
import { names, text, worldIn } from './search-world.ts'

const request = (q: string, rest: Partial<SearchRequest> = {}): SearchRequest => ({
  query: readQuery(q, { text, names, products: NO_PRODUCTS }),
  kinds: ['enterprise', 'listing'],
  filters: [],
  count: FACET_NAMES,
  sort: 'fit',
  page: 1,
  pageSize: 7,
  now: NOW,
  hiddenOrganisations: [],
  ...rest,
})

async function over(db: Db, urls: readonly string[], isBehind?: (node: string) => boolean) {
  await worldIn(db)
  const opened = searchOver(db, urls, isBehind)
  return { ...opened, states: () => opened.search.nodes().map(({ state }) => state) }
}

const shown = ({ hits, total, capped, facets }: SearchAnswer) => ({ hits, total, capped, facets })

const ALL_LIES: readonly Manner[] = [
  ...LIES,
  'answers an object',
  'answers of another index',
  'answers without totals',
  'answers hits that are none',
]

describe('search with a server that is not there', () => {
  for (const manner of ALL_LIES)
    test(`gives the database's page when the server ${manner}`, async ({ database }) => {
      const server = await lying(manner)
      const { search, postgres, events } = await over(database.db, [server.url])
      for (const asked of [
        request('谐波减速器', { filters: ['side:enterprise'] }),
        request('', { sort: 'newest', page: 2 }),
      ]) {
        const answer = await search.search(asked)
        expect(answer).toMatchObject({ engine: 'postgres', degraded: true })
        expect(shown(answer)).toEqual(shown(await postgres.search(asked)))
        expect(await search.totalsWithout(asked)).toEqual(await postgres.totalsWithout(asked))
      }
      expect(await search.health()).toEqual(await postgres.health())
      expect(events.length).toBeGreaterThan(0)
    })

  for (const manner of ['answers documents that are none', 'answers counts that are none'] as const)
    test(`gives the database's page when the server ${manner}`, async ({ database }) => {
      const server = await lying(manner)
      const { search, events } = await over(database.db, [server.url])
      expect((await search.search(request(''))).engine).toBe('postgres')
      expect(events.map(({ fault }) => fault)).toEqual(['rubbish'])
    })

  test('gives the database’s page when nobody listens', async ({ database }) => {
    const { search, events } = await over(database.db, [`http://127.0.0.1:${await freePort()}`])
    expect((await search.search(request('电池'))).degraded).toBe(true)
    expect(events.map(({ fault }) => fault)).toEqual(['unreachable'])
  })

  test('asks a server that hangs once a window, and nobody waits for the next try', async ({
    database,
  }) => {
    const server = await lying('hangs')
    const { search, pass, states } = await over(database.db, [server.url])
    await search.search(request('电池'))
    const once = server.asked()
    expect(once).toBeGreaterThan(0)
    for (let i = 0; i < 4; i++) await search.search(request('电池'))
    expect(server.asked()).toBe(once)
    expect(states()).toEqual(['open'])
    pass(BREAKER.openMs)
    for (let i = 0; i < 5; i++) await search.search(request('电池'))
    await expect.poll(states).toEqual(['open'])
    expect(server.asked()).toBe(once + 1)
  })

  test('goes back to a server that answers again', async ({ database }) => {
    const server = await lying('is broken')
    const { search, pass, states } = await over(database.db, [server.url])
    for (let i = 0; i < BREAKER.failures; i++) await search.search(request('电池'))
    expect(states()).toEqual(['open'])
    server.behave('empty')
    expect((await search.search(request('电池'))).engine).toBe('postgres')
    pass(BREAKER.openMs)
    expect((await search.search(request('电池'))).engine).toBe('postgres')
    await expect.poll(states).toEqual(['closed'])
    expect(await search.search(request('电池'))).toMatchObject({
      engine: 'meilisearch',
      degraded: false,
    })
  })

  test('asks the next server first, then the database', async ({ database }) => {
    const [first, second] = [await lying('is broken'), await lying('empty')]
    const { search, states } = await over(database.db, [first.url, second.url])
    for (let i = 0; i < BREAKER.failures; i++)
      expect((await search.search(request('电池'))).engine).toBe('meilisearch')
    expect(states()).toEqual(['open', 'closed'])
    second.behave('hangs up')
    expect((await search.search(request('电池'))).engine).toBe('postgres')
  })

  test('asks a server that it had given up rather than fail, where the database is gone too', async ({
    database,
  }) => {
    const server = await lying('is broken')
    const { search, postgres, states } = await over(database.db, [server.url])
    for (let i = 0; i < BREAKER.failures; i++) await search.search(request('电池'))
    expect(states()).toEqual(['open'])
    postgres.search = () => Promise.reject(new Error('the database is gone'))
    await expect(search.search(request('电池'))).rejects.toThrow('the database is gone')
    server.behave('empty')
    expect(await search.search(request('电池'))).toMatchObject({
      engine: 'meilisearch',
      degraded: true,
    })
  })

  test('does not ask a server whose documents are behind, and does not think it broken', async ({
    database,
  }) => {
    const server = await lying('empty')
    let behind = true
    const { search, states } = await over(database.db, [server.url], () => behind)
    expect((await search.search(request('电池'))).degraded).toBe(true)
    expect(server.asked()).toBe(0)
    expect(states()).toEqual(['closed'])
    behind = false
    expect((await search.search(request('电池'))).degraded).toBe(false)
  })

  test('takes a request that is refused for our mistake, not the server’s', async ({
    database,
  }) => {
    const server = await lying('takes the request for a wrong one')
    const { search, events, states } = await over(database.db, [server.url])
    for (let i = 0; i < 2 * BREAKER.failures; i++)
      expect((await search.search(request('电池'))).engine).toBe('postgres')
    expect(states()).toEqual(['closed'])
    expect(new Set(events.map(({ fault }) => fault))).toEqual(new Set(['rejected']))
  })
})
