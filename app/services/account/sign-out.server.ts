import type { Ports } from '../ports.ts'

/** Ends the session on the server; the returned `Set-Cookie` value clears the browser's. */
export async function signOut(
  { auth }: Pick<Ports, 'auth'>,
  { cookie }: { cookie: string | null },
): Promise<string> {
  const session = await auth.readSession(cookie)
  if (session) await auth.endSession(session.sessionId)
  return auth.clearedCookie()
}
