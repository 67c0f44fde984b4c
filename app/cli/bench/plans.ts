import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { createPostgresSearch } from '#app/adapters/search/postgres-search.server.ts'
import { nameMatcherOf } from '#app/services/search/entry-tools.server.ts'
import type { QueryClass } from './classes.ts'
import { serviceEngine } from './engines.ts'
import { openBenchPostgres } from './stores/open-stores.ts'
import type { BenchWorld } from './world.ts'

export type PlanCheck = {
  className: string
  statements: number
  /** Statements whose plan reads the whole table, each once. */
  sequential: string[]
}

/** Queries of a class whose plans are looked at. */
const LOOKED_AT = 10

type Server = { url: string; log: string }

/** What the server itself says about the plans of the statements that a search runs (auto_explain), class by class. */
export async function checkPlans(
  world: BenchWorld,
  { server, classes }: { server: Server; classes: readonly QueryClass[] },
): Promise<PlanCheck[]> {
  const address = new URL(server.url)
  address.searchParams.set('session_preload_libraries', 'auto_explain')
  address.searchParams.set('auto_explain.log_min_duration', '0')
  const database = openBenchPostgres(address.href)
  const search = createPostgresSearch(database.db, { names: nameMatcherOf(world) })
  const engine = serviceEngine('postgres', { world, database, search })
  const checks: PlanCheck[] = []
  try {
    for (const { name, queries } of classes) {
      const from = statSync(server.log).size
      for (const query of queries.slice(0, LOOKED_AT)) await engine.ask(query)
      checks.push({ className: name, ...readPlans(textFrom(server.log, from)) })
    }
  } finally {
    await database.close()
  }
  return checks
}

/** Statements in a piece of the server's log, and those among them with a sequential scan over the entries. */
export function readPlans(log: string): Pick<PlanCheck, 'statements' | 'sequential'> {
  const plans = log.split(/duration: [\d.]+ ms {2}plan:\n/).slice(1)
  const sequential = plans
    .filter((plan) => /Seq Scan on search_entry/.test(plan))
    .map((plan) => /Query Text:\s*([\s\S]*?)\n[^\n]* {2}\(cost=/.exec(plan)?.[1] ?? plan)
  return {
    statements: plans.length,
    sequential: [...new Set(sequential.map((one) => one.replace(/\s+/g, ' ').slice(0, 300)))],
  }
}

function textFrom(file: string, from: number): string {
  if (from === 0) return readFileSync(file, 'utf8')
  const size = statSync(file).size - from
  const text = Buffer.alloc(size)
  const handle = openSync(file, 'r')
  readSync(handle, text, 0, size, from)
  closeSync(handle)
  return text.toString('utf8')
}
