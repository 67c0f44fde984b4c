import { describe, expect, onTestFinished } from 'vitest'
import { openSearchNode } from '#app/adapters/search/meilisearch/search-node.server.ts'
import { checkNode } from '#app/services/search/check-node.server.ts'
import {
  consumerOf,
  readNode,
  registerNodes,
  setFilled,
} from '#app/services/search/search-nodes.server.ts'
import type { Db } from '#db/client.server.ts'
import { NOW } from '#tests/support/builders.ts'
import type { Manner } from '#tests/support/lying-server.ts'
import { test } from '#tests/support/test-database.ts'
import { LIES, lying } from './lies.ts'
import { names } from './search-world.ts'

/** A server whose index is whole as far as anybody knows, and which lies from now on. */
async function filled(db: Db, manner: Manner) {
  const { url } = await lying(manner)
  const node = openSearchNode({
    ...{ url, keys: { search: 'a', indexer: 'b' }, masterKey: () => 'c', names, timeoutMs: 100 },
  })
  onTestFinished(() => node.close())
  const ports = { db, now: () => NOW }
  await registerNodes(ports, [node.node])
  const consumer = consumerOf(node.node)
  await setFilled(ports, { consumer, filledAt: NOW })
  return { node, ports, filledAt: async () => (await readNode(ports, consumer))?.filledAt }
}

/** These are believed: an index that is not there, or an answer that takes as long as it likes. */
const NOT_QUICKLY_SEEN: readonly Manner[] = ['lacks the index', 'hangs', 'drips']

describe('an index is not given up and built anew', () => {
  for (const manner of [...LIES, 'answers an object', 'empty'] as const) {
    if (NOT_QUICKLY_SEEN.includes(manner)) continue
    test(`because something in front of its server ${manner}`, async ({ db }) => {
      const { node, ports, filledAt } = await filled(db, manner)
      await expect(checkNode(ports, node)).rejects.toMatchObject({ name: 'EngineError' })
      expect(await filledAt()).toEqual(NOW)
      await expect(node.live.stats()).rejects.toMatchObject({ name: 'EngineError' })
      await expect(node.live.write([])).resolves.toBeUndefined()
      await expect(node.live.remove(['a'])).rejects.toMatchObject({ name: 'EngineError' })
    })
  }
})
