import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { answerQuery } from './eval/answer-query.ts'
import {
  BadFile,
  type Enterprise,
  type Query,
  readCatalogue,
  readEnterprises,
  readIgnored,
  readLabels,
  readQueries,
} from './eval/files.ts'
import { loadEnterprises } from './eval/load-enterprises.ts'
import { ENGINES, openPorts } from './eval/open-ports.ts'
import { DEPTHS } from './eval/reduce-knowledge.ts'
import { type Measures, meanOf, measure, percentile } from './eval/scoring.ts'
import { NoProgram } from './own-servers.ts'

const USAGE =
  'usage: npm run eval -- --enterprises F --queries F --qrels F [--ignore F] [--documents F] [--engine postgres|meilisearch] [--run OUT] [--knowledge segments|products|kinds|all]'

const { values: options } = parseArgs({
  options: {
    enterprises: { type: 'string' },
    documents: { type: 'string' },
    queries: { type: 'string' },
    qrels: { type: 'string' },
    ignore: { type: 'string' },
    engine: { type: 'string', default: 'postgres' },
    run: { type: 'string' },
    knowledge: { type: 'string', default: 'all' },
  },
})

function refuse(message: string): never {
  console.error(message)
  process.exit(2)
}

async function evaluate(files: { queries: string; qrels: string }): Promise<void> {
  const queries = readQueries(files.queries)
  const labels = readLabels(files.qrels)
  const ignored = readIgnored(options.ignore)
  const enterprises = [
    ...(options.enterprises ? readEnterprises(options.enterprises) : []),
    ...(options.documents ? readCatalogue(options.documents) : []),
  ]
  const opened = await openPorts({ depth, engine })
  try {
    const { rankings, times } = await askAll(opened, { enterprises, queries })
    if (options.run) writeFileSync(options.run, runLines(rankings))
    console.log(JSON.stringify(summary({ labels, ignored, rankings, times })))
  } finally {
    await opened.close()
  }
}

async function askAll(
  { ports, fill }: Awaited<ReturnType<typeof openPorts>>,
  { enterprises, queries }: { enterprises: Enterprise[]; queries: Query[] },
) {
  const byExternalId = new Map(enterprises.map((one) => [one.externalId, one]))
  const loaded = await loadEnterprises(ports, {
    enterprises,
    report: (done) => console.error(`loaded ${done} of ${enterprises.length}`),
  })
  // the server gathers such figures by itself; a load this fast outruns it
  await ports.db.execute('analyze')
  await fill((done) => console.error(`sent ${done}`))
  const times: number[] = []
  const rankings = new Map<string, string[]>()
  for (const [place, query] of queries.entries()) {
    const started = performance.now()
    const answer = await answerQuery(ports, { query, given: { loaded, byExternalId } })
    times.push(performance.now() - started)
    rankings.set(
      query.qid,
      answer.map(({ doc }) => doc),
    )
    if ((place + 1) % 100 === 0) console.error(`asked ${place + 1} of ${queries.length}`)
  }
  return { rankings, times }
}

/** Places instead of scores: buckets such as freshness stand before the score. */
function runLines(rankings: ReadonlyMap<string, readonly string[]>): string {
  const lines = [...rankings].flatMap(([qid, docs]) =>
    docs.map((doc, rank) => `${qid}\t${doc}\t${docs.length - rank}\n`),
  )
  return lines.join('')
}

function summary(given: {
  labels: ReturnType<typeof readLabels>
  ignored: ReturnType<typeof readIgnored>
  rankings: ReadonlyMap<string, readonly string[]>
  times: readonly number[]
}) {
  const measured = [...given.labels].flatMap(([qid, gold]): Measures[] => {
    const ignored = given.ignored.get(qid) ?? new Set<string>()
    const one = measure(given.rankings.get(qid) ?? [], { gold, ignored })
    return one === null ? [] : [one]
  })
  const rounded = (value: number) => Number(value.toFixed(4))
  const { ndcg10, mrr, recall50 } = meanOf(measured)
  return {
    queries: measured.length,
    ndcg10: rounded(ndcg10),
    mrr: rounded(mrr),
    recall50: rounded(recall50),
    p50_ms: rounded(percentile(given.times, 0.5)),
    p95_ms: rounded(percentile(given.times, 0.95)),
  }
}

const engine = ENGINES.find((one) => one === options.engine) ?? refuse(USAGE)
const depth = DEPTHS.find((one) => one === options.knowledge) ?? refuse(USAGE)
const { queries, qrels } = options
if (!queries || !qrels || !(options.enterprises || options.documents)) refuse(USAGE)

await evaluate({ queries, qrels }).catch((error: unknown) => {
  if (error instanceof BadFile || error instanceof NoProgram) refuse(error.message)
  throw error
})
