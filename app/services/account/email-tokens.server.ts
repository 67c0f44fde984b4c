import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { emailToken, user } from '#db/schema/index.ts'
import { TOKEN } from '../../domain/account/limits.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import type { Ports } from '../ports.ts'

type Purpose = 'verify' | 'reset'
type Named = { token: string; purpose: Purpose }
export type LinkFault = 'link-unknown' | 'link-used' | 'link-expired'

const LIFETIME = { verify: TOKEN.verifyMs, reset: TOKEN.resetMs } as const satisfies Record<
  Purpose,
  number
>
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** The token for a link; only its hash is kept. */
export async function issueToken(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  { userId, purpose }: { userId: string; purpose: Purpose },
): Promise<string> {
  const token = randomBytes(TOKEN.bytes).toString('base64url')
  const expiresAt = new Date(now().getTime() + LIFETIME[purpose])
  await db.insert(emailToken).values({ id: hashOf(token), userId, purpose, expiresAt })
  return token
}

/** Whose link this is, without spending it: opening a link changes nothing (mail scanners open links). */
export async function getToken(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  { token, purpose }: Named,
): Promise<Result<{ userId: string; email: string }, LinkFault>> {
  const [found] = await db
    .select({
      userId: user.id,
      email: user.email,
      usedAt: emailToken.usedAt,
      expiresAt: emailToken.expiresAt,
    })
    .from(emailToken)
    .innerJoin(user, eq(user.id, emailToken.userId))
    .where(and(eq(emailToken.id, hashOf(token)), eq(emailToken.purpose, purpose)))
  if (!found) return refuse('link-unknown')
  if (found.usedAt) return refuse('link-used')
  if (found.expiresAt <= now()) return refuse('link-expired')
  return ok({ userId: found.userId, email: found.email })
}

/** Spends a link once, and with it every other open link of the person for the same purpose. */
export async function spendToken(
  ports: Pick<Ports, 'db' | 'now'>,
  named: Named,
): Promise<Result<{ userId: string; email: string }, LinkFault>> {
  const { db, now } = ports
  const found = await getToken(ports, named)
  if (!found.ok) return found
  const { userId } = found.value
  const open = and(
    eq(emailToken.userId, userId),
    eq(emailToken.purpose, named.purpose),
    isNull(emailToken.usedAt),
    gt(emailToken.expiresAt, now()),
  )
  const spent = await db
    .update(emailToken)
    .set({ usedAt: now() })
    .where(open)
    .returning({ id: emailToken.id })
  // two presses at once: the second one waited for the row and finds it spent
  return spent.some(({ id }) => id === hashOf(named.token)) ? found : refuse('link-used')
}
