import { and, eq, inArray, lte } from 'drizzle-orm'
import { change, emailToken, message, throttle } from '#db/schema/index.ts'
import { MESSAGE_KEPT_MS } from '../../domain/account/limits.ts'
import type { Ports } from '../ports.ts'

/** Removes what has served: sessions and windows that are over, links and mails older than their time. */
export async function sweepAccount({
  db,
  auth,
  now,
}: Pick<Ports, 'db' | 'auth' | 'now'>): Promise<void> {
  const past = new Date(now().getTime() - MESSAGE_KEPT_MS)
  await auth.sweepSessions()
  await db.delete(throttle).where(lte(throttle.endsAt, now()))
  await db.delete(emailToken).where(lte(emailToken.expiresAt, past))
  await db.transaction(async (tx) => {
    const old = await tx
      .delete(message)
      .where(lte(message.createdAt, past))
      .returning({ id: message.id })
    for (let i = 0; i < old.length; i += 1_000) {
      const ids = old.slice(i, i + 1_000).map(({ id }) => id)
      await tx
        .delete(change)
        .where(and(eq(change.entity, 'message'), inArray(change.entityId, ids)))
    }
  })
}
