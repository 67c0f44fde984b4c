import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findPostgresBinaries } from '#db/postgres-binaries.ts'
import { hasOwnMeilisearch } from '#tests/support/meilisearch-server.ts'
import { type PostgresServer, startPostgres } from '#tests/support/postgres-server.ts'
import { drain } from './drain.ts'
import { type Played, play } from './play.ts'
import { chanceOf } from './random.ts'
import { breaksOf, tableOf } from './report.ts'
import type { Scenario } from './scenario.ts'
import { database } from './scenarios/database.ts'
import { hung } from './scenarios/hung.ts'
import { killed } from './scenarios/killed.ts'
import { lying } from './scenarios/lying.ts'
import { reindex } from './scenarios/reindex.ts'
import { wiped } from './scenarios/wiped.ts'
import { worker } from './scenarios/worker.ts'
import { fillTemplate } from './template.ts'
import { openWorld, type World } from './world.ts'

const SCENARIOS = [killed, hung, lying, wiped, worker, reindex, database]
const ROUNDS = 20

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, rounds: { type: 'string' } },
})
const chosen = SCENARIOS.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
)
const unknown = positionals.filter((name) => !SCENARIOS.some((one) => one.name === name))
const rounds = Number(values.rounds ?? ROUNDS)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const missing = [
  ...(findPostgresBinaries() ? [] : ['PostgreSQL 15 or newer (initdb, postgres)']),
  ...(hasOwnMeilisearch() ? [] : ['Meilisearch (MEILI_BIN names its program)']),
]
if (missing.length > 0) stop(`missing: ${missing.join(' and ')}`)
if (unknown.length > 0 || !(rounds > 0) || !Number.isInteger(seed))
  stop(
    `npm run test:chaos -- [--seed N] [--rounds N] [${SCENARIOS.map(({ name }) => name).join(' | ')}]`,
  )

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function stop(why: string): never {
  process.stderr.write(`${why}\n`)
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'wanlian-chaos-'))
say(`seed ${seed}, logs of the processes in ${folder}`)
const postgres = await startPostgres()
const all: Played[] = []
let open: World | null = null
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await open?.close()
    await postgres.stop()
    process.exit(1)
  })
let failed = false
try {
  await fillTemplate(postgres)
  for (const scenario of chosen) all.push(await playOne(scenario, postgres))
} catch (error) {
  failed = true
  say(error instanceof Error ? (error.stack ?? error.message) : String(error))
} finally {
  await postgres.stop()
}
say(`\n${tableOf(all)}\n`)
for (const line of breaksOf(all)) say(line)
const broken = all.reduce((sum, { breaks }) => sum + breaks.length, 0)
say(broken > 0 || failed ? `seed ${seed}: ${broken} breaks` : `seed ${seed}: all held`)
process.exit(broken > 0 || failed ? 1 : 0)

async function playOne(scenario: Scenario, server: PostgresServer): Promise<Played> {
  const { name, withApp, writers, through } = scenario
  const databaseDies = scenario.databaseDies ?? false
  const wanted = { name, folder, postgres: server, withApp, writers, databaseDies }
  const world = await openWorld(through ? { ...wanted, through } : wanted)
  open = world
  try {
    await scenario.prepare?.(world)
    const { wrong } = await drain(world)
    if (wrong.length > 0) throw new Error(`${name} cannot begin: ${wrong.join(', ')}`)
    const chance = chanceOf(seed + SCENARIOS.indexOf(scenario))
    return await play(world, { scenario, rounds, chance, say })
  } finally {
    await scenario.end?.()
    await world.close()
    open = null
  }
}
