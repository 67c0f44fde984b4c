import { expect } from 'vitest'
import { publish } from '#tests/golden/matching-ports.ts'
import { NOW } from '#tests/support/builders.ts'
import { enterprisePorts } from '#tests/support/enterprise-ports.ts'
import { memoryIndex } from '#tests/support/memory-index.ts'
import { test } from '#tests/support/test-database.ts'
import { FEEDING } from '../../domain/search/feeding.ts'
import { deliverSearch } from './deliver-search.server.ts'
import { consumerOf, registerNodes, setFilled } from './search-nodes.server.ts'
import { searchStatus } from './search-status.server.ts'

test('the status of a server names whatever is wrong with it', async ({ db }) => {
  const clock = { at: NOW }
  const ports = { ...enterprisePorts(db), now: () => clock.at }
  const live = memoryIndex()
  const { node } = live
  const consumer = consumerOf(node)
  const status = () => searchStatus(ports, { node, live })
  await registerNodes(ports, [node])
  expect(await status()).toMatchObject({ ok: false, filledAt: null, entries: 0, documents: 0 })
  await setFilled(ports, { consumer, filledAt: NOW })
  const [first, second] = [await publish(db, {}), await publish(db, {})]
  clock.at = new Date(+NOW + FEEDING.behindMs)
  expect(await status()).toMatchObject({ ok: true, pending: 2, lagMs: FEEDING.behindMs })
  clock.at = new Date(+clock.at + 1)
  expect((await status()).ok).toBe(false)
  live.poison.add(first.id)
  await deliverSearch(ports, { consumer, writer: live })
  expect(await status()).toMatchObject({
    ...{ ok: false, pending: 0, lagMs: 0, documents: 1, entries: 2 },
    parked: [{ id: first.id, error: 'a document was refused' }],
    drift: { missing: 0, extra: 0, other: 0 },
  })
  live.held.delete(second.id)
  expect(await status()).toMatchObject({ ok: false, drift: { missing: 1 } })
  live.fault = 'unreachable'
  expect(await status()).toMatchObject({ ok: false, fault: 'away', documents: null, drift: null })
})
