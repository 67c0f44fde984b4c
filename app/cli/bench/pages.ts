import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { dictionaryOf } from '#app/domain/knowledge/lookups.ts'
import { buildTagger } from '#app/domain/tagging/tagger.ts'
import { pathsFor } from '#app/paths.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import { buildIfStale } from '../build-if-stale.ts'
import { serveFor } from '../serve-for.ts'

const ROUNDS = 60
const WARM_UP = 5
const to = pathsFor('zh-Hans')

type Row = { what: string; p50: number; p95: number }

function quantiles(what: string, times: number[]): Row {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
  return { what, p50: at(0.5), p95: at(0.95) }
}

async function measure(what: string, run: (round: number) => unknown): Promise<Row> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const started = performance.now()
    await run(round)
    if (round >= WARM_UP) times.push(performance.now() - started)
  }
  return quantiles(what, times)
}

/** A text of 5,000 characters and 30 product lines, made of the knowledge's own words. */
async function tagging(): Promise<Row> {
  const { knowledge } = loadKnowledge()
  const tools = createTextTools(dictionaryOf(knowledge))
  const tagger = buildTagger(knowledge, tools)
  const words = [...knowledge.segments.values()].flatMap((segment) => segment.products)
  const pick = (round: number, n: number) =>
    Array.from({ length: n }, (_, i) => words[(round * 131 + i * 37) % words.length] ?? '')
  return measure('tagging, 5,000 characters and 30 products', (round) => {
    const about = `我们生产${pick(round, 700).join('、')}`.slice(0, 5_000)
    tagger.propose({ about, products: { offers: pick(round + 1, 20), needs: pick(round + 2, 10) } })
  })
}

/**
 * The start, tagging, and the pages over HTTP on the embedded database with sample data; one client. Times are of this
 * machine at this moment: compare the last column, each page against /healthz of the same run.
 */
export async function benchPages(): Promise<void> {
  await buildIfStale()
  const rows = [await tagging()]
  const server = await serveFor('bench')
  console.log(`start to ready, samples loaded: ${server.seconds.toFixed(1)} s`)
  const queries = [
    '谐波减速器',
    '电池',
    '304不锈钢',
    '铝合金压铸',
    'IATF16949',
    '模具',
    'xiebojiansuqi',
    '注塑机',
  ]
  const get = async (path: string) => {
    const response = await fetch(server.url + path)
    await response.arrayBuffer()
    if (response.status >= 500) throw new Error(`${path} answered ${response.status}`)
  }
  const query = (round: number) => queries[round % queries.length] ?? ''
  const floor = await measure('GET /healthz (floor)', () => get('/healthz'))
  rows.push(
    floor,
    await measure('GET /', () => get(to.home())),
    await measure('GET /search?q=…', (round) => get(to.search({ q: query(round) }))),
    await measure('GET /api/v1/search?q=…', (round) =>
      get(`/api/v1/search?q=${encodeURIComponent(query(round))}`),
    ),
    await measure('GET /listings', () => get(to.listings())),
    await measure('GET /clusters/automotive', () => get(to.cluster('automotive'))),
    await measure('GET /products/…', (round) => get(to.product(query(round)))),
  )
  await server.stop()

  console.log('| what | p50 ms | p95 ms | p50 ÷ floor |\n|---|--:|--:|--:|')
  for (const { what, p50, p95 } of rows) {
    console.log(
      `| ${what} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${(p50 / floor.p50).toFixed(1)} |`,
    )
  }
}
