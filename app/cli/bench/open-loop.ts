import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { Pool } from 'undici'
import type { BenchQuery } from './classes.ts'
import { type Quantiles, quantilesOf } from './quantiles.ts'
import { intendedStarts, kneeOf, type Load, SHARES_OF_KNEE, stillRises } from './schedule.ts'

export type OpenStep = {
  share: number
  perSecond: number
  /** From the intended start: a request that had to wait for its turn has waited. */
  latency: Quantiles
  errors: number
  /** Of the answers: given by the database in place of the search server. */
  degraded: number
}
export type OpenLoop = { engine: string; knee: number; loads: Load[]; steps: OpenStep[] }

type Answer = { degraded: boolean }
type Ask = (query: BenchQuery) => Promise<Answer>
/** What the process that answers is started with. */
export type ServiceAt = { engine: string; database: string; meilisearch: string | null }

const MOST_CLIENTS = 64
const DRAIN_MS = 15_000
const TICK_MS = 1

/** A rate that does not listen to the answers, from a process of its own; the service is another process. */
export async function openLoop(
  service: ServiceAt,
  { queries, seconds }: { queries: readonly BenchQuery[]; seconds: number },
): Promise<OpenLoop> {
  const { child, url } = await startService(service)
  const pool = new Pool(url, { connections: 512, headersTimeout: DRAIN_MS, bodyTimeout: DRAIN_MS })
  const ask: Ask = async (query) => {
    const { statusCode, body } = await pool.request({
      path: '/',
      method: 'POST',
      body: JSON.stringify(query),
    })
    const answer = (await body.json()) as Answer
    if (statusCode !== 200) throw new Error(`the service answered ${statusCode}`)
    return answer
  }
  try {
    for (const query of queries) await ask(query)
    const loads: Load[] = []
    for (let clients = 1; clients <= MOST_CLIENTS && stillRises(loads); clients *= 2)
      loads.push(await closed(ask, { queries, clients, seconds: Math.max(2, seconds / 2) }))
    const knee = kneeOf(loads)
    const steps: OpenStep[] = []
    for (const share of SHARES_OF_KNEE)
      steps.push({ share, ...(await constant(ask, { queries, rate: knee * share, seconds })) })
    return { engine: service.engine, knee, loads, steps }
  } finally {
    await pool.destroy()
    child.kill('SIGTERM')
  }
}

type Asked = { queries: readonly BenchQuery[]; seconds: number }

async function closed(
  ask: Ask,
  { queries, clients, seconds }: Asked & { clients: number },
): Promise<Load> {
  const started = performance.now()
  let next = 0
  let done = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() - started < seconds * 1_000) {
        const query = queries[next++ % queries.length]
        if (query) await ask(query)
        done++
      }
    }),
  )
  return { clients, perSecond: done / ((performance.now() - started) / 1_000) }
}

async function constant(
  ask: Ask,
  { queries, rate, seconds }: Asked & { rate: number },
): Promise<Omit<OpenStep, 'share'>> {
  const starts = intendedStarts(rate, seconds)
  const latencies: number[] = []
  let [errors, degraded, open] = [0, 0, 0]
  const began = performance.now()
  for (const [at, intended] of starts.entries()) {
    while (performance.now() - began < intended) await wait(TICK_MS)
    const query = queries[at % queries.length]
    if (!query) continue
    open++
    ask(query)
      .then(
        (answer) => {
          latencies.push(performance.now() - began - intended)
          if (answer.degraded) degraded++
        },
        () => {
          errors++
        },
      )
      .finally(() => {
        open--
      })
  }
  const deadline = performance.now() + DRAIN_MS
  while (open > 0 && performance.now() < deadline) await wait(10)
  return {
    perSecond: rate,
    latency: quantilesOf(latencies),
    errors: errors + open,
    degraded: latencies.length > 0 ? degraded / latencies.length : 0,
  }
}

async function startService(service: ServiceAt): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(process.argv[1] ?? '', ['answer'], {
    env: { ...process.env, BENCH_SERVICE: JSON.stringify(service) },
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (address) => resolve(String(address)))
    child.once('exit', (code) => reject(new Error(`the answering process ended with ${code}`)))
  })
  return { child, url }
}
