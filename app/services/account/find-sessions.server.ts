import { and, desc, eq, gt } from 'drizzle-orm'
import { session } from '#db/schema/index.ts'
import type { Actor } from '../../domain/access/types.ts'
import { SESSION } from '../../domain/account/limits.ts'
import type { Ports } from '../ports.ts'

export type SessionRow = {
  id: string
  device: string
  createdAt: Date
  lastUsedAt: Date
  /** The one that asks. */
  current: boolean
}

const MOST_SHOWN = 100

/** One's own open sessions, the last used first. */
export async function findSessions(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  { actor }: { actor: Actor },
): Promise<SessionRow[]> {
  const rows = await db
    .select({
      id: session.id,
      device: session.device,
      createdAt: session.createdAt,
      lastUsedAt: session.lastUsedAt,
    })
    .from(session)
    .where(
      and(
        eq(session.userId, actor.userId),
        gt(session.expiresAt, now()),
        gt(session.createdAt, new Date(now().getTime() - SESSION.absoluteMs)),
      ),
    )
    .orderBy(desc(session.lastUsedAt), session.id)
    .limit(MOST_SHOWN)
  return rows.map((row) => ({ ...row, current: row.id === actor.sessionId }))
}
