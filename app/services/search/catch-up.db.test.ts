import { describe, expect } from 'vitest'
import { publish } from '#tests/golden/matching-ports.ts'
import { NOW } from '#tests/support/builders.ts'
import { enterprisePorts } from '#tests/support/enterprise-ports.ts'
import { memoryIndex } from '#tests/support/memory-index.ts'
import { test } from '#tests/support/test-database.ts'
import { FEEDING } from '../../domain/search/feeding.ts'
import { catchUp, sendRest } from './catch-up.server.ts'
import { countUnsent } from './search-lag.server.ts'
import { consumerOf, registerNodes, setFilled } from './search-nodes.server.ts'
import { tellNodes } from './tell-nodes.server.ts'

type Db = Parameters<typeof publish>[0]

/** A queue with so many changes of one firm, whose server meets this many new ones at each write. */
async function queueOf(db: Db, { waiting, added }: { waiting: number; added: () => number }) {
  const ports = enterprisePorts(db)
  await registerNodes(ports, ['memory:1'])
  const consumer = consumerOf('memory:1')
  await setFilled(ports, { consumer, filledAt: NOW })
  const { id } = await publish(db, {})
  const tell = (count: number) =>
    tellNodes(ports, { entries: Array.from({ length: count }, () => ({ id, version: 1 })) })
  const index = memoryIndex()
  const writer: typeof index = {
    ...index,
    async write(entries) {
      await tell(added())
      await index.write(entries)
    },
  }
  await tell(waiting)
  const to = { consumer, writer, signal: new AbortController().signal }
  return { ports, to, index, left: async () => (await countUnsent(ports, consumer)).pending }
}

describe('a new index that catches up', () => {
  test('leaves so little that live writes can wait for it', async ({ db }) => {
    const { ports, to, index, left } = await queueOf(db, { waiting: 3_000, added: () => 100 })
    const seen: number[] = []
    await catchUp(ports, { ...to, report: (done, total) => seen.push(total - done) })
    expect(await left()).toBeLessThanOrEqual(FEEDING.mostHeld)
    expect(seen.at(-1)).toBe(0)
    expect(index.held.size).toBe(1)
  })

  test('comes to an end where writes come as fast as they are sent', async ({ db }) => {
    let busy = true
    const { ports, to, left } = await queueOf(db, {
      waiting: 2_000,
      added: () => (busy ? 2_000 : 0),
    })
    await catchUp(ports, to)
    expect(await left()).toBeGreaterThan(FEEDING.mostHeld)
    busy = false
    await sendRest(ports, to)
    expect(await left()).toBe(0)
  })

  test('says what the server said where it takes nothing', async ({ db }) => {
    const { ports, to, index } = await queueOf(db, { waiting: 1_500, added: () => 0 })
    index.fault = 'unreachable'
    await expect(catchUp(ports, to)).rejects.toThrow('the new index takes no changes')
  })
})
