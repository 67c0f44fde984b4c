import { addressBlock } from '../../domain/account/address-block.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import type { Ports } from '../ports.ts'
import { findUserByEmail } from './find-user.server.ts'
import { type Browser, startSession } from './start-session.server.ts'
import { forgetAttempts, giveBackAttempt, takeAttempts } from './throttle.server.ts'

type Input = { email: string; password: string; address: string; browser: Browser }

/** Opens a session. The refusal never says whether the address or the password is wrong. */
export async function signIn(
  ports: Pick<Ports, 'db' | 'auth' | 'now'>,
  { email, password, address, browser }: Input,
): Promise<Result<{ cookie: string }, 'wrong-credentials' | 'throttled'>> {
  // the peer first: one that is over its limit must not go on to lock the account
  const byAddress = { action: 'signInAddress', subject: addressBlock(address) } as const
  const byAccount = { action: 'signInAccount', subject: email } as const
  const allowed = await takeAttempts(ports, [byAddress, byAccount])
  if (!allowed.ok) return allowed
  const user = await findUserByEmail(ports, email)
  const fits = await ports.auth.verifyPassword(user?.passwordHash ?? null, password)
  if (!user || !fits) return refuse('wrong-credentials')
  await forgetAttempts(ports, byAccount)
  await giveBackAttempt(ports, byAddress)
  return ok({ cookie: await startSession(ports, { userId: user.id, browser }) })
}
