import { randomUUID } from 'node:crypto'
import { afterAll } from 'vitest'
import { scopedKeys } from '#app/adapters/search/meilisearch/keys.server.ts'
import {
  type MeilisearchNode,
  openSearchNode,
} from '#app/adapters/search/meilisearch/search-node.server.ts'
import { indexUid } from '#app/adapters/search/meilisearch/settings.ts'
import { entriesAfter } from '#app/services/search/load-entries.server.ts'
import type { Db } from '#db/client.server.ts'
import { type MeilisearchServer, startMeilisearch } from '#tests/support/meilisearch-server.ts'
import { names } from './search-world.ts'

/** Real time limits would make slow machines fail; how long answers may take is for other tests. */
const TIMEOUT_MS = 10_000

type Opened = {
  server: MeilisearchServer
  node: MeilisearchNode
  keys: ReturnType<typeof scopedKeys>
  uid: string
}

/** Indexes of this file only, should the server be one that others use. */
const prefix = `test${randomUUID().slice(0, 8)}`
let opened: Promise<Opened> | undefined
const filled = new WeakMap<Db, Promise<void>>()

/** A node of the file's own server, holding what stands in the database when it is first asked for. */
export async function fedFrom(db: Db): Promise<MeilisearchNode> {
  const { node } = await theServer()
  const filling = filled.get(db) ?? fill(node, db)
  filled.set(db, filling)
  await filling
  return node
}

/** The file's server and a node of it; ended with the file. */
export function theServer(): Promise<Opened> {
  opened ??= open()
  return opened
}

async function open(): Promise<Opened> {
  const server = await startMeilisearch()
  const { url, masterKey } = server
  const keys = scopedKeys(masterKey, prefix)
  const node = openSearchNode({
    url,
    keys,
    masterKey: () => masterKey,
    names,
    timeoutMs: TIMEOUT_MS,
    prefix,
  })
  return { server, node, keys, uid: indexUid(prefix) }
}

/** Fills the index unseen and puts it in its place, as a rebuild does. */
export async function fill(node: MeilisearchNode, db: Db): Promise<void> {
  await node.staging.prepare()
  await node.staging.write(await entriesAfter({ db }, { afterId: null, limit: 10_000 }))
  await node.publish()
}

afterAll(async () => {
  if (!opened) return
  const { server, node } = await opened
  await node.remove()
  await node.close()
  await server.stop()
})
