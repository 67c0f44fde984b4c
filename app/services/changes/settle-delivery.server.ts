import { and, eq } from 'drizzle-orm'
import { delivery } from '#db/schema/index.ts'
import { DELIVERY, retryDelayMs } from '../../domain/account/limits.ts'
import type { Ports } from '../ports.ts'
import type { Claim } from './claim-deliveries.server.ts'

const LONGEST_ERROR = 300

const at = ({ changeId, consumer }: Claim) =>
  and(eq(delivery.changeId, changeId), eq(delivery.consumer, consumer))

export async function finishDelivery({ db }: Pick<Ports, 'db'>, claim: Claim): Promise<void> {
  await db.update(delivery).set({ state: 'done', error: null }).where(at(claim))
}

/** Tries again after a wait that doubles; after the last try it is parked with its error. */
export async function failDelivery(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  { claim, error }: { claim: Claim; error: unknown },
): Promise<void> {
  const { attempts } = claim
  await db
    .update(delivery)
    .set({
      state: attempts >= DELIVERY.tries ? 'parked' : 'pending',
      notBefore: new Date(now().getTime() + retryDelayMs(attempts)),
      error: (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_ERROR),
    })
    .where(at(claim))
}
