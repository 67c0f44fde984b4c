import { createHash } from 'node:crypto'
import { eq, gt, sql } from 'drizzle-orm'
import { throttle } from '#db/schema/index.ts'
import { THROTTLE, type ThrottleAction } from '../../domain/account/limits.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import type { Ports } from '../ports.ts'

export type Attempt = {
  action: ThrottleAction
  /** A mail address or an address block; only a hash of it is kept, and only until its window is over. */
  subject: string
}

const keyOf = ({ action, subject }: Attempt) =>
  createHash('sha256').update(`${action} ${subject}`).digest('hex')

/**
 * Counts attempts, in order, and refuses at the first that is over its limit; those after it are not counted.
 * Counting comes before trying, so that attempts side by side cannot slip through. Keep it out of transactions:
 * a rolled-back attempt would not have been counted.
 */
export async function takeAttempts(
  ports: Pick<Ports, 'db' | 'now'>,
  attempts: readonly Attempt[],
): Promise<Result<null, 'throttled'>> {
  for (const attempt of attempts) {
    const { hits, endsAt } = await count(ports, attempt)
    if (hits > THROTTLE[attempt.action].hits) {
      const minutes = Math.ceil((endsAt.getTime() - ports.now().getTime()) / 60_000)
      return refuse('throttled', { minutes })
    }
  }
  return ok(null)
}

async function count({ db, now }: Pick<Ports, 'db' | 'now'>, attempt: Attempt) {
  const at = now()
  const over = sql`${throttle.endsAt} <= ${at.toISOString()}::timestamptz`
  const [row] = await db
    .insert(throttle)
    .values({
      key: keyOf(attempt),
      hits: 1,
      endsAt: new Date(at.getTime() + THROTTLE[attempt.action].windowMs),
    })
    .onConflictDoUpdate({
      target: throttle.key,
      set: {
        hits: sql`case when ${over} then 1 else ${throttle.hits} + 1 end`,
        endsAt: sql`case when ${over} then excluded.ends_at else ${throttle.endsAt} end`,
      },
    })
    .returning({ hits: throttle.hits, endsAt: throttle.endsAt })
  if (!row) throw new Error('an upsert returned no row')
  return row
}

/** After the right password an account starts anew. */
export async function forgetAttempts({ db }: Pick<Ports, 'db'>, attempt: Attempt): Promise<void> {
  await db.delete(throttle).where(eq(throttle.key, keyOf(attempt)))
}

/** One attempt less: a success of one's own account must not wipe the failures of the same peer elsewhere. */
export async function giveBackAttempt({ db }: Pick<Ports, 'db'>, attempt: Attempt): Promise<void> {
  await db
    .update(throttle)
    .set({ hits: sql`${throttle.hits} - 1` })
    .where(sql`${eq(throttle.key, keyOf(attempt))} and ${gt(throttle.hits, 0)}`)
}
