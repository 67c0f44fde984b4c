import { and, eq, inArray, isNotNull, lte } from 'drizzle-orm'
import { change, delivery, searchNode } from '#db/schema/index.ts'
import type { SearchIndexWriter } from '../../adapters/search/search-index-port.ts'
import { FEEDING } from '../../domain/search/feeding.ts'
import { type Claim, claimDeliveries } from '../changes/claim-deliveries.server.ts'
import type { Ports } from '../ports.ts'
import { withLease } from './lease.server.ts'
import { type SearchConsumer, setFilled } from './search-nodes.server.ts'
import { messageOf, type Refused, sendIds } from './send-entries.server.ts'
import { finish, putBack, putOff } from './settle-search.server.ts'
import { within } from './within.server.ts'

type Delivering = Pick<Ports, 'db' | 'now'>

export type Turn = {
  claimed: number
  written: number
  removed: number
  /** Documents the server does not take; a person has to look at them. */
  parked: Refused[]
  /** Why nothing could be sent; it is tried again. */
  waits: string | null
  /** Something may be on its way that was sent before and not heard of: it can arrive after what is sent now. */
  doubtful: boolean
}

const NOTHING: Turn = {
  ...{ claimed: 0, written: 0, removed: 0, parked: [] },
  ...{ waits: null, doubtful: false },
}

/** One turn for the live index of a server. Costs one small query when nothing is due. */
export async function deliverSearch(
  ports: Delivering,
  { consumer, writer }: { consumer: SearchConsumer; writer: SearchIndexWriter },
): Promise<Turn> {
  const due = await whatIsDue(ports, consumer)
  if (due === null) return NOTHING
  const turn = await withLease(ports, { consumer, role: 'sending' }, async (signal) => {
    const isReady = await writer.settingsHash().then(
      (hash) => hash === writer.wantedSettingsHash,
      (error: unknown) => messageOf(error),
    )
    if (isReady === true) return deliverBatch(ports, { consumer, writer, signal })
    if (isReady !== false) return { ...NOTHING, waits: isReady }
    // a document for an index that is gone would make one without settings
    await setFilled(ports, { consumer, filledAt: null })
    return { ...NOTHING, waits: 'the index is gone or set up otherwise' }
  })
  if (!turn) return NOTHING
  return { ...turn.value, doubtful: turn.value.doubtful || due.senderDied }
}

async function whatIsDue(
  { db, now }: Delivering,
  consumer: SearchConsumer,
): Promise<{ senderDied: boolean } | null> {
  const [row] = await db
    .select({ sendingUntil: searchNode.sendingUntil })
    .from(delivery)
    .innerJoin(searchNode, eq(searchNode.consumer, delivery.consumer))
    .where(
      and(
        eq(delivery.consumer, consumer),
        eq(delivery.state, 'pending'),
        lte(delivery.notBefore, now()),
        isNotNull(searchNode.filledAt),
      ),
    )
    .limit(1)
  // whoever ends well leaves no time
  return row ? { senderDied: row.sendingUntil !== null && row.sendingUntil < now() } : null
}

type Batch = { consumer: SearchConsumer; writer: SearchIndexWriter; signal: AbortSignal }

/** Sends the entries of what is due, once each however often they changed. The caller alone sends to this index. */
export async function deliverBatch(
  ports: Delivering,
  { consumer, writer, signal }: Batch,
): Promise<Turn> {
  const { claims, idOf } = await claimEntries(ports, consumer)
  if (claims.length === 0) return NOTHING
  const ids = [...new Set(idOf.values())]
  try {
    const { refused, untried, ...sent } = await within({ ms: FEEDING.batchMs, signal }, (limited) =>
      sendIds(ports, { ids, writer, signal: limited }),
    )
    const left = new Set([...refused.map(({ id }) => id), ...untried])
    const of = (wanted: (id: string) => boolean) =>
      claims.filter(({ changeId }) => wanted(idOf.get(changeId) ?? ''))
    await finish(ports, { consumer, claims: of((id) => !left.has(id)), idOf })
    await putBack(
      ports,
      of((id) => untried.includes(id)),
    )
    const parked: Refused[] = []
    for (const one of refused) {
      const its = of((id) => id === one.id)
      const parking = sent.written > 0 || its.some(({ attempts }) => attempts >= FEEDING.tries)
      if (parking) parked.push(one)
      await putOff(ports, { claims: its, error: one.error, parking })
    }
    return { ...NOTHING, claimed: claims.length, ...sent, parked }
  } catch (error) {
    await putBack(ports, claims)
    return { ...NOTHING, waits: messageOf(error), doubtful: true }
  }
}

type Claimed = { claims: Claim[]; idOf: Map<string, string> }

/**
 * Changes that waited longest, and where more wait all other changes of the same entries: an entry is read when it is
 * sent, as it stands then.
 */
async function claimEntries(ports: Delivering, consumer: SearchConsumer): Promise<Claimed> {
  const { batch, along, leaseMs } = FEEDING
  const first = await claimDeliveries(ports, { consumer, limit: batch, leaseMs })
  const idOf = await entriesOf(ports, first)
  if (first.length < batch) return { claims: first, idOf }
  const among = ports.db
    .select({ id: change.id })
    .from(change)
    .where(and(eq(change.entity, 'entry'), inArray(change.entityId, [...new Set(idOf.values())])))
  const others = await claimDeliveries(ports, { consumer, limit: along, leaseMs, among })
  for (const [changeId, id] of await entriesOf(ports, others)) idOf.set(changeId, id)
  return { claims: [...first, ...others], idOf }
}

async function entriesOf(
  { db }: Delivering,
  claims: readonly Claim[],
): Promise<Map<string, string>> {
  if (claims.length === 0) return new Map()
  const rows = await db
    .select({ changeId: change.id, entryId: change.entityId })
    .from(change)
    .where(
      inArray(
        change.id,
        claims.map(({ changeId }) => changeId),
      ),
    )
  return new Map(rows.map(({ changeId, entryId }) => [changeId, entryId]))
}
