import { createHash } from 'node:crypto'
import type { Adapter } from 'lucia'

/** What the database knows a session by. The id is 200 random bits, so a plain hash cannot be turned back. */
export function storedId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex')
}

/** Lucia stores session ids as they are; this stands between and stores hashes (decision 34). */
export function withHashedIds(inner: Adapter): Adapter {
  return {
    async getSessionAndUser(sessionId) {
      const [session, user] = await inner.getSessionAndUser(storedId(sessionId))
      return session ? [{ ...session, id: sessionId }, user] : [null, null]
    },
    getUserSessions: (userId) => inner.getUserSessions(userId),
    setSession: (session) => inner.setSession({ ...session, id: storedId(session.id) }),
    updateSessionExpiration: (sessionId, expiresAt) =>
      inner.updateSessionExpiration(storedId(sessionId), expiresAt),
    deleteSession: (sessionId) => inner.deleteSession(storedId(sessionId)),
    deleteUserSessions: (userId) => inner.deleteUserSessions(userId),
    deleteExpiredSessions: () => inner.deleteExpiredSessions(),
  }
}
