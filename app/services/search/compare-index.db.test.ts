import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { searchEntry } from '#db/schema/index.ts'
import { publish, publishListing } from '#tests/golden/matching-ports.ts'
import { NOW } from '#tests/support/builders.ts'
import { enterprisePorts } from '#tests/support/enterprise-ports.ts'
import { memoryIndex } from '#tests/support/memory-index.ts'
import { test } from '#tests/support/test-database.ts'
import { compareIndex } from './compare-index.server.ts'
import { deliverSearch } from './deliver-search.server.ts'
import { repairIndex } from './repair-index.server.ts'
import { consumerOf, registerNodes, setFilled } from './search-nodes.server.ts'
import { searchStatus } from './search-status.server.ts'

const CONSUMER = consumerOf('memory:1')

/** An index in step with a few firms and a listing. */
async function inStep(db: Db) {
  const ports = enterprisePorts(db)
  const index = memoryIndex()
  await registerNodes(ports, [index.node])
  await setFilled(ports, { consumer: CONSUMER, filledAt: NOW })
  const firm = await publish(db, {})
  const need = await publishListing(db, { organisationId: firm.id })
  for (const nameHans of ['甲厂', '乙厂', '丙厂']) await publish(db, { nameHans })
  const turn = () => deliverSearch(ports, { consumer: CONSUMER, writer: index })
  await turn()
  const drift = () => compareIndex(ports, { writer: index, consumer: CONSUMER, pageSize: 2 })
  return { ports, index, turn, drift, need, node: { node: index.node, live: index } }
}

describe('an index that is compared with the database', () => {
  test('does not drift when it was fed', async ({ db }) => {
    const { drift } = await inStep(db)
    const seen = await drift()
    expect(seen).toMatchObject({ entries: 5, missing: 0, extra: 0, other: 0, content: 0, ids: [] })
    expect(seen.digest.index).toBe(seen.digest.database)
  })

  test('drifts where the same version has another content, and is repaired', async ({ db }) => {
    const { ports, drift, turn, need, node } = await inStep(db)
    // as a listing does whose firm was written: told to nobody here
    await db.update(searchEntry).set({ sortName: 'zzz' }).where(eq(searchEntry.id, need.id))
    const seen = await drift()
    expect(seen).toMatchObject({ other: 0, content: 1, ids: [{ id: need.id }] })
    expect(seen.digest.index).not.toBe(seen.digest.database)
    expect((await searchStatus(ports, node)).ok).toBe(false)
    expect(await repairIndex(ports, node)).toMatchObject({ content: 1, queued: 1 })
    await turn()
    expect(await drift()).toMatchObject({ content: 0 })
    expect((await searchStatus(ports, node)).ok).toBe(true)
  })

  test('takes what was written before there were digests as it is', async ({ db }) => {
    const { index, drift, need } = await inStep(db)
    const held = index.held.get(need.id)
    if (!held) throw new Error('not held')
    const { digest: _, ...older } = held
    index.held.set(need.id, older)
    await db.update(searchEntry).set({ sortName: 'zzz' }).where(eq(searchEntry.id, need.id))
    expect(await drift()).toMatchObject({ content: 0 })
  })
})
