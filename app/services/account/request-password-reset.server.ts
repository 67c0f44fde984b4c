import { addressBlock } from '../../domain/account/address-block.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { Ports } from '../ports.ts'
import { issueToken } from './email-tokens.server.ts'
import { findUserByEmail } from './find-user.server.ts'
import type { WriteLetter } from './letters.ts'
import { postLetter } from './post-letter.server.ts'
import { takeAttempts } from './throttle.server.ts'

type Input = { email: string; address: string; write: WriteLetter }

/** Mails a reset link to whoever has an account; the answer is the same for everybody else. */
export async function requestPasswordReset(
  ports: Pick<Ports, 'db' | 'now'>,
  { email, address, write }: Input,
): Promise<Result<null, 'throttled'>> {
  const allowed = await takeAttempts(ports, [
    { action: 'mailAddress', subject: addressBlock(address) },
    { action: 'mailAccount', subject: email },
  ])
  if (!allowed.ok) return allowed
  const user = await findUserByEmail(ports, email)
  if (!user || user.sampleRole) return ok(null)
  await ports.db.transaction(async (tx) => {
    const inside = { ...ports, db: tx }
    const token = await issueToken(inside, { userId: user.id, purpose: 'reset' })
    const letter = { template: 'reset', locale: user.locale, token } as const
    await postLetter(inside, { to: user, letter, write })
  })
  return ok(null)
}
