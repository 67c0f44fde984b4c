import type { Actor } from '../../domain/access/types.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { Ports } from '../ports.ts'
import { issueToken } from './email-tokens.server.ts'
import { findUserById } from './find-user.server.ts'
import type { WriteLetter } from './letters.ts'
import { postLetter } from './post-letter.server.ts'
import { takeAttempts } from './throttle.server.ts'

/** Sends the verifying link once more; earlier ones stay good until they expire. */
export async function requestVerification(
  ports: Pick<Ports, 'db' | 'now'>,
  { actor, write }: { actor: Actor; write: WriteLetter },
): Promise<Result<null, 'throttled'>> {
  const user = await findUserById(ports, actor.userId)
  if (!user || user.verified || user.sampleRole) return ok(null)
  const allowed = await takeAttempts(ports, [{ action: 'mailAccount', subject: user.email }])
  if (!allowed.ok) return allowed
  await ports.db.transaction(async (tx) => {
    const inside = { ...ports, db: tx }
    const token = await issueToken(inside, { userId: user.id, purpose: 'verify' })
    const letter = { template: 'verify', locale: user.locale, token } as const
    await postLetter(inside, { to: user, letter, write })
  })
  return ok(null)
}
