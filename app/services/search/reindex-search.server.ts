import { setTimeout as wait } from 'node:timers/promises'
import { and, count, eq, lt, sql } from 'drizzle-orm'
import { change, delivery, searchEntry } from '#db/schema/index.ts'
import type { SearchNode } from '../../adapters/search/search-index-port.ts'
import { FEEDING } from '../../domain/search/feeding.ts'
import type { Ports } from '../ports.ts'
import { catchUp, sendRest } from './catch-up.server.ts'
import { compareIndex, type Drift } from './compare-index.server.ts'
import { withLease } from './lease.server.ts'
import { entriesAfter } from './load-entries.server.ts'
import {
  consumerOf,
  dropQueue,
  readNode,
  type SearchConsumer,
  setFilled,
  setTelling,
  stagedOf,
} from './search-nodes.server.ts'
import { type Refused, sendEntries } from './send-entries.server.ts'
import { tellNodes } from './tell-nodes.server.ts'

type Reindexing = Pick<Ports, 'db' | 'now'>
export type ReindexStep = 'load' | 'catch up' | 'compare' | 'swap'

type Options = {
  node: SearchNode
  report?: (step: ReindexStep, done: number, total: number) => void
  signal?: AbortSignal
}

export type Reindexed = {
  /** Documents of the new index. */
  documents: number
  refused: Refused[]
  digest: string
  /** How long live writes waited for the swap. */
  heldMs: number
}

type Work = Reindexing & {
  node: SearchNode
  consumer: SearchConsumer
  report: NonNullable<Options['report']>
  signal: AbortSignal
}

/**
 * Builds the index of a server anew beside the live one, which goes on answering and being fed, and puts it in its
 * place. What is written meanwhile is told to both. Null when another process is at it. A run that ends early leaves
 * nothing that the next one does not clear away.
 */
export async function reindexSearch(
  ports: Reindexing,
  { node, report = () => {}, signal }: Options,
): Promise<Reindexed | null> {
  const consumer = consumerOf(node.node)
  const done = await withLease(ports, { consumer, role: 'building', signal }, async (inTime) => {
    const work: Work = { db: ports.db, now: ports.now, node, consumer, report, signal: inTime }
    try {
      return await build(work)
    } catch (error) {
      await clearStaged(ports, { node, consumer }).catch(() => {})
      throw error
    }
  })
  return done?.value ?? null
}

/** Takes away what a run has left that did not come to its end. */
export async function clearStaged(
  ports: Pick<Ports, 'db'>,
  { node, consumer }: { node: SearchNode; consumer: SearchConsumer },
): Promise<void> {
  await setTelling(ports, { consumer, staged: false })
  await dropQueue(ports, stagedOf(consumer))
  await node.discard()
}

async function build(work: Work): Promise<Reindexed> {
  const { node, consumer, signal } = work
  const began = work.now()
  // a server that lost everything has lost its keys too
  await node.setUp()
  await clearStaged(work, { node, consumer })
  await node.staging.prepare({ signal })
  await setTelling(work, { consumer, staged: true })
  // from here on the build brings everything, and what had waited for an index that is not shown with it
  if (!(await readNode(work, consumer))?.filledAt) await dropQueue(work, consumer)
  const refused = await load(work)
  // in the queue of the new index they count as known, and stay for a person when it is live
  const [first] = refused
  if (first)
    await tellNodes(work, { entries: refused, only: stagedOf(consumer), parked: first.error })
  await catchUp(work, staged(work))
  const drift = await agree(work)
  // comparing takes its time too
  await catchUp(work, staged(work))
  const heldMs = await swap(work, began)
  const stats = await node.live.stats()
  return { documents: stats?.documents ?? 0, refused, digest: drift.digest.index, heldMs }
}

async function load(work: Work): Promise<Refused[]> {
  const { node, signal, report } = work
  const total = await countEntries(work)
  const refused: Refused[] = []
  let done = 0
  report('load', done, total)
  for (let afterId: string | null = null; ; ) {
    signal.throwIfAborted()
    const entries = await entriesAfter(work, { afterId, limit: FEEDING.batch })
    const sent = await sendEntries(entries, { writer: node.staging, signal })
    if (sent.untried.length > 0)
      throw new Error(`the new index takes no documents: ${sent.refused[0]?.error}`)
    refused.push(...sent.refused)
    done += entries.length
    report('load', done, Math.max(total, done))
    if (entries.length < FEEDING.batch) return refused
    afterId = entries.at(-1)?.document.id ?? null
  }
}

async function countEntries({ db }: Pick<Ports, 'db'>): Promise<number> {
  const [row] = await db.select({ n: count() }).from(searchEntry)
  return row?.n ?? 0
}

/** The queue of the new index, which this process alone sends. */
function staged({ consumer, node, signal, report }: Work) {
  return {
    ...{ consumer: stagedOf(consumer), writer: node.staging, signal },
    report: (done: number, total: number) => report('catch up', done, total),
  }
}

/** The new index holds what the database holds, but for what is on its way; else that is sent again. */
async function agree(work: Work): Promise<Drift> {
  const { consumer, node, signal, report } = work
  const total = await countEntries(work)
  for (let round = 1; ; round++) {
    const drift = await compareIndex(work, {
      writer: node.staging,
      consumer: stagedOf(consumer),
      report: (done) => report('compare', done, Math.max(total, done)),
      signal,
    })
    const { database, index } = drift.digest
    if (drift.ids.length === 0 && database === index) return drift
    if (round === FEEDING.rounds)
      throw new Error(
        `the new index differs: ${drift.missing} missing, ${drift.extra} too many, ${drift.other} in another version, ${drift.content} with another content`,
      )
    await tellNodes(work, { entries: drift.ids, only: stagedOf(consumer) })
    await catchUp(work, staged(work))
  }
}

/** Longest that a batch of the live index is waited for. */
const LONGEST_WAIT_MS = 2 * FEEDING.batchMs

/**
 * While nothing is sent to the live index: no write is told to the new one any more, the rest of its queue is sent,
 * and it takes its place. What is written from then on waits in the live queue and reaches the new index.
 */
async function swap(work: Work, began: Date): Promise<number> {
  const { consumer, node, signal, report } = work
  const waitedFrom = performance.now()
  report('swap', 0, 1)
  for (;;) {
    const swapped = await withLease(work, { consumer, role: 'sending', signal }, async (inTime) => {
      const heldFrom = performance.now()
      await setTelling(work, { consumer, staged: false, told: true })
      await sendRest(work, staged({ ...work, signal: inTime }))
      await node.publish({ signal: inTime })
      await handOver(work, { consumer, began })
      await setFilled(work, { consumer, filledAt: work.now() })
      return performance.now() - heldFrom
    })
    if (swapped) {
      report('swap', 1, 1)
      return swapped.value
    }
    if (performance.now() - waitedFrom > LONGEST_WAIT_MS)
      throw new Error('the live index is being written all the time')
    await wait(10, undefined, { signal })
  }
}

/** What the old index had refused is settled by the new one, whose own refusals take their place. */
async function handOver(
  { db }: Pick<Ports, 'db'>,
  { consumer, began }: { consumer: SearchConsumer; began: Date },
): Promise<void> {
  const before = db.select({ id: change.id }).from(change).where(lt(change.createdAt, began))
  await db
    .delete(delivery)
    .where(
      and(
        eq(delivery.consumer, consumer),
        eq(delivery.state, 'parked'),
        sql`${delivery.changeId} in ${before}`,
      ),
    )
  await db.execute(sql`
    insert into ${delivery} (change_id, consumer, not_before, state, attempts, error)
    select change_id, ${consumer}, not_before, state, attempts, error
    from ${delivery} where consumer = ${stagedOf(consumer)}
    on conflict do nothing`)
  await db.delete(delivery).where(eq(delivery.consumer, stagedOf(consumer)))
}
