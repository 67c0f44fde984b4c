import { and, eq } from 'drizzle-orm'
import { session } from '#db/schema/index.ts'
import type { Actor } from '../../domain/access/types.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import type { Ports } from '../ports.ts'

/** Ends one of one's own sessions; those of others do not exist. */
export async function endSession(
  { db, auth }: Pick<Ports, 'db' | 'auth'>,
  { actor, sessionId }: { actor: Actor; sessionId: string },
): Promise<Result<null, 'not-found'>> {
  const [own] = await db
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.id, sessionId), eq(session.userId, actor.userId)))
  if (!own) return refuse('not-found')
  await auth.endSession(own.id)
  return ok(null)
}

/** Ends all of one's sessions but the one that asks. */
export async function endOtherSessions(
  { auth }: Pick<Ports, 'auth'>,
  { actor }: { actor: Actor },
): Promise<void> {
  await auth.endSessions(actor.userId, actor.sessionId)
}
