import { newId } from '#db/new-id.ts'
import { user } from '#db/schema/index.ts'
import { addressBlock } from '../../domain/account/address-block.ts'
import { faultOfPassword, type PasswordFault } from '../../domain/account/password.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import type { Locale } from '../../paths.ts'
import type { Ports } from '../ports.ts'
import { issueToken } from './email-tokens.server.ts'
import { findUserByEmail } from './find-user.server.ts'
import type { WriteLetter } from './letters.ts'
import { postLetter } from './post-letter.server.ts'
import { takeAttempts } from './throttle.server.ts'

type Input = {
  email: string
  password: string
  locale: Locale
  /** Of the peer, for throttling. */
  address: string
  write: WriteLetter
}

/**
 * Makes an account and mails the link that verifies its address. The answer is the same when the address has
 * an account already; its owner is told by mail. Nobody is signed in here: that would tell the two apart.
 */
export async function registerUser(
  ports: Pick<Ports, 'db' | 'auth' | 'now'>,
  { email, password, locale, address, write }: Input,
): Promise<Result<null, PasswordFault | 'throttled'>> {
  const fault = faultOfPassword(password, email)
  if (fault) return refuse(fault)
  const allowed = await takeAttempts(ports, [
    { action: 'mailAddress', subject: addressBlock(address) },
    { action: 'mailAccount', subject: email },
  ])
  if (!allowed.ok) return allowed
  const passwordHash = await ports.auth.hashPassword(password)
  await ports.db.transaction(async (tx) => {
    const inside = { ...ports, db: tx }
    const [added] = await tx
      .insert(user)
      .values({ id: newId(), email, passwordHash, locale, createdAt: ports.now() })
      .onConflictDoNothing({ target: user.email })
      .returning({ id: user.id })
    if (added) {
      const token = await issueToken(inside, { userId: added.id, purpose: 'verify' })
      const letter = { template: 'verify', locale, token } as const
      return postLetter(inside, { to: { email, verified: false }, letter, write })
    }
    const owner = await findUserByEmail(inside, email)
    if (!owner || owner.sampleRole) return
    const letter = { template: 'already-registered', locale: owner.locale } as const
    await postLetter(inside, { to: owner, letter, write })
  })
  return ok(null)
}
