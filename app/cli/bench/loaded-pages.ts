import { setTimeout as wait } from 'node:timers/promises'
import { Pool } from 'undici'
import { SAMPLE_ROLES } from '#app/domain/account/schema.ts'
import { createRandom } from '#app/domain/sample/random.ts'
import { pathsFor } from '#app/paths.ts'
import { buildIfStale } from '../build-if-stale.ts'
import { serveFor } from '../serve-for.ts'
import { type Quantiles, quantilesOf } from './quantiles.ts'
import { BENCH_SEED, openWorld } from './world.ts'
import { repeatedByRank, shuffled } from './zipf.ts'

const BARS = { search: 50, matches: 80 } as const
const WARM_UP = 20
const STREAM = 83
const to = pathsFor('zh-Hans')

type Page = { path: string; cookie?: string }

/**
 * `npm run bench -- pages100k`: the first byte of the search and match pages over HTTP. A production server of its
 * own over the DATABASE_URL and MEILI_URL of the environment (it migrates, signs in and runs its jobs there), or one
 * that already runs with that data, named by APP_URL.
 */
export async function benchLoadedPages({ rounds }: { rounds: number }): Promise<void> {
  const running = process.env.APP_URL
  if (!running) await buildIfStale()
  const server = running
    ? { url: running, stop: async () => {} }
    : await serveFor('bench-pages', { SAMPLE_DATA: process.env.DATABASE_URL ? 'off' : 'on' })
  const pool = new Pool(new URL(server.url).origin, { connections: 1 })
  try {
    if (process.env.MEILI_URL) await untilAsked(pool)
    const [early, searches] = searchPages(rounds)
    const rows = [
      await measure('search page, the first of a process', pool, early),
      await measure('search page', pool, searches),
      await measure('search page, firms only', pool, searches.map(firmsOnly)),
    ]
    for (const role of SAMPLE_ROLES) {
      const pages = await matchPages(pool, { role, rounds, origin: new URL(server.url).origin })
      if (pages.length > 0) rows.push(await measure(`match page, ${role}`, pool, pages))
    }
    console.log(report(rows))
  } finally {
    await pool.close()
    await server.stop()
  }
}

/** A start asks the search server only when its index is known to be in step. */
async function untilAsked(pool: Pool): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const { headers, body } = await pool.request({ method: 'GET', path: to.search({ q: 'x' }) })
    await body.dump()
    if (headers['x-search-engine'] === 'meilisearch') return
    await wait(1_000)
  }
  throw new Error('the search server of MEILI_URL is not asked: see npm run search:status')
}

/**
 * Goods of the knowledge, whole and as typed so far, the first of their segment more often than the last. Two draws: a
 * process that has just started reads and compiles what one in use has read before.
 */
function searchPages(count: number): [early: Page[], later: Page[]] {
  const random = createRandom(BENCH_SEED, STREAM)
  const segments = shuffled([...openWorld().knowledge.segments.values()], random)
  const words = repeatedByRank(segments).flatMap(({ products }) => products.slice(0, 8))
  const draw = () =>
    Array.from({ length: count + WARM_UP }, () => {
      const word = random.pick(words)
      return { path: to.search({ q: random.chance(0.7) ? word : word.slice(0, 2) }) }
    })
  return [draw(), draw()]
}

function firmsOnly({ path }: Page): Page {
  return { path: path.replace('/search', '/enterprises') }
}

type Signing = { role: (typeof SAMPLE_ROLES)[number]; rounds: number; origin: string }

/** Of a sample member, both directions in turn; the first pages of the list. */
async function matchPages(pool: Pool, { role, rounds, origin }: Signing): Promise<Page[]> {
  const answer = await pool.request({
    method: 'POST',
    path: to.trySample(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    body: `role=${role}`,
  })
  await answer.body.dump()
  // not every set of samples has every identity
  if (answer.statusCode !== 302) return []
  const cookie = [answer.headers['set-cookie'] ?? []].flat()[0]?.split(';')[0] ?? ''
  const own = await ownFirm(pool, cookie)
  return Array.from({ length: rounds + WARM_UP }, (_, at) => ({
    cookie,
    path: to.matches(own, {
      direction: at % 2 === 0 ? 'upstream' : 'downstream',
      ...(at % 6 > 3 ? { page: 2 } : {}),
    }),
  }))
}

async function ownFirm(pool: Pool, cookie: string): Promise<string> {
  let path = to.my()
  for (let hops = 0; hops < 3; hops++) {
    const { headers, body } = await pool.request({ method: 'GET', path, headers: { cookie } })
    const text = await body.text()
    const target = String(headers.location ?? '') || text
    const found = /\/my\/([0-9a-z]{10})\b/.exec(target)?.[1]
    if (found) return found
    path = String(headers.location ?? path)
  }
  throw new Error('the sample member has no firm: is this a server with samples on loopback?')
}

type Row = { what: string; first: Quantiles; whole: Quantiles; engine: string; bar: number }

async function measure(what: string, pool: Pool, pages: readonly Page[]): Promise<Row> {
  const [first, whole]: [number[], number[]] = [[], []]
  const engines = new Set<string>()
  for (const [at, { path, cookie }] of pages.entries()) {
    const started = performance.now()
    const { statusCode, headers, body } = await pool.request({
      method: 'GET',
      path,
      headers: cookie ? { cookie } : {},
    })
    let firstByte = 0
    for await (const _ of body) firstByte ||= performance.now() - started
    if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`)
    if (at < WARM_UP) continue
    first.push(firstByte)
    whole.push(performance.now() - started)
    engines.add(String(headers['x-search-engine'] ?? 'not said'))
  }
  return {
    ...{ what, first: quantilesOf(first), whole: quantilesOf(whole) },
    engine: [...engines].join(', '),
    bar: what.startsWith('match') ? BARS.matches : BARS.search,
  }
}

function report(rows: readonly Row[]): string {
  const lines = rows.map(({ what, first, whole, engine, bar }) => {
    const held = first.p95 < bar ? 'held' : '**missed**'
    const times = [first.p50, first.p95, first.p99, whole.p95].map((one) => one.toFixed(1))
    return `| ${[what, engine, first.n, ...times, `< ${bar}: ${held}`].join(' | ')} |`
  })
  const head = 'page | engine | n | first byte p50 | p95 | p99 | whole page p95 | bar (p95)'
  return [`| ${head} |\n|---|---|--:|--:|--:|--:|--:|---|`, ...lines].join('\n')
}
