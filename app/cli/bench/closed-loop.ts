import type { Answered, Engine } from './engines.ts'

export type Times = {
  /** The first time that each query was asked; digests and pages of the disk were not there yet. */
  first: number[]
  /** All times after that. */
  warm: number[]
  answers: Answered[]
}

/** Queries that an engine is asked in a row before the next engine's turn. */
const BLOCK = 20
const ROUNDS = 2
/** Part of the time of an engine that the first pass may take. */
const WARM_UP_SHARE = 0.34

/**
 * One client. All engines answer the same queries: once each without being counted, then in turns, block by block, so
 * that whatever else the machine does meets them alike. Who has used up its time is asked no more.
 */
export async function closedLoop<Q>(
  { queries }: { queries: readonly Q[] },
  { engines, budgetMs }: { engines: readonly Engine<Q>[]; budgetMs: number },
): Promise<Map<string, Times>> {
  const runs = engines.map((engine) => ({
    engine,
    times: { first: [], warm: [], answers: [] } as Times,
    used: 0,
    asked: queries.length,
  }))
  for (const run of runs) {
    for (const query of queries) {
      const { ms, answer } = await timed(() => run.engine.ask(query))
      run.times.first.push(ms)
      run.times.answers.push(answer)
      run.used += ms
      if (run.used > budgetMs * WARM_UP_SHARE) break
    }
    run.asked = run.times.first.length
  }
  for (let round = 0; round < ROUNDS; round++)
    for (let from = 0; from < queries.length; from += BLOCK)
      for (const run of runs)
        for (let place = from; place < Math.min(from + BLOCK, run.asked); place++) {
          const query = queries[place]
          if (!query || run.used > budgetMs) break
          const { ms } = await timed(() => run.engine.ask(query))
          run.times.warm.push(ms)
          run.used += ms
        }
  return new Map(runs.map(({ engine, times }) => [engine.name, times]))
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; answer: T }> {
  const started = performance.now()
  const answer = await work()
  return { ms: performance.now() - started, answer }
}
