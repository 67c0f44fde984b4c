import { type BreakerState, createBreaker } from './circuit-breaker.ts'
import { EngineError, type EngineFault } from './meilisearch/engine-error.ts'
import type { SearchEngine } from './meilisearch/meilisearch-search.server.ts'
import type { SearchNodeState } from './search-index-port.ts'
import type { SearchPort } from './search-port.ts'
import { timeLimit } from './time-limit.ts'

export type FailOverEvent = {
  node: string
  fault: EngineFault | 'unknown'
  state: BreakerState
  error: unknown
}

type Options = {
  /** Tried in this order; each has all the documents. */
  engines: readonly SearchEngine[]
  fallback: SearchPort
  /** For all of them together: a request costs no more than this and the fallback's own time. */
  timeoutMs: number
  /** Milliseconds. */
  now: () => number
  /** Engines whose documents are too old to be shown; they are asked again as soon as they are not. */
  isBehind?: (node: string) => boolean
  report?: (event: FailOverEvent) => void
}

/** With the time limit of a search, less than a second, for a server that is slow while the database is gone. */
const LAST_MS = 500

type Ask<T> = (engine: SearchEngine, signal: AbortSignal) => Promise<T>

/** Search that is never missed: the first engine that answers, else the fallback. */
export interface FailOverSearch extends SearchPort {
  nodes(): SearchNodeState[]
  /** The first server's answer to something else, under the same breakers and time limit; null when none gives one. */
  firstAnswer<T>(ask: Ask<T>): Promise<{ answer: T } | null>
}

export function failOverSearch(options: Options): FailOverSearch {
  const { fallback, timeoutMs, now, isBehind = () => false, report = () => {} } = options
  const nodes = options.engines.map((engine) => ({ engine, breaker: createBreaker(now) }))
  type Node = (typeof nodes)[number]

  type Failure = { error: unknown; since: number; hadAll: boolean }

  function take({ engine, breaker }: Node, { error, since, hadAll }: Failure): void {
    const fault = error instanceof EngineError ? error.fault : 'unknown'
    // a request that is refused for what it asks is our mistake and says nothing about the server
    if (fault !== 'rejected' && fault !== 'unknown')
      breaker.failed({ hung: fault === 'timeout' && hadAll, since })
    report({ node: engine.node, fault, state: breaker.state(), error })
  }

  /** Tries a server that was left alone; nobody waits for it. */
  async function tryAgain(node: Node): Promise<void> {
    const since = now()
    try {
      await node.engine.health(timeLimit(timeoutMs))
      node.breaker.succeeded()
    } catch (error) {
      take(node, { error, since, hadAll: true })
    }
  }

  async function firstAnswer<T>(ask: Ask<T>): Promise<{ answer: T } | null> {
    const signal = timeLimit(timeoutMs)
    let isFirst = true
    for (const node of nodes) {
      if (node.breaker.takeTry()) void tryAgain(node)
      if (!node.breaker.admits() || isBehind(node.engine.node) || signal.aborted) continue
      const since = now()
      try {
        const answer = await ask(node.engine, signal)
        node.breaker.succeeded()
        return { answer }
      } catch (error) {
        // the next server has what the first one left of the time
        take(node, { error, since, hadAll: isFirst })
        isFirst = false
      }
    }
    return null
  }

  /** Where the database is gone too: any server that answers, whatever is thought of it, given more time. */
  async function lastAnswer<T>(ask: Ask<T>): Promise<{ answer: T } | null> {
    const signal = timeLimit(LAST_MS)
    const all = nodes.map(async ({ engine }) => ({ answer: await ask(engine, signal) }))
    return Promise.any(all).catch(() => null)
  }

  async function orFallback<T>(ask: Ask<T>, fromFallback: () => Promise<T>) {
    const first = await firstAnswer(ask)
    if (first) return { ...first, degraded: false }
    try {
      return { answer: await fromFallback(), degraded: true }
    } catch (error) {
      const last = await lastAnswer(ask)
      if (!last) throw error
      return { ...last, degraded: true }
    }
  }

  return {
    engine: 'meilisearch',
    async search(request) {
      const { answer, degraded } = await orFallback(
        (engine, signal) => engine.search(request, signal),
        () => fallback.search(request),
      )
      return { ...answer, degraded }
    },
    async totalsWithout(request) {
      const { answer } = await orFallback(
        (engine, signal) => engine.totalsWithout(request, signal),
        () => fallback.totalsWithout(request),
      )
      return answer
    },
    async health() {
      const first = await firstAnswer((engine, signal) => engine.health(signal))
      return first?.answer ?? fallback.health()
    },
    firstAnswer,
    nodes: () =>
      nodes.map(({ engine, breaker }) => ({
        node: engine.node,
        state: breaker.state(),
        behind: isBehind(engine.node),
      })),
  }
}
