import type { Db } from '#db/client.server.ts'

type OpenSession = {
  userId: string
  /** The stored (hashed) id; safe to show in the list of one's sessions. */
  sessionId: string
  /** A refreshed cookie to send along, when the session slid. */
  cookie?: string
}

/** Sessions and passwords. The database holds hashes only; the cookie holds the secret. */
export interface AuthPort {
  hashPassword(password: string): Promise<string>
  /** With no hash (unknown account) it takes as long and answers false; so it does with a malformed one. */
  verifyPassword(hash: string | null, password: string): Promise<boolean>
  /** Returns the `Set-Cookie` value. */
  openSession(userId: string, device: string): Promise<string>
  readSession(cookieHeader: string | null): Promise<OpenSession | null>
  endSession(sessionId: string): Promise<void>
  /** Ends all sessions of a person, except one if named. */
  endSessions(userId: string, exceptSessionId?: string): Promise<void>
  /** Removes the rows of sessions that are over. */
  sweepSessions(): Promise<void>
  /** `Set-Cookie` that clears the cookie. */
  clearedCookie(): string
  /** The same over an open transaction, so that a new password and the end of the sessions are one write. */
  on(db: Db): AuthPort
}
