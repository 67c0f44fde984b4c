import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { change, delivery, listing, searchNode } from '#db/schema/index.ts'
import { publish, publishListing } from '#tests/golden/matching-ports.ts'
import { NOW } from '#tests/support/builders.ts'
import { enterprisePorts } from '#tests/support/enterprise-ports.ts'
import { type MemoryIndex, memoryIndex } from '#tests/support/memory-index.ts'
import { test } from '#tests/support/test-database.ts'
import { FEEDING } from '../../domain/search/feeding.ts'
import { saveListing } from '../listings/save-listing.server.ts'
import { saveOrganisation } from '../organisations/save-organisation.server.ts'
import { deliverSearch } from './deliver-search.server.ts'
import { countUnsent, oldestUnsent } from './search-lag.server.ts'
import {
  consumerOf,
  registerNodes,
  setFilled,
  setTelling,
  stagedOf,
} from './search-nodes.server.ts'
import { tellNodes } from './tell-nodes.server.ts'

const A = consumerOf('memory:1')

/** A database that one or more servers are fed from. */
async function feeding(db: Db, nodes = ['memory:1']) {
  const clock = { at: NOW }
  const ports = { ...enterprisePorts(db), now: () => clock.at }
  await registerNodes(ports, nodes)
  for (const node of nodes) await setFilled(ports, { consumer: consumerOf(node), filledAt: NOW })
  const indexes = nodes.map((node) => memoryIndex(node))
  const [index = memoryIndex()] = indexes
  return {
    ports,
    index,
    indexes,
    pass: (ms: number) => (clock.at = new Date(+clock.at + ms)),
    turn: (to: MemoryIndex = index) =>
      deliverSearch(ports, { consumer: consumerOf(to.node), writer: to }),
  }
}

const queued = (db: Db) => db.select().from(delivery)
const toldOf = async (db: Db) =>
  (await db.select().from(change).where(eq(change.entity, 'entry'))).map((one) => one.entityId)

describe('a write of what search finds', () => {
  test('is told to nobody where no server is fed', async ({ db }) => {
    await publish(db, {})
    expect(await queued(db)).toEqual([])
    expect(await toldOf(db)).toEqual([])
  })

  test('is told to each server once, and a draft to none', async ({ db }) => {
    const { ports } = await feeding(db, ['memory:1', 'memory:2'])
    const firm = await publish(db, {})
    await publish(db, { state: 'draft' })
    expect(await toldOf(db)).toEqual([firm.id])
    const consumers = (await queued(db)).map(({ consumer }) => consumer)
    expect(consumers.sort()).toEqual([A, consumerOf('memory:2')])
    await setTelling(ports, { consumer: A, staged: true })
    await saveOrganisation(ports, { id: firm.id, about: '新' })
    expect((await queued(db)).map(({ consumer }) => consumer)).toContain(stagedOf(A))
    expect(await queued(db)).toHaveLength(5)
  })

  test('of a firm is told of its listings too, and of those that vanish with it', async ({
    db,
  }) => {
    const { ports, index, turn } = await feeding(db)
    const firm = await publish(db, {})
    const need = await publishListing(db, { organisationId: firm.id })
    await turn()
    expect([...index.held.keys()].sort()).toEqual([firm.id, need.id].sort())
    await saveOrganisation(ports, { id: firm.id, state: 'withdrawn' })
    expect(await turn()).toMatchObject({ claimed: 2, written: 0, removed: 2 })
    expect(index.held.size).toBe(0)
  })

  test('that is rolled back is told to nobody', async ({ db }) => {
    await feeding(db)
    await db
      .transaction(async (tx) => {
        await publish(tx, {})
        tx.rollback()
      })
      .catch(() => {})
    expect(await queued(db)).toEqual([])
  })

  test('is no longer told to a server that is not configured any more', async ({ db }) => {
    const { ports } = await feeding(db, ['memory:1', 'memory:2'])
    const firm = await publish(db, {})
    await registerNodes(ports, ['memory:2'])
    expect((await queued(db)).map(({ consumer }) => consumer)).toEqual([consumerOf('memory:2')])
    await registerNodes(ports, [])
    expect(await queued(db)).toEqual([])
    expect(await toldOf(db)).toEqual([])
    await saveOrganisation(ports, { id: firm.id, about: '新' })
    expect(await queued(db)).toEqual([])
  })
})

describe('what is due', () => {
  test('is sent as it stands when it is sent, once however often it changed', async ({ db }) => {
    const { ports, index, turn } = await feeding(db)
    const firm = await publish(db, {})
    await saveOrganisation(ports, { id: firm.id, nameHans: '佛山市改名有限公司' })
    await saveOrganisation(ports, { id: firm.id, nameHans: '佛山市再改名有限公司' })
    expect(await turn()).toMatchObject({ claimed: 3, written: 1, removed: 0, waits: null })
    expect(index.held.get(firm.id)?.document).toMatchObject({
      version: 3,
      organisationName: '佛山市再改名有限公司',
    })
    expect(await queued(db)).toEqual([])
    expect(await toldOf(db)).toEqual([])
    expect(await turn()).toMatchObject({ claimed: 0 })
  })

  test('goes with a full batch where it is of the same entries, so that none is sent twice', async ({
    db,
  }) => {
    const { ports, index, pass, turn } = await feeding(db)
    const [often, once] = [await publish(db, {}), await publish(db, {})]
    await turn()
    const tell = ({ id }: { id: string }, count: number) =>
      tellNodes(ports, { entries: Array.from({ length: count }, () => ({ id, version: 1 })) })
    await tell(often, FEEDING.batch)
    pass(1)
    await tell(once, 1)
    pass(1)
    await tell(often, 70)
    expect(await turn()).toMatchObject({ claimed: FEEDING.batch + 70, written: 1 })
    expect(await turn()).toMatchObject({ claimed: 1, written: 1 })
    expect(index.writes.slice(1)).toEqual([[often.id], [once.id]])
    expect(await countUnsent(ports, A)).toEqual({ pending: 0, parked: 0 })
    expect(await toldOf(db)).toEqual([])
  })

  test('is sent again when it changed while it was sent', async ({ db }) => {
    const { ports, index, turn } = await feeding(db)
    const firm = await publish(db, {})
    index.meanwhile = () => saveOrganisation(ports, { id: firm.id, about: '新' })
    await turn()
    expect(index.held.get(firm.id)?.document.version).toBe(1)
    expect(await turn()).toMatchObject({ claimed: 1, written: 1 })
    expect(index.held.get(firm.id)?.document.version).toBe(2)
  })

  test('is not sent by two at a time, so that nothing older overtakes', async ({ db }) => {
    const { ports, index, turn, pass } = await feeding(db)
    const firm = await publish(db, {})
    index.meanwhile = async () => {
      await saveOrganisation(ports, { id: firm.id, about: '新' })
      expect(await turn()).toMatchObject({ claimed: 0 })
    }
    await turn()
    expect(await turn()).toMatchObject({ claimed: 1 })
    // a process that died while it was sending
    await saveListing(ports, await ownListing(db, firm.id))
    await db.update(searchNode).set({ sender: 'dead', sendingUntil: ports.now() })
    expect(await turn()).toMatchObject({ claimed: 0 })
    pass(1)
    expect(await turn()).toMatchObject({ claimed: 1 })
  })

  test('waits while the server is at fault, in its order, and is never parked for it', async ({
    db,
  }) => {
    const { ports, index, turn, pass } = await feeding(db)
    const firm = await publish(db, {})
    const written = ports.now()
    for (index.fault of ['unreachable', 'timeout', 'denied', 'failed', 'rubbish'])
      for (let tries = 0; tries <= FEEDING.tries; tries++) {
        pass(60_000)
        expect((await turn()).waits).toBe('away')
      }
    expect(await oldestUnsent(ports, A)).toEqual(written)
    expect(await countUnsent(ports, A)).toEqual({ pending: 1, parked: 0 })
    index.fault = null
    expect(await turn()).toMatchObject({ claimed: 1, written: 1 })
    expect(index.held.has(firm.id)).toBe(true)
    expect(await oldestUnsent(ports, A)).toBeNull()
  })

  test('goes out although a document beside it is poison, which is parked and named', async ({
    db,
  }) => {
    const { ports, index, turn } = await feeding(db)
    const firms = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => publish(db, {})))
    const bad = firms[4]?.id ?? ''
    index.poison.add(bad)
    expect(await turn()).toMatchObject({
      claimed: 7,
      written: 6,
      parked: [{ id: bad, error: 'a document was refused' }],
    })
    expect(await queued(db)).toMatchObject([{ state: 'parked', error: 'a document was refused' }])
    index.poison.clear()
    await saveOrganisation(ports, { id: bad, about: '好' })
    expect(await turn()).toMatchObject({ written: 1, parked: [] })
    expect(await queued(db)).toEqual([])
    expect(index.held.size).toBe(7)
  })

  test('that is poison alone is tried again before it is parked', async ({ db }) => {
    const { index, turn, pass } = await feeding(db)
    const firm = await publish(db, {})
    index.poison.add(firm.id)
    for (let tries = 1; tries < FEEDING.tries; tries++) {
      expect(await turn()).toMatchObject({ claimed: 1, parked: [] })
      pass(FEEDING.longestPauseMs)
    }
    expect((await turn()).parked).toMatchObject([{ id: firm.id }])
    pass(FEEDING.longestPauseMs)
    expect(await turn()).toMatchObject({ claimed: 0 })
  })

  test('that is poison waits twice as long each time, with all changes of the document', async ({
    db,
  }) => {
    const { ports, index, turn, pass } = await feeding(db)
    const { id } = await publish(db, {})
    await saveOrganisation(ports, { id, about: '新' })
    index.poison.add(id)
    await turn()
    for (const wait of [2, 4].map((times) => times * FEEDING.firstPauseMs)) {
      pass(wait - 1)
      expect(await turn()).toMatchObject({ claimed: 0 })
      pass(1)
      expect(await turn()).toMatchObject({ claimed: 2, parked: [] })
    }
  })

  test('that is nothing but poison is tried again before all of it is parked', async ({ db }) => {
    const { ports, index, turn, pass } = await feeding(db)
    const firms = await Promise.all([1, 2, 3].map(() => publish(db, {})))
    for (const { id } of firms) index.poison.add(id)
    for (let tries = 1; tries < FEEDING.tries; tries++) {
      expect(await turn()).toMatchObject({ claimed: 3, written: 0, parked: [], waits: null })
      pass(FEEDING.longestPauseMs)
    }
    expect((await turn()).parked).toHaveLength(3)
    expect(await countUnsent(ports, A)).toEqual({ pending: 0, parked: 3 })
  })

  test('is reached behind more poison than is tried at once', async ({ db }) => {
    const { ports, index, turn, pass } = await feeding(db)
    const count = FEEDING.refusals + 10
    const firms = await Promise.all(Array.from({ length: count }, () => publish(db, {})))
    for (const { id } of firms) index.poison.add(id)
    const refusedUntilNow = index.refusals
    expect(await turn()).toMatchObject({ claimed: count, written: 0, parked: [] })
    expect(index.refusals - refusedUntilNow).toBeLessThan(2 * FEEDING.refusals + 10)
    // those that were not tried are due at once, before those that were
    expect(await turn()).toMatchObject({ claimed: 10 })
    pass(1)
    const good = await publish(db, {})
    expect(await turn()).toMatchObject({ claimed: 1, written: 1 })
    expect(index.held.has(good.id)).toBe(true)
    expect(await countUnsent(ports, A)).toEqual({ pending: count, parked: 0 })
  })

  test('is doubted when an answer was not heard or a sender died, not otherwise', async ({
    db,
  }) => {
    const { ports, index, turn, pass } = await feeding(db)
    const firm = await publish(db, {})
    index.fault = 'timeout'
    index.meanwhile = null
    expect(await turn()).toMatchObject({ waits: 'away' })
    index.fault = null
    expect(await turn()).toMatchObject({ written: 1, doubtful: false })
    await saveOrganisation(ports, { id: firm.id, about: '新' })
    index.meanwhile = async () => {
      throw Object.assign(new Error('no answer'), { fault: 'timeout' })
    }
    expect(await turn()).toMatchObject({ waits: 'no answer', doubtful: true })
    await db.update(searchNode).set({ sender: 'dead', sendingUntil: ports.now() })
    pass(1)
    expect(await turn()).toMatchObject({ written: 1, doubtful: true })
    await saveOrganisation(ports, { id: firm.id, about: '新的' })
    expect(await turn()).toMatchObject({ written: 1, doubtful: false })
  })

  test('leaves no change behind when its process dies while it settles', async ({ db }) => {
    const { ports, index, turn } = await feeding(db)
    await publish(db, {})
    const dying = new Proxy(db, {
      get: (target, name) =>
        name === 'transaction'
          ? (work: (tx: Db) => Promise<unknown>) =>
              target.transaction(async (tx) => {
                await work(tx)
                throw new Error('died')
              })
          : Reflect.get(target, name, target),
    })
    const settling = deliverSearch({ ...ports, db: dying }, { consumer: A, writer: index })
    expect(await settling).toMatchObject({ waits: 'died' })
    expect(await queued(db)).toHaveLength(1)
    expect(await turn()).toMatchObject({ written: 1 })
    expect(await queued(db)).toEqual([])
    expect(await toldOf(db)).toEqual([])
  })

  test('leaves no change behind when two servers settle it at the same moment', async ({
    database: { db },
  }) => {
    const { indexes, turn } = await feeding(db, ['memory:1', 'memory:2'])
    const firms = await Promise.all([1, 2, 3].map(() => publish(db, {})))
    for (let round = 0; round < 10; round++) {
      for (const { id } of firms)
        await saveOrganisation(enterprisePorts(db), { id, about: `${round}` })
      await Promise.all(indexes.map((index) => turn(index)))
    }
    expect(await queued(db)).toEqual([])
    expect(await toldOf(db)).toEqual([])
    await db.delete(searchNode)
  })

  test('is sent to each server by itself: one that is away keeps nothing from the other', async ({
    db,
  }) => {
    const { indexes, turn, ports } = await feeding(db, ['memory:1', 'memory:2'])
    const [one, two] = indexes as [MemoryIndex, MemoryIndex]
    await publish(db, {})
    one.fault = 'unreachable'
    expect((await turn(one)).waits).toBe('away')
    expect(await turn(two)).toMatchObject({ written: 1 })
    expect(await countUnsent(ports, A)).toEqual({ pending: 1, parked: 0 })
    one.fault = null
    await turn(one)
    expect([one.held.size, two.held.size]).toEqual([1, 1])
    expect(await toldOf(db)).toEqual([])
  })

  test('is not sent to an index that has no settings or was never filled', async ({ db }) => {
    const { ports, index, turn } = await feeding(db)
    await publish(db, {})
    const bare = { ...index, settingsHash: async () => null }
    expect((await turn(bare)).waits).toMatch(/gone/)
    expect(await turn()).toMatchObject({ claimed: 0, waits: null })
    await setFilled(ports, { consumer: A, filledAt: NOW })
    expect(await turn()).toMatchObject({ written: 1 })
  })
})

async function ownListing(db: Db, organisationId: string) {
  const { id } = await publishListing(db, { organisationId })
  await db.delete(change).where(eq(change.entityId, id))
  const [row] = await db.select().from(listing).where(eq(listing.id, id))
  if (!row) throw new Error('no listing')
  return { row, set: {} }
}
