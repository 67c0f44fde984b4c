import { faultOfPassword, type PasswordFault } from '../../domain/account/password.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import type { Ports } from '../ports.ts'
import { getToken, type LinkFault, spendToken } from './email-tokens.server.ts'
import { findUserById } from './find-user.server.ts'
import type { WriteLetter } from './letters.ts'
import { postLetter } from './post-letter.server.ts'
import { savePassword } from './save-password.server.ts'
import { forgetAttempts } from './throttle.server.ts'
import { markVerified } from './verify-email.server.ts'

type Input = { token: string; password: string; write: WriteLetter }

/** Sets a new password through a mailed link, ends all sessions, and opens the account to sign-in again. */
export async function resetPassword(
  ports: Pick<Ports, 'db' | 'auth' | 'now'>,
  { token, password, write }: Input,
): Promise<Result<{ email: string }, PasswordFault | LinkFault>> {
  const link = await getToken(ports, { token, purpose: 'reset' })
  if (!link.ok) return link
  const fault = faultOfPassword(password, link.value.email)
  if (fault) return refuse(fault)
  const passwordHash = await ports.auth.hashPassword(password)
  return ports.db.transaction(async (tx) => {
    const inside = { ...ports, db: tx }
    const spent = await spendToken(inside, { token, purpose: 'reset' })
    if (!spent.ok) return spent
    const { userId, email } = spent.value
    await savePassword(inside, { userId, passwordHash })
    await markVerified(inside, userId)
    await forgetAttempts(inside, { action: 'signInAccount', subject: email })
    const user = await findUserById(inside, userId)
    const letter = { template: 'password-changed', locale: user?.locale ?? 'zh-Hans' } as const
    await postLetter(inside, { to: { email, verified: true }, letter, write })
    return ok({ email })
  })
}
