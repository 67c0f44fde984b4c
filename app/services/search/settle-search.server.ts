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

const at = ({ changeId, consumer }: Claim) =>
  and(eq(delivery.changeId, changeId), eq(delivery.consumer, consumer))

/** A document that was refused: parked, or tried again after a wait that doubles. */
export async function putOff(
  { db, now }: Settling,
  { claim, error, parking }: { claim: Claim; error: string; parking: boolean },
): Promise<void> {
  const wait = Math.min(FEEDING.firstPauseMs * 2 ** claim.attempts, FEEDING.longestPauseMs)
  await db
    .update(delivery)
    .set({
      state: parking ? 'parked' : 'pending',
      notBefore: new Date(now().getTime() + wait),
      error,
    })
    .where(at(claim))
}

/** As if they had not been claimed, in their old order: the server is at fault, however long that lasts. */
export async function putBack({ db }: Settling, claims: readonly Claim[]): Promise<void> {
  const [first] = claims
  if (!first) return
  await db
    .update(delivery)
    .set({ attempts: sql`${delivery.attempts} - 1`, notBefore: sql`${change.createdAt}` })
    .from(change)
    .where(
      and(
        eq(change.id, delivery.changeId),
        eq(delivery.consumer, first.consumer),
        eq(delivery.state, 'pending'),
        inArray(
          delivery.changeId,
          claims.map(({ changeId }) => changeId),
        ),
      ),
    )
}
