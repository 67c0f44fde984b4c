import { and, eq, isNull } from 'drizzle-orm'
import { user } from '#db/schema/index.ts'
import type { Result } from '../../domain/result.ts'
import type { Ports } from '../ports.ts'
import { type LinkFault, spendToken } from './email-tokens.server.ts'

/**
 * The holder of the link owns the mailbox. It opens no session: whoever registered a foreign address knows its
 * password, and must not be let in by the owner's press.
 */
export async function verifyEmail(
  ports: Pick<Ports, 'db' | 'now'>,
  { token }: { token: string },
): Promise<Result<{ userId: string; email: string }, LinkFault>> {
  return ports.db.transaction(async (tx) => {
    const inside = { ...ports, db: tx }
    const spent = await spendToken(inside, { token, purpose: 'verify' })
    if (spent.ok) await markVerified(inside, spent.value.userId)
    return spent
  })
}

export async function markVerified(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  userId: string,
): Promise<void> {
  await db
    .update(user)
    .set({ emailVerifiedAt: now() })
    .where(and(eq(user.id, userId), isNull(user.emailVerifiedAt)))
}
