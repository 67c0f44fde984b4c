import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { newId } from '#db/new-id.ts'
import { searchNode } from '#db/schema/index.ts'
import { FEEDING } from '../../domain/search/feeding.ts'
import type { Ports } from '../ports.ts'
import type { SearchConsumer } from './search-nodes.server.ts'

type Role = 'sending' | 'building'
const COLUMNS = {
  sending: { holder: searchNode.sender, until: searchNode.sendingUntil },
  building: { holder: searchNode.builder, until: searchNode.buildingUntil },
} as const

type Lease = { consumer: SearchConsumer; role: Role; signal?: AbortSignal | undefined }

/**
 * Does the work unless another process is at it (null then). What it reads of the database and sends is never
 * overtaken by older data, since nobody else sends meanwhile; the signal ends when that can no longer be promised.
 */
export async function withLease<T>(
  ports: Pick<Ports, 'db' | 'now'>,
  { consumer, role, signal }: Lease,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<{ value: T } | null> {
  const holder = newId()
  if (!(await take(ports, { consumer, role, holder, first: true }))) return null
  const lost = new AbortController()
  const end = () => lost.abort(signal?.reason)
  if (signal?.aborted) end()
  else signal?.addEventListener('abort', end, { once: true })
  const renewing = setInterval(() => {
    take(ports, { consumer, role, holder, first: false }).then(
      (held) => held || lost.abort(new Error(`${consumer}: another process is ${role}`)),
      (error: unknown) => lost.abort(error),
    )
  }, FEEDING.leaseMs / 4)
  renewing.unref()
  try {
    return { value: await work(lost.signal) }
  } finally {
    clearInterval(renewing)
    signal?.removeEventListener('abort', end)
    await release(ports, { consumer, role, holder })
  }
}

type Taking = { consumer: SearchConsumer; role: Role; holder: string }

async function take(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  { consumer, role, holder, first }: Taking & { first: boolean },
): Promise<boolean> {
  const columns = COLUMNS[role]
  const until = new Date(now().getTime() + FEEDING.leaseMs)
  const free = or(isNull(columns.until), lt(columns.until, now()))
  const taken = await db
    .update(searchNode)
    .set(
      role === 'sending'
        ? { sender: holder, sendingUntil: until }
        : { builder: holder, buildingUntil: until },
    )
    .where(and(eq(searchNode.consumer, consumer), first ? free : eq(columns.holder, holder)))
    .returning({ consumer: searchNode.consumer })
  return taken.length === 1
}

async function release(
  { db }: Pick<Ports, 'db'>,
  { consumer, role, holder }: Taking,
): Promise<void> {
  await db
    .update(searchNode)
    .set(
      role === 'sending'
        ? { sender: null, sendingUntil: null }
        : { builder: null, buildingUntil: null },
    )
    .where(and(eq(searchNode.consumer, consumer), eq(COLUMNS[role].holder, holder)))
}
