import { loadFirstSample } from '../services/sample/load-sample.server.ts'
import type { Env } from './env.ts'
import type { Log } from './log.ts'
import { openDatabase } from './open-database.ts'
import type { Runtime } from './runtime.ts'
import { wire } from './wire.ts'
import { setUpSearch } from './wire-search.ts'

export type Report = (step: string, done?: number, total?: number) => void

/** Opens and migrates the database, loads the knowledge, wires the adapters, fills in the samples of a first start. Throws when any of it cannot be had. */
export async function createRuntime(env: Env, log: Log, report: Report): Promise<Runtime> {
  report('opening the database')
  const database = await openDatabase(env)
  report('loading the knowledge')
  const runtime = wire({ env, log, database })
  setUpSearch(runtime)
  if (env.SAMPLE_DATA) {
    await database.unlimited(() =>
      loadFirstSample(runtime, (step, { done, total }) => report(`sample ${step}`, done, total)),
    )
  }
  return runtime
}
