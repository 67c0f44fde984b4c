import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scopedKeys } from '#app/adapters/search/meilisearch/keys.server.ts'
import { openSearchNode } from '#app/adapters/search/meilisearch/search-node.server.ts'
import type { NameMatcher } from '#app/domain/text/name.ts'
import { entriesAfter } from '#app/services/search/load-entries.server.ts'
import type { Db } from '#db/client.server.ts'
import { BENCH_KEY, startMeilisearch } from '../own-servers.ts'

/** An answer that comes late is measured as late, not given by another engine. */
const TIMEOUT_MS = 30_000
const BATCH = 1_000

type Server = { url: string; masterKey: string; stop: () => Promise<void> }

/** A search server that holds what the database holds once it is filled, on indexes that are gone at the end. */
export async function openMeilisearch(db: Db, names: NameMatcher) {
  const { url, masterKey, stop } = await givenServer()
  const prefix = `eval${randomUUID().slice(0, 8)}`
  const node = openSearchNode({
    url,
    keys: scopedKeys(masterKey, prefix),
    masterKey: () => masterKey,
    names,
    timeoutMs: TIMEOUT_MS,
    prefix,
  })
  return {
    engine: node.engine,
    async fill(report: (done: number) => void) {
      await node.staging.prepare()
      for (let done = 0, afterId: string | null = null; ; ) {
        const entries = await entriesAfter({ db }, { afterId, limit: BATCH })
        await node.staging.write(entries)
        done += entries.length
        report(done)
        if (entries.length < BATCH) break
        afterId = entries.at(-1)?.document.id ?? null
      }
      await node.publish()
    },
    async close() {
      await node.remove()
      await node.close()
      await stop()
    },
  }
}

/** The first of `MEILI_URL`, with `MEILI_MASTER_KEY`; else one of our own, from the program of `MEILI_BIN` or PATH. */
async function givenServer(): Promise<Server> {
  const [url] = (process.env.MEILI_URL ?? '').split(',')
  if (url)
    return { url, masterKey: process.env.MEILI_MASTER_KEY ?? '', stop: () => Promise.resolve() }
  const folder = mkdtempSync(join(tmpdir(), 'wanlian-eval-meili-'))
  const server = await startMeilisearch(folder)
  return {
    url: server.url,
    masterKey: BENCH_KEY,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
