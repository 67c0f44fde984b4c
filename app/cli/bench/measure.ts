import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { memoryOf } from '../own-servers.ts'
import { barsOf } from './bars.ts'
import { closedLoop, type Times } from './closed-loop.ts'
import { type Engine, ilikeEngine } from './engines.ts'
import { readLoads } from './load.ts'
import { SETTINGS, thisMachine, versionOfDatabase, versionOfMeilisearch } from './machine.ts'
import { countTerms } from './materials.ts'
import { type OpenLoop, openLoop, type ServiceAt } from './open-loop.ts'
import { openRun, type Run } from './open-run.ts'
import { ENGINES, type SearchOptions } from './options.ts'
import { checkPlans } from './plans.ts'
import { measureRelevance } from './relevance.ts'
import type { SearchResults } from './results.ts'
import { type AllTimes, sumUp } from './sums.ts'
import { writeToVisible } from './visible.ts'
import { BENCH_SEED, type BenchWorld } from './world.ts'
import { spreadOf } from './zipf.ts'

/** Queries of every class in the open loop. */
const MIXED = 40

const say = (step: string) => process.stderr.write(`measuring ${step}\n`)

/** Everything that is measured over the loaded stores, one thing after the other. */
export async function measure(
  world: BenchWorld,
  options: SearchOptions,
): Promise<{ results: SearchResults; times: AllTimes }> {
  const run = await openRun(world, options)
  const { classes, database, meilisearch, node, postgres } = run
  try {
    const times = await allClasses(run, options)
    const memory = {
      postgres: memoryOf(postgres.pid),
      ...(meilisearch ? { meilisearch: memoryOf(meilisearch.pid) } : {}),
    }
    say('plans')
    const onPostgres = options.engines.includes('postgres')
    const plans = onPostgres ? await checkPlans(world, { server: postgres, classes }) : []
    say('relevance')
    const asked = run.engines.filter(({ name }) => !/^direct$|^ilike-/.test(name))
    // the truth stands in the plain table
    const relevance = options.engines.includes('ilike')
      ? await measureRelevance({ engines: asked, from: run.from }, { database, text: world.text })
      : []
    say('write to visible')
    const visible = await writeToVisible({ world, database, node }, options.documents)
    const openLoops = await openLoopsOf(run, options)
    const sums = sumUp(classes, times)
    const scans = plans.flatMap(({ sequential }) => sequential).length
    const results: SearchResults = {
      ...{ kind: 'search', seed: BENCH_SEED, documents: options.documents },
      machine: thisMachine(),
      versions: await versionsOf(run),
      settings: SETTINGS,
      spread: spreads(world, options.documents),
      loads: readLoads(options.data),
      ...{ memory, ...sums, plans, relevance, visible, openLoops },
      bars: barsOf({
        ...sums,
        sequentialScans: onPostgres ? scans : null,
        visibleP95: visible.meilisearch?.p95 ?? null,
      }),
      notRun: ENGINES.filter((one) => !options.engines.includes(one)),
    }
    return { results, times }
  } finally {
    await run.close()
  }
}

async function allClasses(run: Run, { budget, engines }: SearchOptions): Promise<AllTimes> {
  const times = new Map<string, Map<string, Times>>()
  const runAll = async (asked: readonly Engine[], budgetMs: number) => {
    for (const one of run.classes) {
      say(`${one.name}, ${one.queries.length} queries: ${asked.map(({ name }) => name).join(', ')}`)
      const own = await closedLoop(one, { engines: asked, budgetMs })
      times.set(one.name, new Map([...(times.get(one.name) ?? []), ...own]))
    }
  }
  await runAll(run.engines, budget * 1_000)
  if (engines.includes('ilike'))
    await withDateIndex(run.database, () =>
      runAll([ilikeEngine('ilike-updated', run.database)], (budget * 1_000) / 4),
    )
  return times
}

/** With an index on the date the same query reads from its end and may stop early: common words get quick, rare ones stay. */
async function withDateIndex({ db }: Database, work: () => Promise<void>): Promise<void> {
  await db.execute(sql`create index if not exists plain_updated on plain (updated)`)
  try {
    await work()
  } finally {
    await db.execute(sql`drop index plain_updated`)
  }
}

async function openLoopsOf(
  { classes, postgres, meilisearch }: Run,
  { engines, seconds }: SearchOptions,
): Promise<OpenLoop[]> {
  const queries = mixed(classes.map((one) => one.queries.slice(0, MIXED)))
  const services: ServiceAt[] = [
    ...(meilisearch
      ? [{ engine: 'service', database: postgres.url, meilisearch: meilisearch.url }]
      : []),
    ...(engines.includes('postgres')
      ? [{ engine: 'postgres', database: postgres.url, meilisearch: null }]
      : []),
  ]
  const loops: OpenLoop[] = []
  for (const service of services) {
    say(`open loop, ${service.engine}`)
    loops.push(await openLoop(service, { queries, seconds }))
  }
  return loops
}

/** One of each class in turn. */
function mixed<T>(classes: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...classes.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) =>
    classes.flatMap((one) =>
      one.length > 0 ? one.slice(at % one.length, (at % one.length) + 1) : [],
    ),
  ).flat()
}

async function versionsOf({ database, embedded, meilisearch }: Run) {
  return {
    postgres: await versionOfDatabase(database),
    ...(embedded ? { pglite: await versionOfDatabase(embedded) } : {}),
    ...(meilisearch ? { meilisearch: await versionOfMeilisearch(meilisearch.url) } : {}),
  }
}

function spreads(world: BenchWorld, documents: number): SearchResults['spread'] {
  const { lexemes, items } = countTerms(world, documents)
  return { lexemes: spreadOf(lexemes.values()), goods: spreadOf(items.values()) }
}
