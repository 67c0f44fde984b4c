/** `npm run layout [-- cluster …]`: draws every chain whose stored geometry is no longer true, in both languages, and writes the focus rules. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import {
  type ChainContent,
  chainContent,
  geometryFile,
  loadGeometry,
} from '#db/reference/load-geometry.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import { crossingsOf, faultsOf } from '../domain/graph/checks.ts'
import { drawChain } from '../domain/graph/draw-chain.ts'
import { type ElkAttempt, FIRST_ATTEMPTS, FURTHER_ATTEMPTS } from '../domain/graph/elk-graph.ts'
import { focusRules } from '../domain/graph/focus-rules.ts'
import {
  candidate,
  cheaper,
  type Draft,
  draftsOf,
  finalists,
  questionOf,
} from '../domain/graph/layout-jobs.ts'
import { formatGeometry } from '../domain/graph/stored.ts'
import { type ChainGeometry, GEOMETRY_LOCALES } from '../domain/graph/types.ts'
import { wordSplitter } from '../domain/graph/word-splitter.ts'
import { type ElkThreads, elkThreads } from './elk-threads.ts'

async function layOut(content: ChainContent, threads: ElkThreads): Promise<ChainGeometry | null> {
  const drawing = { ...content, wordsOf: wordSplitter(content.locale) }
  const drafts = draftsOf(drawing)
  const tryAll = async (some: readonly Draft[], attempts: readonly ElkAttempt[]) => {
    const jobs = some.flatMap((draft) => attempts.map((attempt) => ({ draft, attempt })))
    const results = await Promise.all(
      jobs.map(({ draft, attempt }) => threads.layout(questionOf(draft, attempt))),
    )
    return jobs.flatMap(({ draft }, i) => {
      const result = results[i]
      return (result && candidate(draft, result)) || []
    })
  }
  const first = await tryAll(drafts, FIRST_ATTEMPTS)
  const further = await tryAll(finalists(drafts, first), FURTHER_ATTEMPTS)
  const best = [...first, ...further].reduce(cheaper, null)
  return best && drawChain(drawing, best)
}

function summary({ width, height, boxes, edges, ...geometry }: ChainGeometry): string {
  const drawn = edges.filter((edge) => edge.role === 'backbone').length
  const crossings = crossingsOf({ width, height, boxes, edges, ...geometry })
  return `${boxes.length} segments, ${drawn} of ${edges.length} edges, ${crossings} crossings, ${width} × ${height}`
}

writeFileSync(new URL('../styles/graph-focus.css', import.meta.url), focusRules())

const { knowledge } = loadKnowledge()
const wanted = process.argv.slice(2)
const unknown = wanted.filter((id) => !knowledge.clusters.has(id))
if (unknown.length > 0) {
  console.error(`No such cluster: ${unknown.join(', ')}`)
  process.exit(1)
}

const clusters = wanted.length > 0 ? wanted : [...knowledge.clusters.keys()]
const contents = clusters.flatMap((cluster) =>
  GEOMETRY_LOCALES.map((locale) => chainContent(knowledge, { cluster, locale })),
)
const stale = contents.filter((content) => loadGeometry(content)?.key !== content.key)
console.log(`${contents.length - stale.length} drawings are current, ${stale.length} to lay out`)

const threads = elkThreads(Math.min(4, availableParallelism()))
for (const [i, content] of stale.entries()) {
  const name = `${i + 1}/${stale.length} ${content.cluster} ${content.locale}`
  const geometry = await layOut(content, threads)
  const faults = geometry ? faultsOf(geometry) : ['no layout fits the sheet']
  if (geometry) {
    const file = geometryFile(content)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, formatGeometry(geometry))
    console.log(`${name}: ${summary(geometry)}`)
  }
  for (const fault of faults) console.error(`${name}: ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}
await threads.close()
