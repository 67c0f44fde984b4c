import { describe, expect, onTestFinished } from 'vitest'
import { failOverSearch } from '#app/adapters/search/fail-over-search.server.ts'
import { scopedKeys } from '#app/adapters/search/meilisearch/keys.server.ts'
import { openSearchNode } from '#app/adapters/search/meilisearch/search-node.server.ts'
import { createPostgresSearch } from '#app/adapters/search/postgres-search.server.ts'
import type { SearchRequest } from '#app/adapters/search/search-port.ts'
import { readQuery } from '#app/domain/search/query.ts'
import { compareIndex } from '#app/services/search/compare-index.server.ts'
import { deliverSearch } from '#app/services/search/deliver-search.server.ts'
import { reindexSearch } from '#app/services/search/reindex-search.server.ts'
import { countUnsent } from '#app/services/search/search-lag.server.ts'
import { consumerOf, registerNodes } from '#app/services/search/search-nodes.server.ts'
import type { Db } from '#db/client.server.ts'
import { change } from '#db/schema/index.ts'
import { publish } from '#tests/golden/matching-ports.ts'
import { NOW } from '#tests/support/builders.ts'
import { enterprisePorts } from '#tests/support/enterprise-ports.ts'
import { hasOwnMeilisearch, startOwnMeilisearch } from '#tests/support/meilisearch-server.ts'
import { NO_PRODUCTS } from '#tests/support/no-products.ts'
import { test } from '#tests/support/test-database.ts'
import { names, text } from './search-world.ts'

const TIMEOUT_MS = 10_000

const request: SearchRequest = {
  query: readQuery('谐波减速器', { text, names, products: NO_PRODUCTS }),
  ...{ kinds: ['enterprise'], filters: [], count: ['city'], sort: 'fit' },
  ...{ page: 1, pageSize: 20, now: NOW, hiddenOrganisations: [] },
}

/** A server of its own with a node that is fed from the database. */
async function started() {
  const server = await startOwnMeilisearch()
  const { url, masterKey } = server
  const keys = scopedKeys(masterKey)
  const node = openSearchNode({
    ...{ url, keys, masterKey: () => masterKey, names, timeoutMs: TIMEOUT_MS },
  })
  onTestFinished(async () => {
    await node.close()
    await server.stop()
  })
  return { server, node, consumer: consumerOf(node.node) }
}

async function twoFrom(db: Db) {
  const [one, two] = [await started(), await started()]
  const ports = { ...enterprisePorts(db), now: () => new Date() }
  await registerNodes(ports, [one.node.node, two.node.node])
  for (const { node } of [one, two]) await reindexSearch(ports, { node })
  let time = 0
  const search = failOverSearch({
    engines: [one.node.engine, two.node.engine],
    fallback: createPostgresSearch(db, { names }),
    timeoutMs: TIMEOUT_MS,
    now: () => time,
  })
  type Fed = typeof one
  return {
    ...{ one, two, ports, search },
    pass: (ms: number) => {
      time += ms
    },
    turn: ({ node, consumer }: Fed) => deliverSearch(ports, { consumer, writer: node.live }),
    drift: ({ node, consumer }: Fed) => compareIndex(ports, { writer: node.live, consumer }),
    unsent: ({ consumer }: Fed) => countUnsent(ports, consumer),
  }
}

const IN_STEP = { entries: 4, missing: 0, extra: 0, other: 0, content: 0 }

describe.skipIf(!hasOwnMeilisearch())('on a real server: two of them', () => {
  test('are fed side by side; one dies, the other answers, and it is in step when it is back', async ({
    db,
  }) => {
    const offer = { offers: ['谐波减速器'] }
    for (const nameHans of ['甲传动厂', '乙传动厂']) await publish(db, { nameHans, ...offer })
    const { one, two, search, turn, drift, unsent, pass } = await twoFrom(db)
    const found = async () => {
      const { engine, degraded, total } = await search.search(request)
      return { engine, degraded, total }
    }
    await publish(db, { nameHans: '丙传动厂', ...offer })
    for (const each of [one, two]) expect(await turn(each)).toMatchObject({ written: 1 })
    expect(await found()).toEqual({ engine: 'meilisearch', degraded: false, total: 3 })
    expect(await db.select().from(change)).toEqual([])

    await one.server.own.kill()
    await publish(db, { nameHans: '丁传动厂', ...offer })
    expect((await turn(one)).waits).not.toBeNull()
    expect(await turn(two)).toMatchObject({ written: 1 })
    for (let i = 0; i < 5; i++)
      expect(await found()).toEqual({ engine: 'meilisearch', degraded: false, total: 4 })
    expect(search.nodes().map(({ state }) => state)).toEqual(['open', 'closed'])
    expect(await unsent(one)).toEqual({ pending: 1, parked: 0 })

    await one.server.own.start({ wiped: false })
    expect(await turn(one)).toMatchObject({ written: 1, waits: null })
    for (const each of [one, two]) expect(await drift(each)).toMatchObject(IN_STEP)
    expect(await unsent(one)).toEqual({ pending: 0, parked: 0 })
    pass(10_000)
    await expect
      .poll(async () => {
        await found()
        return search.nodes().map(({ state }) => state)
      })
      .toEqual(['closed', 'closed'])
    await two.server.own.kill()
    expect(await found()).toEqual({ engine: 'meilisearch', degraded: false, total: 4 })
  })
})
