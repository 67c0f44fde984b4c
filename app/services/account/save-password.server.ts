import { eq } from 'drizzle-orm'
import { user } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

type Input = { userId: string; passwordHash: string; keepSessionId?: string }

/** A new password ends the sessions that the old one opened, in one write. Call it in a transaction. */
export async function savePassword(
  { db, auth }: Pick<Ports, 'db' | 'auth'>,
  { userId, passwordHash, keepSessionId }: Input,
): Promise<void> {
  await db.update(user).set({ passwordHash }).where(eq(user.id, userId))
  await auth.on(db).endSessions(userId, keepSessionId)
}
