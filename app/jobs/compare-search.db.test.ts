import { eq } from 'drizzle-orm'
import { expect, onTestFinished } from 'vitest'
import { delivery, searchEntry } from '#db/schema/index.ts'
import { publish } from '#tests/golden/matching-ports.ts'
import { NOW } from '#tests/support/builders.ts'
import { memoryIndex } from '#tests/support/memory-index.ts'
import { test } from '#tests/support/test-database.ts'
import { FEEDING } from '../domain/search/feeding.ts'
import { createLog } from '../runtime/log.ts'
import { deliverSearch } from '../services/search/deliver-search.server.ts'
import { consumerOf, registerNodes, setFilled } from '../services/search/search-nodes.server.ts'
import { startCompareSearch } from './compare-search.job.ts'
import { createDoubt } from './doubt.ts'

test('an index that was doubted is compared when the doubt is old enough, and what differs is told again', async ({
  database: { db },
}) => {
  const ports = { db, now: () => NOW, log: createLog({ LOG_LEVEL: 'silent' }) }
  const index = memoryIndex()
  const consumer = consumerOf(index.node)
  await registerNodes(ports, [index.node])
  await setFilled(ports, { consumer, filledAt: NOW })
  const firm = await publish(db, {})
  await deliverSearch(ports, { consumer, writer: index })
  const clock = { at: 0 }
  const doubt = createDoubt(() => clock.at)
  let looks = 0
  const live = { ...index, stats: () => index.stats().finally(() => looks++) }
  const stop = startCompareSearch(ports, { node: index.node, live, doubt })
  onTestFinished(stop)
  const told = () => db.select().from(delivery).where(eq(delivery.consumer, consumer))
  // an older state of it comes back after it was compared at the start
  await expect.poll(() => doubt.raisedForMs()).toBeNull()
  index.held.clear()
  doubt.raise()
  clock.at += FEEDING.doubtMs - 1
  expect(await told()).toEqual([])
  expect(looks).toBe(0)
  clock.at += 1
  await expect.poll(told, { timeout: 10_000 }).toHaveLength(1)
  await expect.poll(() => doubt.raisedForMs()).toBeNull()
  await db.delete(searchEntry).where(eq(searchEntry.id, firm.id))
})
