import { describe, expect, onTestFinished, vi } from 'vitest'
import { BREAKER } from '#app/adapters/search/circuit-breaker.ts'
import type { MeilisearchNode } from '#app/adapters/search/meilisearch/search-node.server.ts'
import { freePort } from '#app/cli/free-port.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { hasMeilisearch, startMeilisearch } from '#tests/support/meilisearch-server.ts'
import { test } from '#tests/support/test-database.ts'
import { fill } from './fed-meilisearch.ts'
import { type Site, siteOver } from './search-site.ts'
import { NUTS, worldIn } from './search-world.ts'

const NUT = encodeURIComponent('六角螺母')
/** Words, a facet and a later page; every firm; the board; a product's firms. */
const PAGES = [
  `/search?q=${NUT}&side=enterprise&page=2`,
  '/search?city=440600',
  '/listings?side=demand',
  `/products/${NUT}`,
]
const APIS = [
  `/api/v1/search?q=${NUT}&page=2`,
  `/api/v1/partners?subject=${NUT}&kind=product&direction=peers`,
]
const NOTE = wordsFor('zh-Hans').search.standIn

const withoutNote = (body: string) => body.replace(/<p class="meta stand-in".*?<\/p>/, '')
const bodies = (site: Site) => Promise.all(PAGES.map(async (path) => (await site.get(path)).body))

async function expectStandIn(site: Site): Promise<void> {
  for (const path of [...PAGES, ...APIS])
    expect(await site.get(path)).toMatchObject({ engine: 'postgres', degraded: '1' })
  for (const body of await bodies(site)) expect(body.split(NOTE)).toHaveLength(2)
  for (const path of APIS)
    expect(JSON.parse((await site.get(path)).body)).toMatchObject({
      engine: 'postgres',
      degraded: true,
    })
}

describe('a site whose search server is gone', { timeout: 90_000 }, () => {
  test('answers from the database and says so, on the page, in its head and in JSON', async ({
    database,
  }) => {
    await worldIn(database.db)
    const url = `http://127.0.0.1:${await freePort()}`
    const site = await siteOver(database, { url, masterKey: 'nobody-listens-there' })
    await expectStandIn(site)
    const found = JSON.parse((await site.get(APIS[0] ?? '')).body) as Record<string, unknown>
    expect(found).toMatchObject({ total: NUTS, page: 2, pageSize: 20 })
    const english = (await site.get(`/en${PAGES[0]}`)).body
    expect(english).toContain(`role="status">${wordsFor('en').search.standIn}`)
  })

  test.skipIf(!hasMeilisearch())(
    'shows the same pages while it hangs, with a note that goes when it is back',
    async ({ database, skip }) => {
      await worldIn(database.db)
      const server = await startMeilisearch()
      onTestFinished(() => server.stop())
      const { own } = server
      if (!own) return skip('the server is not ours to stop')
      const site = await siteOver(database, server)
      await fill(site.runtime.searchNodes[0] as MeilisearchNode, database.db)
      const before = await bodies(site)
      for (const path of [...PAGES, ...APIS])
        expect(await site.get(path)).toMatchObject({ engine: 'meilisearch', degraded: null })
      expect(before.join()).not.toContain(NOTE)

      own.signal('SIGSTOP')
      await expectStandIn(site)
      expect((await bodies(site)).map(withoutNote)).toEqual(before)

      own.signal('SIGCONT')
      const isBack = async () => (await site.get(PAGES[0] ?? '')).degraded === null
      await vi.waitUntil(isBack, { timeout: 5 * BREAKER.openMs })
      expect(await bodies(site)).toEqual(before)
    },
  )
})
