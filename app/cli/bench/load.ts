import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BenchServer, memoryOf, startMeilisearch, startPostgres } from '../own-servers.ts'
import type { EngineName, SearchOptions } from './options.ts'
import { progressLine } from './progress.ts'
import { openSpool, readSpool, type Spool } from './spool.ts'
import { openBenchNode, openBenchPglite, openBenchPostgres } from './stores/open-stores.ts'
import { fillSqlStore, SQL_BATCH, secondsOf, sqlBytes } from './stores/sql-store.ts'
import type { BenchWorld } from './world.ts'

/** What a load cost: seconds the store worked, without reading the corpus; indexes are part of it. */
export type Loaded = {
  documents: number
  seconds: number
  indexSeconds: number
  bytes: number
  /** Of the server and its children at the end, shared pages once. */
  memory: number | null
}
export type Store = 'meilisearch' | 'postgres' | 'pglite' | 'plain'
export type Loads = Partial<Record<Store, Loaded>>

/** The most that one task of the search server carries. */
const MEILISEARCH_BATCH = 1_000
/** Bytes of the blocks that a file says it has. */
const BLOCK = 512
const LOAD_TIMEOUT_MS = 60_000

function storesOf(engines: readonly EngineName[]): Exclude<Store, 'plain'>[] {
  const wants = (...names: EngineName[]) => names.some((name) => engines.includes(name))
  return [
    ...(wants('postgres', 'ilike') ? (['postgres'] as const) : []),
    ...(wants('pglite') ? (['pglite'] as const) : []),
    ...(wants('meilisearch', 'direct') ? (['meilisearch'] as const) : []),
  ]
}

/** Fills every store of the run anew from the corpus on disk, one after the other. */
export async function load(world: BenchWorld, options: SearchOptions): Promise<void> {
  const spool = openSpool(spoolOf(options))
  for (const store of storesOf(options.engines)) {
    rmSync(join(options.data, store), { recursive: true, force: true })
    const report = progressLine(`loading ${store}`, options.documents)
    const loaded =
      store === 'meilisearch'
        ? await loadMeilisearch(world, { spool, data: options.data, report })
        : await loadSql(store, { world, spool, data: options.data, report })
    // another process may have loaded another store meanwhile
    writeLoads(options.data, { ...readLoads(options.data), ...loaded })
  }
}

export function spoolOf({ data, documents }: Pick<SearchOptions, 'data' | 'documents'>): Spool {
  return { folder: join(data, 'corpus'), documents }
}

export function readLoads(data: string): Loads {
  const file = join(data, 'loads.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Loads) : {}
}

function writeLoads(data: string, loads: Loads): void {
  writeFileSync(join(data, 'loads.json'), JSON.stringify(loads, null, 2))
}

type Loading = { spool: Spool; data: string; report: (done: number) => void }

async function loadMeilisearch(
  world: BenchWorld,
  { spool, data, report }: Loading,
): Promise<Loads> {
  const folder = join(data, 'meilisearch')
  const server = await startMeilisearch(folder)
  const node = openBenchNode(server.url, { world, timeoutMs: LOAD_TIMEOUT_MS })
  let [documents, seconds] = [0, 0]
  try {
    await node.staging.prepare()
    for await (const entries of readSpool(spool, MEILISEARCH_BATCH)) {
      seconds += await secondsOf(() => node.staging.write(entries))
      documents += entries.length
      report(documents)
    }
    seconds += await secondsOf(() => node.publish())
    const bytes = sizeOnDisk(join(folder, 'data.ms', 'indexes'))
    const memory = memoryOf(server.pid)
    return { meilisearch: { documents, seconds, indexSeconds: 0, bytes, memory } }
  } finally {
    await node.close()
    await server.stop()
  }
}

async function loadSql(
  store: 'postgres' | 'pglite',
  { world, spool, data, report }: Loading & { world: BenchWorld },
): Promise<Loads> {
  let server: BenchServer | null = null
  const before = process.memoryUsage().rss
  if (store === 'postgres') server = await startPostgres(join(data, store), { bulk: true })
  const database = server ? openBenchPostgres(server.url) : await openBenchPglite(data)
  try {
    const { documents, seconds } = await database.unlimited(() =>
      fillSqlStore({ database, world }, { batches: readSpool(spool, SQL_BATCH), report }),
    )
    const bytes = await sqlBytes(database)
    const memory = server ? memoryOf(server.pid) : process.memoryUsage().rss - before
    const common = { documents, memory }
    const entries: Loaded = {
      ...common,
      seconds: seconds.entries + seconds.indexes,
      indexSeconds: seconds.indexes,
      bytes: bytes.entries,
    }
    if (store === 'pglite') return { pglite: entries }
    const plain = { ...common, seconds: seconds.plain, indexSeconds: 0, bytes: bytes.plain }
    return { postgres: entries, plain }
  } finally {
    await database.close()
    await server?.stop()
  }
}

/** As the disk sees it: the file of the index is larger than what it holds. */
function sizeOnDisk(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => statSync(join(one.parentPath, one.name)).blocks * BLOCK)
    .reduce((sum, bytes) => sum + bytes, 0)
}
