import { and, eq, inArray, sql } from 'drizzle-orm'
import { change, delivery } from '#db/schema/index.ts'
import { FEEDING } from '../../domain/search/feeding.ts'
import type { Claim } from '../changes/claim-deliveries.server.ts'
import type { Ports } from '../ports.ts'
import { dropDeliveries, type SearchConsumer } from './search-nodes.server.ts'

type Settling = Pick<Ports, 'db' | 'now'>
type Finished = {
  consumer: SearchConsumer
  claims: readonly Claim[]
  idOf: ReadonlyMap<string, string>
}

/** What was sent is no longer told, nor what had been parked of the same entries; a change goes with its last delivery. */
export async function finish(
  { db }: Settling,
  { consumer, claims, idOf }: Finished,
): Promise<void> {
  if (claims.length === 0) return
  const claimed = claims.map(({ changeId }) => changeId)
  const ids = [...new Set(claimed.map((changeId) => idOf.get(changeId) ?? ''))]
  const parked = await db
    .select({ id: change.id })
    .from(change)
    .innerJoin(delivery, eq(delivery.changeId, change.id))
    .where(
      and(
        eq(change.entity, 'entry'),
        inArray(change.entityId, ids),
        eq(delivery.consumer, consumer),
        eq(delivery.state, 'parked'),
      ),
    )
  const changeIds = [...claimed, ...parked.map(({ id }) => id)]
  await dropDeliveries({ db }, { consumer, changeIds })
}

/** Doublings after which the longest wait is reached many times over. */
const MOST_DOUBLINGS = 20

/** Changes of a document that was refused: parked, or tried again after a wait that doubles with each try. */
export async function putOff(
  { db, now }: Settling,
  { claims, error, parking }: { claims: readonly Claim[]; error: string; parking: boolean },
): Promise<void> {
  const { firstPauseMs, longestPauseMs } = FEEDING
  const doubled = sql`2 ^ least(${delivery.attempts}, ${MOST_DOUBLINGS}::integer)`
  const waitMs = sql`least(${firstPauseMs}::integer * ${doubled}, ${longestPauseMs}::integer)`
  await db
    .update(delivery)
    .set({
      state: parking ? 'parked' : 'pending',
      notBefore: sql`${now().toISOString()}::timestamptz + ${waitMs} * interval '1 millisecond'`,
      error,
    })
    .where(among(claims))
}

/** The deliveries of claims of one consumer. */
function among(claims: readonly Claim[]) {
  const [first] = claims
  return and(
    first && eq(delivery.consumer, first.consumer),
    inArray(
      delivery.changeId,
      claims.map(({ changeId }) => changeId),
    ),
  )
}

/** As if they had not been claimed, in their old order: the server is at fault, however long that lasts. */
export async function putBack({ db }: Settling, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return
  await db
    .update(delivery)
    .set({ attempts: sql`${delivery.attempts} - 1`, notBefore: sql`${change.createdAt}` })
    .from(change)
    .where(and(eq(change.id, delivery.changeId), eq(delivery.state, 'pending'), among(claims)))
}
