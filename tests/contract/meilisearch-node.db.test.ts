import { describe, expect, onTestFinished } from 'vitest'
import { failOverSearch } from '#app/adapters/search/fail-over-search.server.ts'
import { openConnection } from '#app/adapters/search/meilisearch/connection.server.ts'
import { createPostgresSearch } from '#app/adapters/search/postgres-search.server.ts'
import type { IndexVersion } from '#app/adapters/search/search-index-port.ts'
import type { SearchRequest } from '#app/adapters/search/search-port.ts'
import type { SearchEntry } from '#app/domain/search/entry.ts'
import { readQuery } from '#app/domain/search/query.ts'
import { entriesAfter, loadEntries } from '#app/services/search/load-entries.server.ts'
import type { Db } from '#db/client.server.ts'
import { NOW } from '#tests/support/builders.ts'
import { hasMeilisearch } from '#tests/support/meilisearch-server.ts'
import { NO_PRODUCTS } from '#tests/support/no-products.ts'
import { test } from '#tests/support/test-database.ts'
import { fedFrom, fill, theServer } from './fed-meilisearch.ts'
import { names, text, worldIn } from './search-world.ts'

const request = (q: string, rest: Partial<SearchRequest> = {}): SearchRequest => ({
  query: readQuery(q, { text, names, products: NO_PRODUCTS }),
  kinds: ['enterprise', 'listing'],
  filters: [],
  count: ['city', 'fresh'],
  sort: 'fit',
  page: 1,
  pageSize: 10,
  now: NOW,
  hiddenOrganisations: [],
  ...rest,
})

async function entriesIn(db: Db): Promise<SearchEntry[]> {
  await worldIn(db)
  return entriesAfter({ db }, { afterId: null, limit: 1_000 })
}

describe.skipIf(!hasMeilisearch())('on a real server: a meilisearch node', () => {
  test('is set up once: the second time nothing is sent', async () => {
    const { node } = await theServer()
    await node.setUp()
    await node.discard()
    expect(await node.staging.settingsHash()).toBeNull()
    expect(await node.staging.stats()).toBeNull()
    expect(await node.staging.prepare()).toEqual({ created: true, settings: 'sent' })
    expect(await node.staging.settingsHash()).toBe(node.staging.wantedSettingsHash)
    expect(await node.staging.prepare()).toEqual({ created: false, settings: 'same' })
    await node.discard()
  })

  test('has keys that hold for what they are made for', async ({ database }) => {
    await worldIn(database.db)
    const node = await fedFrom(database.db)
    const { server, keys, uid } = await theServer()
    expect(new Set([keys.search, keys.indexer, server.masterKey]).size).toBe(3)
    const as = (key: string) => {
      const connection = openConnection({ url: server.url, key })
      onTestFinished(() => connection.close())
      return connection
    }
    const denied = { fault: 'denied' }
    const reader = as(keys.search)
    await expect(
      reader.call((client) => client.index(uid).addDocuments([{ id: '1' }])),
    ).rejects.toMatchObject(denied)
    await expect(reader.call((client) => client.index(uid).getSettings())).rejects.toMatchObject(
      denied,
    )
    await expect(reader.call((client) => client.index('others').search(''))).rejects.toMatchObject(
      denied,
    )
    const writer = as(keys.indexer)
    await expect(writer.call((client) => client.getKeys())).rejects.toMatchObject(denied)
    await expect(
      writer.call((client) => client.index('others').addDocuments([{ id: '1' }])),
    ).rejects.toMatchObject(denied)
    expect((await node.engine.health()).documents).toBeGreaterThan(50)
  })

  test('shows what was written as soon as the promise is kept, and nothing that was removed', async ({
    database,
  }) => {
    const node = await fedFrom(database.db)
    const [entry] = (await entriesIn(database.db)).filter(({ terms }) => terms.includes('芹菜'))
    if (!entry) throw new Error('the world has no such firm')
    const find = async () => (await node.engine.search(request('芹菜'))).hits
    expect(await find()).toHaveLength(1)
    await node.live.remove([entry.document.id, 'nobody'])
    expect(await find()).toEqual([])
    await node.live.write(await loadEntries({ db: database.db }, [entry.document.id, 'nobody']))
    const newer = {
      ...entry,
      document: { ...entry.document, version: 7, organisationName: '新名' },
    }
    await node.live.write([newer])
    expect((await find())[0]?.document).toMatchObject({ version: 7, organisationName: '新名' })
    await node.live.write([entry])
  })

  test('ranks by what is written now, not by what was read before', async ({ database }) => {
    const node = await fedFrom(database.db)
    const entries = await entriesIn(database.db)
    const first = async () => (await node.engine.search(request('六角螺母'))).hits[0]?.document.id
    const before = await first()
    const entry = entries.find(({ document }) => document.id === before)
    if (!entry) throw new Error('nothing was found')
    const stale = new Date(NOW.getTime() - 200 * 86_400_000)
    await node.live.write([{ ...entry, confirmedAt: stale }])
    expect(await first()).not.toBe(before)
    await node.live.write([entry])
    expect(await first()).toBe(before)
  })

  test('names every document and its version, page by page', async ({ database }) => {
    const node = await fedFrom(database.db)
    const entries = await entriesIn(database.db)
    const held: IndexVersion[] = []
    for (let after: string | null = null; ; ) {
      const some = await node.live.versions(after, 13)
      held.push(...some)
      if (some.length < 13) break
      after = some.at(-1)?.id ?? null
    }
    expect(held).toEqual(
      entries.map(({ document: { id, version }, digest }) => ({ id, version, digest })),
    )
    expect(await node.live.stats()).toMatchObject({ documents: entries.length, writing: false })
  })

  test('says so when a write did not succeed, and leaves the rest alone', async ({ database }) => {
    const node = await fedFrom(database.db)
    const [entry] = await entriesIn(database.db)
    if (!entry) throw new Error('the world is empty')
    const poison = { ...entry, document: { ...entry.document, id: 'no id at all' } }
    await expect(node.live.write([poison])).rejects.toMatchObject({ fault: 'rejected' })
    await expect(node.live.write([entry], { signal: AbortSignal.abort() })).rejects.toMatchObject({
      fault: 'timeout',
    })
    expect((await node.engine.health()).ok).toBe(true)
  })

  test('holds no name of a person, no telephone, no address', async ({ database }) => {
    await fedFrom(database.db)
    const { server, uid } = await theServer()
    const connection = openConnection({ url: server.url, key: server.masterKey })
    onTestFinished(() => connection.close())
    const { results } = await connection.call((client) =>
      client.index(uid).getDocuments({ limit: 1_000 }),
    )
    const fields = new Set(results.flatMap((document) => Object.keys(document)))
    expect([...fields].sort()).toEqual(
      [
        ...['confirmed', 'created', 'digest', 'document', 'facets', 'id', 'kind', 'lastDay'],
        ...[
          'neededSegments',
          'needs',
          'offers',
          'order',
          'organisationId',
          'rank',
          'ref',
          'spoken',
        ],
        ...['terms', 'version'],
      ].sort(),
    )
  })

  test('answers while its index is built anew, and changes to the new one at once', async ({
    database,
  }) => {
    const node = await fedFrom(database.db)
    const entries = await entriesIn(database.db)
    await node.staging.prepare()
    await node.staging.write(entries.slice(0, 20))
    expect((await node.engine.health()).documents).toBe(entries.length)
    await node.publish()
    expect((await node.engine.health()).documents).toBe(20)
    expect(await node.staging.stats()).toBeNull()
    await expect(node.publish()).rejects.toMatchObject({ fault: 'failed' })
    expect((await node.engine.health()).documents).toBe(20)
    await fill(node, database.db)
    expect((await node.engine.health()).documents).toBe(entries.length)
  })

  test('is missed by nobody when it hangs, is killed or loses everything', async ({ database }) => {
    const node = await fedFrom(database.db)
    const { server } = await theServer()
    if (!server.own) return
    let time = 0
    const search = failOverSearch({
      engines: [node.engine],
      fallback: createPostgresSearch(database.db, { names }),
      timeoutMs: 400,
      now: () => time,
    })
    const engine = async () => {
      time += 10_000
      const { engine: by, total } = await search.search(request('谐波减速器'))
      expect(total).toBe(3)
      return by
    }
    await expect.poll(engine).toBe('meilisearch')
    server.own.signal('SIGSTOP')
    expect(await engine()).toBe('postgres')
    server.own.signal('SIGCONT')
    await expect.poll(engine).toBe('meilisearch')
    await server.own.restart({ wiped: false })
    await expect.poll(engine).toBe('meilisearch')
    await server.own.restart({ wiped: true })
    expect(await engine()).toBe('postgres')
    await fill(node, database.db)
    await expect.poll(engine).toBe('meilisearch')
  })
})
