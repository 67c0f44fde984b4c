import type { Answered, Engine } from './engines.ts'

export type Times = {
  /** The first time that each query was asked; digests and pages of the disk were not there yet. */
  first: number[]
  /** All times after that. */
  warm: number[]
  answers: Answered[]
}

type Run<Q> = {
  engine: Engine<Q>
  times: Times
  /** Milliseconds so far. */
  used: number
  /** Queries that it was asked in the first pass: these are its own. */
  asked: number
  /** Of them, how many in the last block. */
  inBlock: number
}

/** Queries that an engine is asked in a row before the next engine's turn. */
const BLOCK = 20
const ROUNDS = 2
/** Part of the time of an engine that the first pass may take. */
const FIRST_SHARE = 0.34

/**
 * One client. All engines answer the same queries: once each without being counted, then in turns, block by block, so
 * that whatever else the machine does meets them alike. Who has used up its time is asked no more, nor is who follows it.
 */
export async function closedLoop<Q>(
  { queries }: { queries: readonly Q[] },
  { engines, budgetMs }: { engines: readonly Engine<Q>[]; budgetMs: number },
): Promise<Map<string, Times>> {
  const runs: Run<Q>[] = engines.map((engine) => ({
    engine,
    times: { first: [], warm: [], answers: [] },
    ...{ used: 0, asked: 0, inBlock: 0 },
  }))
  const leaderOf = ({ engine: { follows } }: Run<Q>) =>
    runs.find((run) => run.engine.name === follows) ?? null
  for (const run of runs) {
    const most = leaderOf(run)?.asked ?? queries.length
    for (const query of queries.slice(0, most)) {
      const { ms, answer } = await timed(() => run.engine.ask(query))
      run.times.first.push(ms)
      run.times.answers.push(answer)
      run.used += ms
      run.asked++
      if (run.used > budgetMs * FIRST_SHARE) break
    }
  }
  for (let round = 0; round < ROUNDS; round++)
    for (let from = 0; from < queries.length; from += BLOCK)
      for (const run of runs) {
        const most = leaderOf(run)?.inBlock ?? BLOCK
        run.inBlock = 0
        for (const query of queries.slice(from, Math.min(from + most, run.asked))) {
          if (run.used > budgetMs) break
          const { ms } = await timed(() => run.engine.ask(query))
          run.times.warm.push(ms)
          run.used += ms
          run.inBlock++
        }
      }
  return new Map(runs.map(({ engine, times }) => [engine.name, times]))
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; answer: T }> {
  const started = performance.now()
  const answer = await work()
  return { ms: performance.now() - started, answer }
}
