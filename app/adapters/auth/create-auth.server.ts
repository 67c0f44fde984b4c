import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle'
import { and, eq, lte, ne, or } from 'drizzle-orm'
import { Lucia, TimeSpan } from 'lucia'
import type { Db } from '#db/client.server.ts'
import { session, user } from '#db/schema/index.ts'
import { SESSION } from '../../domain/account/limits.ts'
import type { AuthPort } from './auth-port.ts'
import { storedId, withHashedIds } from './hashed-ids.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'

type Options = {
  now: () => Date
  /** Served over https: the cookie is `Secure` and carries the `__Host-` prefix. */
  secure: boolean
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>
    DatabaseSessionAttributes: { createdAt: Date; lastUsedAt: Date; device: string }
  }
}

/** Lucia slides sessions (its clock is `Date`); the absolute end and what is stored are ours. */
export function createAuth(db: Db, options: Options): AuthPort {
  const lucia = createLucia(db, options.secure)
  const earliestStart = () => new Date(options.now().getTime() - SESSION.absoluteMs)

  async function touch(id: string, lastUsedAt: Date): Promise<void> {
    const now = options.now()
    if (now.getTime() - lastUsedAt.getTime() < SESSION.touchMs) return
    await db.update(session).set({ lastUsedAt: now }).where(eq(session.id, id))
  }

  return {
    hashPassword,
    verifyPassword,
    async openSession(userId, device) {
      const now = options.now()
      const opened = await lucia.createSession(userId, { createdAt: now, lastUsedAt: now, device })
      return lucia.createSessionCookie(opened.id).serialize()
    },
    async readSession(cookieHeader) {
      const secret = secretIn(cookieHeader, lucia.sessionCookieName)
      if (!secret) return null
      const { session: found } = await lucia.validateSession(secret)
      if (!found) return null
      const sessionId = storedId(secret)
      if (found.createdAt <= earliestStart()) {
        await lucia.invalidateSession(secret)
        return null
      }
      await touch(sessionId, found.lastUsedAt)
      const cookie = found.fresh ? lucia.createSessionCookie(secret).serialize() : undefined
      return { userId: found.userId, sessionId, ...(cookie ? { cookie } : {}) }
    },
    async endSession(sessionId) {
      await db.delete(session).where(eq(session.id, sessionId))
    },
    async endSessions(userId, exceptSessionId) {
      const others = exceptSessionId ? ne(session.id, exceptSessionId) : undefined
      await db.delete(session).where(and(eq(session.userId, userId), others))
    },
    async sweepSessions() {
      const over = [lte(session.expiresAt, options.now()), lte(session.createdAt, earliestStart())]
      await db.delete(session).where(or(...over))
    },
    clearedCookie: () => lucia.createBlankSessionCookie().serialize(),
    on: (transaction) => createAuth(transaction, options),
  }
}

function createLucia(db: Db, secure: boolean) {
  return new Lucia(withHashedIds(new DrizzlePostgreSQLAdapter(db, session, user)), {
    sessionExpiresIn: new TimeSpan(SESSION.idleMs, 'ms'),
    sessionCookie: {
      // the prefix makes browsers refuse the cookie from a subdomain, over http or for a part of the paths
      name: secure ? '__Host-wanlian-session' : 'wanlian-session',
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: ({ createdAt, lastUsedAt }) => ({ createdAt, lastUsedAt }),
  })
}

/** Read here and not by Lucia, whose parser throws on a `%` that is no escape. Ours is 40 letters and digits. */
function secretIn(cookieHeader: string | null, name: string): string | null {
  const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim())
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  return value && /^[a-z0-9]{40}$/.test(value) ? value : null
}
