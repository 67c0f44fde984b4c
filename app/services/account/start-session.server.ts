import type { Ports } from '../ports.ts'

export type Browser = {
  /** The `Cookie` header it sent. */
  cookie: string | null
  /** Browser and system in words. */
  device: string
}

/** A new session for a browser; the one it had ends. Returns the `Set-Cookie` value. */
export async function startSession(
  { auth }: Pick<Ports, 'auth'>,
  { userId, browser }: { userId: string; browser: Browser },
): Promise<string> {
  const old = await auth.readSession(browser.cookie)
  if (old) await auth.endSession(old.sessionId)
  return auth.openSession(userId, browser.device)
}
