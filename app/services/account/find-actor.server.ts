import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { membership, organisation, user } from '#db/schema/index.ts'
import type { AuthPort } from '../../adapters/auth/auth-port.ts'
import type { Actor } from '../../domain/access/types.ts'

/** Who sends this cookie, with the organisations they may act for; `cookie` is set when the session slid. */
export async function findActor(
  { auth, db }: { auth: AuthPort; db: Db },
  cookieHeader: string | null,
): Promise<{ actor: Actor | null; cookie?: string }> {
  const session = await auth.readSession(cookieHeader)
  if (!session) return { actor: null }
  const rows = await db
    .select({
      email: user.email,
      emailVerifiedAt: user.emailVerifiedAt,
      sampleRole: user.sampleRole,
      role: membership.role,
      organisationId: organisation.id,
      publicId: organisation.publicId,
      name: organisation.nameHans,
      state: organisation.state,
    })
    .from(user)
    .leftJoin(membership, eq(membership.userId, user.id))
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(eq(user.id, session.userId))
    .orderBy(membership.createdAt)
  const [first] = rows
  if (!first) return { actor: null }
  const actor: Actor = {
    userId: session.userId,
    sessionId: session.sessionId,
    email: first.email,
    emailVerified: first.emailVerifiedAt !== null,
    sample: first.sampleRole !== null,
    memberships: rows.flatMap(({ role, organisationId, publicId, name, state }) =>
      role && organisationId && publicId && name
        ? [{ organisationId, publicId, name, role, published: state === 'published' }]
        : [],
    ),
  }
  return { actor, ...(session.cookie ? { cookie: session.cookie } : {}) }
}
