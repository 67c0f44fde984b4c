import type { Actor } from '../../domain/access/types.ts'
import { faultOfPassword, type PasswordFault } from '../../domain/account/password.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import type { Ports } from '../ports.ts'
import { findUserById } from './find-user.server.ts'
import type { WriteLetter } from './letters.ts'
import { postLetter } from './post-letter.server.ts'
import { savePassword } from './save-password.server.ts'
import { forgetAttempts, takeAttempts } from './throttle.server.ts'

type Input = { actor: Actor; oldPassword: string; newPassword: string; write: WriteLetter }
type Refusal = PasswordFault | 'wrong-password' | 'throttled'

/** Needs the old password, counted like a sign-in; all other sessions end. */
export async function changePassword(
  ports: Pick<Ports, 'db' | 'auth' | 'now'>,
  { actor, oldPassword, newPassword, write }: Input,
): Promise<Result<null, Refusal>> {
  const fault = faultOfPassword(newPassword, actor.email)
  if (fault) return refuse(fault)
  const attempt = { action: 'signInAccount', subject: actor.email } as const
  const allowed = await takeAttempts(ports, [attempt])
  if (!allowed.ok) return allowed
  const user = await findUserById(ports, actor.userId)
  const fits = await ports.auth.verifyPassword(user?.passwordHash ?? null, oldPassword)
  if (!user || !fits) return refuse('wrong-password')
  const passwordHash = await ports.auth.hashPassword(newPassword)
  await ports.db.transaction(async (tx) => {
    const inside = { ...ports, db: tx }
    await savePassword(inside, { userId: user.id, passwordHash, keepSessionId: actor.sessionId })
    await forgetAttempts(inside, attempt)
    const letter = { template: 'password-changed', locale: user.locale } as const
    await postLetter(inside, { to: user, letter, write })
  })
  return ok(null)
}
