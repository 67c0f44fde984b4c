import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { change, delivery, searchEntry, searchNode } from '#db/schema/index.ts'
import { theServer } from '#tests/contract/fed-meilisearch.ts'
import { publish } from '#tests/golden/matching-ports.ts'
import { enterprisePorts } from '#tests/support/enterprise-ports.ts'
import { hasMeilisearch } from '#tests/support/meilisearch-server.ts'
import { test } from '#tests/support/test-database.ts'
import { saveOrganisation } from '../organisations/save-organisation.server.ts'
import { checkNode } from './check-node.server.ts'
import { compareIndex } from './compare-index.server.ts'
import { deliverSearch } from './deliver-search.server.ts'
import { reindexSearch } from './reindex-search.server.ts'
import { repairIndex } from './repair-index.server.ts'
import { countUnsent } from './search-lag.server.ts'
import { consumerOf, readNode, registerNodes, stagedOf } from './search-nodes.server.ts'

/** The real server, empty, and a database that feeds it. */
async function emptied(db: Db) {
  const { node, server, uid } = await theServer()
  await node.setUp()
  await node.remove()
  const ports = { ...enterprisePorts(db), now: () => new Date() }
  await registerNodes(ports, [node.node])
  const consumer = consumerOf(node.node)
  const turn = () => deliverSearch(ports, { consumer, writer: node.live })
  return {
    ...{ node, server, uid, ports, consumer, turn },
    drift: () => compareIndex(ports, { writer: node.live, consumer, pageSize: 7 }),
    async drain() {
      while ((await turn()).claimed > 0);
    },
  }
}

const firms = (db: Db, count: number) =>
  Promise.all(Array.from({ length: count }, (_, i) => publish(db, { nameHans: `韶关市${i}号厂` })))

const IN_STEP = { missing: 0, extra: 0, other: 0, content: 0, ids: [] }

describe.skipIf(!hasMeilisearch())('on a real server: the index of a node', () => {
  test('is built, then fed with what is written', async ({ db }) => {
    const { ports, node, consumer, turn, drift } = await emptied(db)
    const made = await firms(db, 20)
    expect(await checkNode(ports, node)).toMatchObject({ health: 'unfilled' })
    expect(await turn()).toMatchObject({ claimed: 0 })
    const steps = new Set<string>()
    const built = await reindexSearch(ports, { node, report: (step) => steps.add(step) })
    expect(built).toMatchObject({ documents: 20, refused: [] })
    expect([...steps]).toEqual(['load', 'compare', 'swap'])
    expect(await checkNode(ports, node)).toMatchObject({ health: 'ready' })
    expect(await countUnsent(ports, consumer)).toEqual({ pending: 0, parked: 0 })
    const [first, second] = made
    await saveOrganisation(ports, { id: first?.id ?? '', state: 'withdrawn' })
    await saveOrganisation(ports, { id: second?.id ?? '', about: '新' })
    while ((await turn()).claimed > 0);
    const seen = await drift()
    expect(seen).toMatchObject({ ...IN_STEP, entries: 19 })
    expect(seen.digest.index).toBe(seen.digest.database)
    expect(await countUnsent(ports, consumer)).toEqual({ pending: 0, parked: 0 })
    expect(await db.select().from(change).where(eq(change.entity, 'entry'))).toEqual([])
  })

  test('is whole again after a run that was interrupted or whose process died', async ({ db }) => {
    const { ports, node, consumer, drain, drift } = await emptied(db)
    const [first] = await firms(db, 5)
    await reindexSearch(ports, { node })
    const stop = new AbortController()
    const interrupted = reindexSearch(ports, {
      node,
      signal: stop.signal,
      report: (step) => step === 'compare' && stop.abort(new Error('interrupted')),
    })
    await expect(interrupted).rejects.toThrow()
    expect(await readNode(ports, consumer)).toMatchObject({ staged: false, builder: null })
    expect(await node.staging.stats()).toBeNull()
    await node.staging.prepare()
    // a process that died in the middle
    const left = { staged: true, builder: 'dead', buildingUntil: new Date(Date.now() + 60_000) }
    await db.update(searchNode).set(left)
    expect(await reindexSearch(ports, { node })).toBeNull()
    await saveOrganisation(ports, { id: first?.id ?? '', about: '新' })
    await db.update(searchNode).set({ buildingUntil: new Date(0) })
    expect(await checkNode(ports, node)).toMatchObject({ health: 'ready' })
    expect(await readNode(ports, consumer)).toMatchObject({ staged: false })
    await drain()
    expect(await drift()).toMatchObject(IN_STEP)
    expect(await reindexSearch(ports, { node })).toMatchObject({ documents: 5 })
    expect(await db.select().from(delivery)).toEqual([])
  })

  test('that drifted is found out and repaired through the queue', async ({ db }) => {
    const { ports, node, drain, drift, consumer } = await emptied(db)
    const made = await firms(db, 30)
    await reindexSearch(ports, { node })
    const [gone, older, waiting] = made.map(({ id }) => id)
    await node.live.remove([gone ?? ''])
    await db
      .update(searchEntry)
      .set({ version: 9 })
      .where(eq(searchEntry.id, older ?? ''))
    await saveOrganisation(ports, { id: waiting ?? '', about: '新' })
    expect(await drift()).toMatchObject({ missing: 1, extra: 0, other: 1 })
    expect(await repairIndex(ports, node)).toMatchObject({ queued: 2, rebuild: false })
    expect(await countUnsent(ports, consumer)).toEqual({ pending: 3, parked: 0 })
    expect(await drift()).toMatchObject(IN_STEP)
    await drain()
    const [entry] = await db
      .select()
      .from(searchEntry)
      .where(eq(searchEntry.id, gone ?? ''))
    expect((await node.live.versions(null, 100)).map(({ id }) => id)).toContain(entry?.id)
    await db.delete(searchEntry).where(eq(searchEntry.id, gone ?? ''))
    expect(await drift()).toMatchObject({ extra: 1 })
  })

  test('that was wiped or set up otherwise is not shown and built anew', async ({ db }) => {
    const { ports, node, server, drain, drift } = await emptied(db)
    const [first] = await firms(db, 5)
    await reindexSearch(ports, { node })
    await node.live.remove(
      await node.live.versions(null, 10).then((all) => all.map(({ id }) => id)),
    )
    expect(await checkNode(ports, node)).toMatchObject({ health: 'unfilled' })
    await reindexSearch(ports, { node })
    await node.remove()
    await saveOrganisation(ports, { id: first?.id ?? '', about: '新' })
    await drain()
    expect(await node.live.stats()).toBeNull()
    expect(await checkNode(ports, node)).toMatchObject({ health: 'unfilled' })
    await server.own?.restart({ wiped: true })
    expect(await reindexSearch(ports, { node })).toMatchObject({ documents: 5 })
    await drain()
    expect(await drift()).toMatchObject(IN_STEP)
  })

  test('goes without a document that the server refuses, which is named', async ({ db }) => {
    const { ports, node, consumer, turn } = await emptied(db)
    const made = await firms(db, 9)
    const bad = 'no id at all'
    const [row] = await db
      .select()
      .from(searchEntry)
      .where(eq(searchEntry.id, made[0]?.id ?? ''))
    if (!row) throw new Error('no entry')
    await db.insert(searchEntry).values({ ...row, id: bad, document: { ...row.document, id: bad } })
    const built = await reindexSearch(ports, { node })
    expect(built).toMatchObject({ documents: 9, refused: [{ id: bad }] })
    expect(await countUnsent(ports, consumer)).toEqual({ pending: 0, parked: 1 })
    await saveOrganisation(ports, { id: made[1]?.id ?? '', about: '新' })
    expect(await turn()).toMatchObject({ written: 1, parked: [] })
    expect(await repairIndex(ports, node)).toMatchObject({ queued: 0 })
  })

  test('misses nothing that is written while it is built anew, and goes on being fed', async ({
    database: { db },
  }) => {
    const { ports, node, turn, drain, drift, consumer } = await emptied(db)
    const made = await firms(db, 40)
    await reindexSearch(ports, { node })
    let building = true
    let writes = 0
    const write = async () => {
      for (; building; writes++) {
        const id = made[writes % made.length]?.id ?? ''
        const state = writes % 7 === 3 ? 'withdrawn' : 'published'
        await db.transaction((tx) => saveOrganisation({ ...ports, db: tx }, { id, state }))
      }
    }
    const feed = async () => {
      while (building) await turn()
    }
    const others = [write(), feed()]
    try {
      expect(await reindexSearch(ports, { node })).toMatchObject({ refused: [] })
    } finally {
      building = false
      await Promise.all(others)
    }
    await drain()
    expect(writes).toBeGreaterThan(10)
    expect(await drift()).toMatchObject(IN_STEP)
    expect(await countUnsent(ports, stagedOf(consumer))).toEqual({ pending: 0, parked: 0 })
    expect(await node.staging.stats()).toBeNull()
    await db.delete(searchEntry)
    await db.delete(change)
    await db.delete(searchNode)
  }, 90_000)
})
