import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { repeat } from '#app/jobs/repeat.ts'
import { checkNode } from '#app/services/search/check-node.server.ts'
import { searchCatalogue } from '#app/services/search/search-catalogue.server.ts'
import { serveCommands } from './part.ts'
import { chanceOf } from './random.ts'
import { emptyTally, LONGEST_MS, type Tally } from './reading.ts'
import { wired } from './wired.ts'

/** A process that searches all the time: through the product's fail-over port, and over HTTP where a web server runs. */
const runtime = wired()
const chance = chanceOf(7)
const site = process.env.CHAOS_SITE ?? ''
/** The database is among what is killed. */
const mayBeAway = process.env.CHAOS_AWAY === '1'
/** Between the answer to a search and the next one. */
const PAUSE_MS = { port: 40, http: 100, board: 500 }

const WORDS =
  '电池 谐波减速器 不锈钢 模具 精密 佛山 深圳市 控制器 304 M8 dianchi jm 铝合金压铸 机器人 面板 食品 没有这种东西'.split(
    ' ',
  )
const FILTERS = ['', 'city=440600', 'side=enterprise', 'fresh=fresh', 'side=demand']

const stalls = monitorEventLoopDelay({ resolution: 10 })
stalls.enable()
let tally = emptyTally()
let stopping = false

function fault(kind: string, what: unknown): void {
  const { message, cause } = (what ?? {}) as Error
  const said = what instanceof Error ? `${message} ${cause ?? ''}` : String(what)
  tally.errors.push(`${kind} at ${new Date().toISOString().slice(11, 23)}: ${said.slice(0, 300)}`)
}

async function timed(kind: string, search: () => Promise<{ degraded: boolean }>): Promise<void> {
  const began = performance.now()
  tally.searches += 1
  try {
    if ((await search()).degraded) tally.degraded += 1
  } catch (error) {
    fault(kind, error)
  }
  const took = performance.now() - began
  tally.slowestMs = Math.max(tally.slowestMs, took)
  if (took > LONGEST_MS)
    tally.slow.push(`${kind} at ${new Date().toISOString().slice(11, 23)}: ${Math.round(took)} ms`)
}

function askPort() {
  return searchCatalogue(runtime, {
    q: chance.of(WORDS),
    kinds: chance.of([['enterprise'], ['enterprise', 'listing']]),
    filters: [],
    sort: chance.of(['fit', 'newest']),
    page: chance.of([1, 1, 1, 2, 3]),
    viewer: null,
  })
}

async function askSite(path: string): Promise<{ degraded: boolean }> {
  const query = `q=${encodeURIComponent(chance.of(WORDS))}&${chance.of(FILTERS)}`
  const response = await fetch(`${site}${path}?${query}`)
  const body = await response.text()
  if (response.status !== 200)
    throw new Error(`${path}?${query}: ${response.status} ${body.slice(0, 100)}`)
  if (!body.includes(path === '/search' ? '</html>' : '"total"'))
    throw new Error(`${path}: half a page`)
  return { degraded: response.headers.has('x-search-degraded') }
}

/** A page that only the database can fill: it may say that it cannot now, and when to come again. */
async function askBoard(): Promise<{ degraded: boolean }> {
  const response = await fetch(`${site}/listings`)
  const body = await response.text()
  const isAway = response.status === 503 && response.headers.has('retry-after')
  if (response.status !== 200 && !(isAway && mayBeAway))
    throw new Error(`/listings: ${response.status} ${body.slice(0, 100)}`)
  if (isAway) tally.away += 1
  return { degraded: false }
}

async function loop(pauseMs: number, ask: () => Promise<void>): Promise<void> {
  while (!stopping) {
    await ask()
    await wait(pauseMs)
  }
}

/** What the web server's own watch does: a server that is not whole or behind is not asked. */
function watch(): () => Promise<void> {
  const stops = runtime.searchNodes.map((node) =>
    repeat({
      everyMs: 1_000,
      async work() {
        const { health } = await checkNode(runtime, node)
        if (health === 'ready') runtime.searchBehind.delete(node.node)
        else runtime.searchBehind.add(node.node)
      },
      onError: () => {},
    }),
  )
  return async () => void (await Promise.all(stops.map((stop) => stop())))
}

let loops: Promise<unknown>[] = []
serveCommands({
  async ready() {
    watch()
    // servers that have been asked before: what a start costs is measured elsewhere
    await askPort()
    if (site) for (const path of ['/search', '/api/v1/search']) await askSite(path)
    if (site) await askBoard()
    tally = emptyTally()
    loops = [
      loop(PAUSE_MS.port, () => timed('port', askPort)),
      ...(site ? ['/search', '/api/v1/search'] : []).map((path) =>
        loop(PAUSE_MS.http, () => timed(path, () => askSite(path))),
      ),
      ...(site ? [loop(PAUSE_MS.board, () => timed('/listings', askBoard))] : []),
    ]
  },
  take(): Tally {
    const taken = { ...tally, stallMs: stalls.max / 1e6 }
    stalls.reset()
    tally = emptyTally()
    return taken
  },
  async end() {
    stopping = true
    await Promise.all(loops)
  },
})
