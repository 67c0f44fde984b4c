import type { NameMatcher } from '#app/domain/text/name.ts'
import type { SearchNode, WriteOptions } from '../search-index-port.ts'
import { type Connection, openConnection } from './connection.server.ts'
import { EngineError, orNull } from './engine-error.ts'
import { createIndexWriter } from './index-writer.server.ts'
import { ensureKeys, type KeyRole } from './keys.server.ts'
import { createMeilisearchSearch, type SearchEngine } from './meilisearch-search.server.ts'
import { INDEX_PREFIX, indexUid } from './settings.ts'
import { done } from './tasks.server.ts'

type Options = {
  url: string
  keys: Readonly<Record<KeyRole, string>>
  /** Read anew each time a server must be set up; the app does not keep it. */
  masterKey: () => string
  names: NameMatcher
  timeoutMs: number
  prefix?: string
}

export type MeilisearchNode = SearchNode & {
  engine: SearchEngine
  /** Takes all of the product's indexes away. */
  remove: () => Promise<void>
  close: () => Promise<void>
}

/** One server: searched with one scoped key, fed with another. Asks nothing of it until it is used. */
export function openSearchNode(options: Options): MeilisearchNode {
  const { url, keys, names, timeoutMs, prefix = INDEX_PREFIX } = options
  const reading = openConnection({ url, key: keys.search })
  const writing = openConnection({ url, key: keys.indexer })
  const live = indexUid(prefix)
  const staging = `${live}-next`
  const setUp = () => setUpKeys(url, { masterKey: options.masterKey(), prefix })
  const writer = (uid: string) => createIndexWriter({ connection: writing, uid, setUp })
  const drop = (uid: string, write?: WriteOptions) =>
    done(writing, (extra) => remove(writing, { uid, extra }), write)
  const node = { live: writer(live), staging: writer(staging) }
  return {
    node: reading.node,
    engine: createMeilisearchSearch(reading, { names, timeoutMs, index: live }),
    ...node,
    setUp,
    async publish(write) {
      const staged = await madeAt(writing, staging)
      const isNew = (await madeAt(writing, live)) === null
      await writing.call((client) =>
        client.httpRequest.post({
          path: 'swap-indexes',
          body: [{ indexes: [staging, live], rename: isNew }],
        }),
      )
      await swapped(writing, { live, write })
      if (staged === null || (await madeAt(writing, live)) !== staged)
        throw new EngineError('failed', 'the staged index did not take its place')
      if (!isNew) await drop(staging, write)
    },
    async discard(write) {
      if ((await madeAt(writing, staging)) !== null) await drop(staging, write)
    },
    async remove() {
      for (const uid of [staging, live]) if ((await madeAt(writing, uid)) !== null) await drop(uid)
    },
    async close() {
      await Promise.all([reading.close(), writing.close()])
    },
  }
}

/** When an index was made, which tells two apart that change places; null where there is none. */
async function madeAt(connection: Connection, uid: string): Promise<string | null> {
  return orNull(async () => {
    const { createdAt } = await connection.call((client) => client.getRawIndex(uid))
    if (createdAt === undefined) throw new EngineError('rubbish', 'an index without its age')
    return String(createdAt)
  })
}

/**
 * Waits until a swap that was handed over is through. A key for some indexes may not look at its task, but tasks are
 * done in their order: when a later one on the live index is, so is the swap.
 */
async function swapped(
  connection: Connection,
  { live, write }: { live: string; write: WriteOptions | undefined },
): Promise<void> {
  await done(
    connection,
    (extra) =>
      connection.client.httpRequest.post({
        path: `indexes/${live}/documents/delete-batch`,
        body: ['none'],
        extraRequestInit: extra,
      }),
    write,
  )
}

function remove(
  { client }: Connection,
  { uid, extra }: { uid: string; extra: WriteOptions },
): Promise<unknown> {
  return client.httpRequest.delete({ path: `indexes/${uid}`, extraRequestInit: extra })
}

async function setUpKeys(
  url: string,
  { masterKey, prefix }: { masterKey: string; prefix: string },
): Promise<void> {
  const master = openConnection({ url, key: masterKey })
  try {
    await ensureKeys(master, prefix)
  } finally {
    await master.close()
  }
}
