import { constants, setPriority } from 'node:os'
import { type ReindexStep, reindexSearch } from '../services/search/reindex-search.server.ts'
import { openSearch } from './open-search.ts'

/** `npm run search:reindex`: builds the index of every search server anew while it goes on answering. */
// whoever searches meanwhile comes first
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const stopping = new AbortController()
process.once('SIGINT', () => stopping.abort(new Error('interrupted')))
process.once('SIGTERM', () => stopping.abort(new Error('interrupted')))

const { ports, nodes, database, close } = await openSearch()
if (nodes.length === 0) {
  console.error('MEILI_URL names no search server: the database searches itself, nothing to build')
  process.exitCode = 2
}
try {
  await database.unlimited(async () => {
    for (const node of nodes) await rebuild(node)
  })
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  console.error('the index that answers is as it was; run it again when you like')
  process.exitCode = 1
} finally {
  await close()
}

async function rebuild(node: (typeof nodes)[number]): Promise<void> {
  const started = performance.now()
  const report = progressLine(node.node)
  const built = await reindexSearch(ports, { node, report, signal: stopping.signal })
  if (!built) {
    console.error(`${node.node}: another process builds it now`)
    process.exitCode = 1
    return
  }
  const { documents, refused, digest, heldMs } = built
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  console.log(
    `${node.node}: ${documents} documents in ${seconds} s, ids and versions ${digest} as in the database, live writes held for ${Math.round(heldMs)} ms`,
  )
  for (const { id, error } of refused) console.error(`refused ${id}: ${error}`)
  if (refused.length > 0) process.exitCode = 1
}

/** `host:7700 load 12,000 / 100,000, 640 a second, 137 s left`, on one line of a terminal. */
function progressLine(name: string) {
  let current: ReindexStep | null = null
  let [first, started] = [0, 0]
  return (step: ReindexStep, done: number, total: number) => {
    if (step !== current) {
      if (current !== null) process.stdout.write('\n')
      ;[current, first, started] = [step, done, performance.now()]
    }
    const rate = (done - first) / ((performance.now() - started) / 1_000)
    const pace =
      rate > 0 && total > done
        ? `, ${Math.round(rate)} a second, ${Math.ceil((total - done) / rate)} s left`
        : ''
    const end = step === 'swap' && done === total ? '\n' : ''
    process.stdout.write(`\r${name} ${step} ${done} / ${total}${pace}   ${end}`)
  }
}
